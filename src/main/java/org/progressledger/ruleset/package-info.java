/** Poverty standards and criteria sets as dated data: who set them, when they are in force, how they judge. */
@NullMarked
package org.progressledger.ruleset;

import org.jspecify.annotations.NullMarked;
