/** The figures of the catalogue on pages, as JSON and as files. */
@NullMarked
package org.progressledger.audit.web.figures;

import org.jspecify.annotations.NullMarked;
