package org.progressledger.programme.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.Programmes;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;

/**
 * What a page or an answer is about.
 *
 * @param choice as it stands in the address
 * @param programmes as they were known
 * @param codes as they were known
 */
record Asked(TimeChoice choice, Basis basis, Programmes programmes, CodeMap codes) {

    LocalDate day() {
        return basis.effectiveOn();
    }

    TimeBar bar(String path) {
        return new TimeBar(path, Map.of(), choice, basis);
    }

    /** This path with another day and the same state of knowledge. */
    String at(String path, LocalDate day) {
        return new TimeChoice(Optional.of(day), choice.knownAt(), Optional.empty(), choice.boundaries()).at(path);
    }
}
