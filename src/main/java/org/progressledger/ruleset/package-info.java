/** Poverty standards and criteria sets as dated data. */
@NullMarked
package org.progressledger.ruleset;

import org.jspecify.annotations.NullMarked;
