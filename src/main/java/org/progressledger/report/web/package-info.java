/** Official forms as pages, as JSON and as workbooks to take away. */
@NullMarked
package org.progressledger.report.web;

import org.jspecify.annotations.NullMarked;
