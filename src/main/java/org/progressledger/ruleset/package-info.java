/** Poverty standards as dated data: who set them, when they are in force, how they classify a household. */
@NullMarked
package org.progressledger.ruleset;

import org.jspecify.annotations.NullMarked;
