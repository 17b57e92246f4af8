/**
 * Figures with two times: what an event changes is recorded as amounts from an effective day on, known from the event's
 * position on, so that every count can be asked as of any day as known at any position.
 */
@NullMarked
package org.progressledger.facts;

import org.jspecify.annotations.NullMarked;
