package org.progressledger.fund.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.fund.FundRefusedException;
import org.progressledger.fund.Refusal;
import org.progressledger.fund.RefusalReason;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused command as a problem: the sentence of every rule that it is against, and the reasons as codes. */
@Component
class FundProblems implements ProblemTranslation {

    private static final Set<RefusalReason> NOT_THERE =
            Set.of(RefusalReason.ALLOCATION_UNKNOWN, RefusalReason.NO_SUCH_ENTRY);
    private static final Set<RefusalReason> CONFLICTS =
            Set.of(RefusalReason.ENTRY_WITH_OTHER_CONTENT, RefusalReason.ENTRY_ID_TAKEN);

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (!(failure instanceof FundRefusedException refused)) {
            return Optional.empty();
        }
        Locale reader = LocaleContextHolder.getLocale();
        List<Refusal> refusals = refused.refusals();
        return Optional.of(Problem.refused(
                statusOf(refusals.get(0).reason()),
                "fund-refused",
                refusals.stream()
                        .map(refusal -> Map.entry(refusal.reason(), refusal.text(reader)))
                        .toList()));
    }

    private static HttpStatus statusOf(RefusalReason reason) {
        if (NOT_THERE.contains(reason)) {
            return HttpStatus.NOT_FOUND;
        }
        return CONFLICTS.contains(reason) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
