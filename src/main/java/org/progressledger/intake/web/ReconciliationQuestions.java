package org.progressledger.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.facts.StatedBasis;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.PaymentBook;
import org.progressledger.intake.Intake;
import org.progressledger.intake.Reconciliation;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Component;

/** Holds the lists of the Treasury against the ledger as it was known. */
@Component
class ReconciliationQuestions {

    private final Intake intake;
    private final PaymentBook payments;
    private final LedgerTime time;

    ReconciliationQuestions(Intake intake, PaymentBook payments, LedgerTime time) {
        this.intake = intake;
        this.payments = payments;
        this.time = time;
    }

    record Answer(Basis basis, Reconciliation report) {}

    /** What the answer under way rests on, part by part. */
    List<String> stated() {
        return time.stated().map(StatedBasis::words).orElseGet(List::of);
    }

    /**
     * @param from first day; the first of the year of the last one if empty
     * @param to last day; that of the basis if empty
     */
    Answer answer(Optional<LocalDate> from, Optional<LocalDate> to, TimeChoice choice) {
        Basis basis = time.basis(choice, FundCube.PROJECTION);
        LocalDate last = to.orElse(basis.effectiveOn());
        LocalDate first = from.orElse(last.withDayOfYear(1));
        return new Answer(
                basis, Reconciliation.of(first, last, intake.treasuryRows(), payments.payments(basis.knownAt())));
    }
}
