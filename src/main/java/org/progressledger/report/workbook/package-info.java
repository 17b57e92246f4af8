/** Official forms as workbooks. */
@NullMarked
package org.progressledger.report.workbook;

import org.jspecify.annotations.NullMarked;
