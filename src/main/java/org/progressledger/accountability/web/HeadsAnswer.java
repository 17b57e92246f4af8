package org.progressledger.accountability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.Post;
import org.progressledger.accountability.Term;
import org.progressledger.accountability.web.HeadQuestions.Asked;
import org.progressledger.facts.Basis;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * The heads of a unit.
 *
 * @param terms of all days, by post and then by their days
 */
record HeadsAnswer(Basis basis, UnitId unit, String label, List<Line> terms) {

    /**
     * @param entry identifier of the event by which the term began
     * @param position of that event in the ledger
     * @param to last day; empty if no end is known. A term ends at the latest with its unit
     * @param leaving the event by which it ended
     * @param inOffice whether it covers the effective day of the basis
     */
    record Line(
            String entry,
            long position,
            Post post,
            Capacity capacity,
            String person,
            LocalDate from,
            Optional<LocalDate> to,
            DecisionReference decision,
            Optional<Term.Leaving> leaving,
            boolean inOffice) {

        static Line of(Term term, LocalDate day) {
            return new Line(
                    term.id(),
                    term.position(),
                    term.post(),
                    term.capacity(),
                    term.person(),
                    term.days().from(),
                    term.days().to(),
                    term.decision(),
                    term.leaving(),
                    term.days().covers(day));
        }
    }

    static HeadsAnswer of(Asked asked) {
        return new HeadsAnswer(
                asked.basis(),
                asked.unit(),
                asked.label(),
                asked.inOffice().terms(asked.unit()).stream()
                        .map(term -> Line.of(term, asked.basis().effectiveOn()))
                        .toList());
    }
}
