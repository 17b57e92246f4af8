/** Households over HTTP: commands and queries for programs, pages for people. */
@NullMarked
package org.progressledger.household.web;

import org.jspecify.annotations.NullMarked;
