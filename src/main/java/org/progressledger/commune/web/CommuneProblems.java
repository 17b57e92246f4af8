package org.progressledger.commune.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.commune.CommuneRefusedException;
import org.progressledger.commune.Refusal;
import org.progressledger.commune.RefusalReason;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused command as a problem: the sentence of every rule that it is against, and the reasons as codes. */
@Component
class CommuneProblems implements ProblemTranslation {

    private static final Set<RefusalReason> NOT_THERE =
            Set.of(RefusalReason.SET_UNKNOWN, RefusalReason.NO_SUCH_ASSESSMENT, RefusalReason.NO_SUCH_ENTRY);
    private static final Set<RefusalReason> CONFLICTS =
            Set.of(RefusalReason.ALREADY_HELD, RefusalReason.SAME_DECISION_OTHER_RESULT);

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (!(failure instanceof CommuneRefusedException refused)) {
            return Optional.empty();
        }
        Locale reader = LocaleContextHolder.getLocale();
        List<Refusal> refusals = refused.refusals();
        return Optional.of(Problem.refused(
                statusOf(refusals.get(0).reason()),
                "commune-refused",
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
