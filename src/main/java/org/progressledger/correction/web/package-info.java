/** Mass corrections over HTTP: proposed, looked at, decided about by a second person, and watched while applied. */
@NullMarked
package org.progressledger.correction.web;

import org.jspecify.annotations.NullMarked;
