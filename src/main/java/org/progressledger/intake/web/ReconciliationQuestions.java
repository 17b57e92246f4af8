package org.progressledger.intake.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.PaymentBook;
import org.progressledger.intake.IntakeRefusedException;
import org.progressledger.intake.IntakeRefusedException.Reason;
import org.progressledger.intake.KnownStatement;
import org.progressledger.intake.Reconciliation;
import org.progressledger.intake.TreasuryBook;
import org.progressledger.intake.TreasuryRows;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Component;

/** Holds the lists of the Treasury against the ledger as it was known. */
@Component
class ReconciliationQuestions {

    private final TreasuryBook book;
    private final TreasuryRows treasury;
    private final PaymentBook payments;
    private final LedgerTime time;

    ReconciliationQuestions(TreasuryBook book, TreasuryRows treasury, PaymentBook payments, LedgerTime time) {
        this.book = book;
        this.treasury = treasury;
        this.payments = payments;
        this.time = time;
    }

    record Answer(Basis basis, Reconciliation report) {}

    /**
     * @param from first day; the first of the year of the last one if empty
     * @param to last day; that of the basis if empty
     */
    Answer answer(Optional<LocalDate> from, Optional<LocalDate> to, TimeChoice choice) {
        Basis basis = basis(choice);
        LocalDate last = to.orElse(basis.effectiveOn());
        LocalDate first = from.orElse(last.withDayOfYear(1));
        return new Answer(
                basis,
                Reconciliation.of(first, last, treasury.knownAt(basis.knownAt()), payments.payments(basis.knownAt())));
    }

    record StatementAnswer(Basis basis, KnownStatement statement) {}

    /**
     * A list of the Treasury as it was known.
     *
     * @throws IntakeRefusedException if it was not known then
     */
    StatementAnswer statement(String list, TimeChoice choice) {
        Basis basis = time.basis(choice, TreasuryBook.PROJECTION);
        return new StatementAnswer(
                basis,
                book.statement(ListsApi.list(list), basis.knownAt())
                        .orElseThrow(() -> new IntakeRefusedException(Reason.UNKNOWN_LIST)));
    }

    /** Both read models that a reconciliation rests on have come that far. */
    private Basis basis(TimeChoice choice) {
        Basis basis = time.basis(choice, FundCube.PROJECTION);
        return time.basis(
                new TimeChoice(
                        Optional.of(basis.effectiveOn()),
                        Optional.of(new KnownAt.Position(basis.knownAt())),
                        Optional.empty()),
                TreasuryBook.PROJECTION);
    }
}
