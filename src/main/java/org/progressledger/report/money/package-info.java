/** The forms of the new-rural programme about money: 07 and 09 of a province, 11 and 12 of a commune, in million VND. */
@NullMarked
package org.progressledger.report.money;

import org.jspecify.annotations.NullMarked;
