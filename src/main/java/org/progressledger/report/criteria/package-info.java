/** The forms of the new-rural programme about criteria: 05 and 06 of a province, 10 of a commune. */
@NullMarked
package org.progressledger.report.criteria;

import org.jspecify.annotations.NullMarked;
