package org.progressledger.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.intake.KnownStatement.Refusal;
import org.progressledger.intake.Reconciliation;
import org.progressledger.intake.Reconciliation.Different;
import org.progressledger.intake.Reconciliation.WeLack;
import org.progressledger.intake.SheetFile;
import org.progressledger.intake.TreasuryRow;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;
import org.progressledger.shared.Texts;

/** A reconciliation as lines of a file: what differs one by one, then the totals. */
record ReconciliationLines(Reconciliation report, Locale reader) implements SheetFile.Lines {

    private static final Texts TEXTS = new Texts("reconciliation");
    private static final List<String> COLUMNS = List.of(
            "finding", "entry", "holder", "project", "day", "month", "treasury", "ledger", "file", "row", "reason");

    @Override
    public void forEach(Consumer<List<String>> receiver) {
        receiver.accept(COLUMNS.stream().map(this::word).toList());
        report.weLack().forEach(lacking -> receiver.accept(line(lacking)));
        report.treasuryLacks().forEach(payment -> receiver.accept(line(payment)));
        report.different().forEach(pair -> receiver.accept(line(pair)));
        report.totals()
                .forEach(total -> receiver.accept(List.of(
                        word("total"),
                        "",
                        total.holder(),
                        "",
                        "",
                        total.month().toString(),
                        total.treasury().toString(),
                        total.ledger().toString(),
                        "",
                        "",
                        "")));
    }

    private String word(String key) {
        return TEXTS.text("reconciliation." + key, reader);
    }

    private List<String> line(WeLack lacking) {
        TreasuryRow row = lacking.row();
        return line("we-lack", row, Optional.empty(), reason(lacking, reader));
    }

    /** In words: why it was refused, or what became of the list. */
    static String reason(WeLack lacking, Locale reader) {
        return lacking.reason() == Reconciliation.Reason.REFUSED
                ? words(lacking.row().refusals(), reader)
                : TEXTS.text("reconciliation.reason." + lacking.reason(), reader);
    }

    static String words(List<Refusal> refusals, Locale reader) {
        boolean english = Texts.language(reader).equals(Locale.ENGLISH);
        return refusals.stream()
                .map(refusal -> english ? refusal.english() : refusal.vietnamese())
                .collect(Collectors.joining(" "));
    }

    private List<String> line(BookedPayment payment) {
        return List.of(
                word("treasury-lacks"),
                payment.entry(),
                payment.holder(),
                payment.project(),
                payment.bookedOn().toString(),
                "",
                "",
                payment.amount().toString(),
                payment.source().orElse(""),
                "",
                "");
    }

    private List<String> line(Different pair) {
        return line("different", pair.treasury(), Optional.of(pair.ledger().amount()), differences(pair, reader));
    }

    /** Each difference with both values. */
    static String differences(Different pair, Locale reader) {
        return pair.what().stream()
                .map(what -> TEXTS.text("reconciliation.difference." + what, reader, ours(pair, what, reader)))
                .collect(Collectors.joining(" "));
    }

    private static String ours(Different pair, Reconciliation.Difference what, Locale reader) {
        BookedPayment ledger = pair.ledger();
        return switch (what) {
            case DAY -> ledger.bookedOn().toString();
            case KIND -> ledger.kind();
            case AMOUNT -> ledger.amount().toString();
            case RECOVERED -> ledger.recovered().toString();
            case HOLDER -> ledger.holder();
            case PROJECT -> ledger.project();
            case ITEM -> ledger.account().item().path();
            case SOURCE -> word(ledger.account().source(), reader);
            case NATURE -> word(ledger.account().nature(), reader);
            case PLAN_YEAR -> ledger.account().planYears().toString();
            case BUDGET_YEAR -> String.valueOf(ledger.account().budgetYear());
        };
    }

    private static String word(Bilingual word, Locale reader) {
        return Texts.language(reader).equals(Locale.ENGLISH) ? word.english() : word.vietnamese();
    }

    private List<String> line(String finding, TreasuryRow row, Optional<Money> ours, String reason) {
        return List.of(
                word(finding),
                row.entry(),
                row.holder(),
                row.project(),
                row.bookedOn().map(Object::toString).orElse(""),
                "",
                row.amount().map(Money::toString).orElse(""),
                ours.map(Money::toString).orElse(""),
                row.fileName(),
                String.valueOf(row.row()),
                reason);
    }
}
