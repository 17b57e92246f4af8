/** Backdated entries and reporting periods on pages, as JSON and as files. */
@NullMarked
package org.progressledger.audit.web;

import org.jspecify.annotations.NullMarked;
