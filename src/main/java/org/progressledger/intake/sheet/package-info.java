/** Reads spreadsheets as rows of typed cells, one row at a time, and refuses files that are none or that attack. */
@NullMarked
package org.progressledger.intake.sheet;

import org.jspecify.annotations.NullMarked;
