package org.progressledger.ruleset.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.LegalText;

/**
 * How long a published standard or criteria set is in force from now on.
 *
 * @param lastDay last day on which it is in force; null for no end known
 * @param legalText the text that says so
 */
record LastDay(Optional<LocalDate> lastDay, LegalText legalText) {}
