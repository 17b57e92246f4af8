/** The territory over HTTP: units and villages, what decisions say of them, and reorganisations checked and decided. */
@NullMarked
package org.progressledger.territory.web;

import org.jspecify.annotations.NullMarked;
