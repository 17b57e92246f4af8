/** The fifteen tables of the official report: what each counts, by which columns, and what must hold between them. */
@NullMarked
package org.progressledger.report.table;

import org.jspecify.annotations.NullMarked;
