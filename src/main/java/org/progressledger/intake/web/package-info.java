/** Review lists over HTTP: sent, checked, applied, and watched meanwhile. */
@NullMarked
package org.progressledger.intake.web;

import org.jspecify.annotations.NullMarked;
