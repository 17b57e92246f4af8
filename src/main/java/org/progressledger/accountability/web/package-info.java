/** Heads of units on pages and as JSON. */
@NullMarked
package org.progressledger.accountability.web;

import org.jspecify.annotations.NullMarked;
