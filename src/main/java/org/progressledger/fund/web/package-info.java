/** The programmes' money over HTTP: pages, entries and JSON. */
@NullMarked
package org.progressledger.fund.web;

import org.jspecify.annotations.NullMarked;
