package org.progressledger.correction.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.correction.BatchRefusal;
import org.progressledger.correction.BatchRefusedException;
import org.progressledger.correction.UnusableEntriesException;
import org.progressledger.correction.UnusableEntry;
import org.progressledger.correction.UnusableEntry.Why.ByTheBook;
import org.progressledger.correction.UnusableEntry.Why.ByTheCell;
import org.progressledger.household.RefusalText;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What mass corrections refuse, as problems: the rule's own sentence, and the reason as a code. */
@Component
class CorrectionProblems implements ProblemTranslation {

    private static final int MOST_ENTRIES_TOLD = 100;

    private final MessageSource messages;

    CorrectionProblems(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        Locale reader = LocaleContextHolder.getLocale();
        if (failure instanceof BatchRefusedException refusal) {
            return Optional.of(Problem.refused(
                    statusOf(refusal.reason()),
                    "correction-refused",
                    refusal.reason(),
                    messages.getMessage(
                            refusal.reason().messageKey(), refusal.arguments().toArray(), reader)));
        }
        return failure instanceof UnusableEntriesException refusal
                ? Optional.of(unusable(refusal.entries(), reader))
                : Optional.empty();
    }

    private static HttpStatus statusOf(BatchRefusal reason) {
        return switch (reason) {
            case UNKNOWN_BATCH -> HttpStatus.NOT_FOUND;
            case REASON_MISSING, NO_ENTRIES, TOO_MANY_ENTRIES, RECOGNITION_TWICE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ANOTHER_PROPOSER, SAME_PERSON, NOT_A_DECISION_MAKER -> HttpStatus.FORBIDDEN;
            case CLOSED_FOR_ENTRIES, NOT_SUBMITTED, DECIDED_ALREADY, OTHER_DIGEST -> HttpStatus.CONFLICT;
        };
    }

    private Problem unusable(List<UnusableEntry> entries, Locale reader) {
        List<Told> told = entries.stream()
                .limit(MOST_ENTRIES_TOLD)
                .map(entry -> new Told(entry.place(), entry.household(), text(entry.why(), reader)))
                .toList();
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "correction-entries-unusable",
                        entries.size(),
                        told.get(0).place(),
                        told.get(0).household(),
                        told.get(0).message())
                .with(Map.of("entries", told));
    }

    /** @param place where it stands in the list that was sent */
    record Told(String place, String household, String message) {}

    private String text(UnusableEntry.Why why, Locale reader) {
        return why instanceof ByTheCell cell
                ? messages.getMessage(cell.fault().messageKey(), new Object[] {cell.quoted()}, reader)
                : RefusalText.of(((ByTheBook) why).refused(), reader);
    }
}
