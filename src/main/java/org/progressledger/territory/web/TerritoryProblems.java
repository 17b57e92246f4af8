package org.progressledger.territory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.territory.SeveralRefusedException;
import org.progressledger.territory.SeveralRefusedException.RefusedCommand;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.TerritoryRefusal;
import org.progressledger.territory.TerritoryRefusedException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the territory refuses, as problems: the rule's own sentence, and the reason as a code. */
@Component
class TerritoryProblems implements ProblemTranslation {

    private final TerritoryTexts texts;
    private final NamedUnits units;

    TerritoryProblems(TerritoryTexts texts, NamedUnits units) {
        this.texts = texts;
        this.units = units;
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        Locale reader = LocaleContextHolder.getLocale();
        if (failure instanceof TerritoryRefusedException refusal) {
            return Optional.of(Problem.of(statusOf(refusal.reason()), "territory-refused", texts.of(refusal, reader))
                    .with(Map.of(
                            "reason",
                            refusal.reason().name(),
                            "findings",
                            refusal.findings().stream()
                                    .map(finding -> Said.of(finding, texts, reader))
                                    .toList())));
        }
        return failure instanceof SeveralRefusedException several
                ? Optional.of(several(several, reader))
                : Optional.empty();
    }

    private Problem several(SeveralRefusedException several, Locale reader) {
        List<Refused> refused = several.refused().stream()
                .map(command -> new Refused(
                        named(command), command.refusal().reason().name(), texts.of(command.refusal(), reader)))
                .toList();
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "territory-several-refused",
                        refused.size(),
                        several.asked(),
                        refused.get(0).unit(),
                        refused.get(0).message())
                .with(Map.of("refused", refused));
    }

    /** @param unit of which it was said, kind and name */
    record Refused(String unit, String reason, String message) {}

    private String named(RefusedCommand refused) {
        return refused.command() instanceof StateUnitAttribute state ? units.label(state.unit()) : "";
    }

    private static HttpStatus statusOf(TerritoryRefusal reason) {
        return switch (reason) {
            case PROVINCE_NOT_OPENED, UNIT_NOT_IN_FORCE, VILLAGE_NOT_THERE -> HttpStatus.NOT_FOUND;
            case NOT_A_DECISION_MAKER, SAME_PERSON -> HttpStatus.FORBIDDEN;
            case CODE_TAKEN,
                    CODE_TAKEN_ELSEWHERE,
                    UNIT_KNOWN_ELSEWHERE,
                    DRAWING_DIFFERS,
                    CHANGES_LATER,
                    HANDED_OVER,
                    NOT_HANDED_OVER,
                    VILLAGE_ID_TAKEN,
                    VILLAGE_NAME_TAKEN,
                    VILLAGE_ENDED_OTHERWISE,
                    PROVINCE_OPENED_OTHERWISE,
                    OTHER_DIGEST -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
