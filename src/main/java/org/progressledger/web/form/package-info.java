/** Forms on pages made from the records that the API reads, so that a page asks for exactly what a program may send. */
@NullMarked
package org.progressledger.web.form;

import org.jspecify.annotations.NullMarked;
