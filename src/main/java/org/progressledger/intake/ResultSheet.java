package org.progressledger.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.Evidence;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/**
 * A list of criteria results as the intake reads it, a line for each criterion or indicator.
 *
 * @param lines below the header, each with a cell for each column
 */
public record ResultSheet(List<List<String>> lines) {

    private static final String INDICATOR_SIGN = ".";

    public ResultSheet {
        lines = List.copyOf(lines);
    }

    /**
     * All that stands in the books, so that a ledger that takes it in stands the same (decision 0158): by commune and
     * stage, then in the order of recording, because of two statements of one day the later one goes first.
     *
     * @param communes in the order in which they are written
     * @param stage whose statements; all if empty
     * @param day up to which a statement holds
     */
    public static ResultSheet of(
            Collection<AdministrativeUnit> communes,
            Map<UnitId, CriteriaBook> books,
            CriteriaSet set,
            Optional<AssessmentStage> stage,
            LocalDate day,
            Territory territory) {
        List<List<String>> lines = new ArrayList<>();
        for (AdministrativeUnit commune : communes) {
            books.getOrDefault(commune.id(), CriteriaBook.EMPTY).valid().stream()
                    .map(Assessment::said)
                    .filter(said -> said.ruleSet().equals(set.key())
                            && stage.filter(wanted -> said.stage() != wanted).isEmpty()
                            && !said.effectiveOn().isAfter(day))
                    .sorted(Comparator.comparing(CriterionAssessed::stage))
                    .map(said -> line(
                            territory.unit(commune.id(), said.effectiveOn()).orElse(commune), set, said))
                    .forEach(lines::add);
        }
        return numbered(lines);
    }

    /**
     * A form to fill in: each commune with each criterion and indicator of the set.
     *
     * @param stage stands in the form if it is chosen
     */
    public static ResultSheet form(
            Collection<AdministrativeUnit> communes, CriteriaSet set, Optional<AssessmentStage> stage) {
        List<List<String>> lines = new ArrayList<>();
        for (AdministrativeUnit commune : communes) {
            for (Criterion criterion : set.criteria()) {
                String number = Integer.toString(criterion.number());
                lines.add(line(commune, set, number, stage));
                criterion.indicators().forEach(indicator -> lines.add(line(commune, set, indicator.number(), stage)));
            }
        }
        return numbered(lines);
    }

    private static List<String> line(
            AdministrativeUnit commune, CriteriaSet set, String number, Optional<AssessmentStage> stage) {
        return line(Map.of(
                Plain.UNIT_CODE, commune.code(),
                Plain.UNIT_NAME, commune.label(),
                Plain.RULE_SET, set.key(),
                Plain.CRITERION, criterion(number),
                Plain.INDICATOR, number.contains(INDICATOR_SIGN) ? number : "",
                Plain.NAME, name(set, number),
                Plain.STAGE, stage.map(ResultWords::written).orElse("")));
    }

    private static List<String> line(AdministrativeUnit commune, CriteriaSet set, CriterionAssessed said) {
        String number = said.indicator().orElseGet(() -> Integer.toString(said.criterion()));
        return line(Map.ofEntries(
                Map.entry(Plain.UNIT_CODE, commune.code()),
                Map.entry(Plain.UNIT_NAME, commune.label()),
                Map.entry(Plain.RULE_SET, set.key()),
                Map.entry(Plain.CRITERION, criterion(number)),
                Map.entry(Plain.INDICATOR, said.indicator().orElse("")),
                Map.entry(Plain.NAME, name(set, number)),
                Map.entry(Plain.STAGE, ResultWords.written(said.stage())),
                Map.entry(Plain.VALUE, said.value().orElse("")),
                Map.entry(Plain.MET, ResultWords.written(said.met())),
                Map.entry(Plain.EFFECTIVE, DayCells.SHOWN.format(said.effectiveOn())),
                Map.entry(Plain.DECISION_NUMBER, said.decision().number()),
                Map.entry(
                        Plain.DECISION_DATE,
                        DayCells.SHOWN.format(said.decision().date())),
                Map.entry(Plain.DECISION_ISSUER, said.decision().issuer()),
                Map.entry(Plain.EVIDENCE_TITLE, joined(said.evidence(), Evidence::title)),
                Map.entry(Plain.EVIDENCE_HASH, joined(said.evidence(), Evidence::sha256)),
                Map.entry(Plain.EVIDENCE_PLACE, joined(said.evidence(), Evidence::place))));
    }

    private static String criterion(String number) {
        return number.contains(INDICATOR_SIGN) ? number.substring(0, number.indexOf(INDICATOR_SIGN)) : number;
    }

    private static String name(CriteriaSet set, String number) {
        return set.criterion(Integer.parseInt(criterion(number)))
                .map(criterion -> criterion
                        .indicator(number)
                        .map(CriterionIndicator::name)
                        .orElseGet(criterion::name))
                .orElse("");
    }

    private static String joined(List<Evidence> evidence, Function<Evidence, String> part) {
        return evidence.stream().map(part).collect(Collectors.joining(ResultReading.BETWEEN));
    }

    private static List<String> line(Map<Plain, String> cells) {
        return Plain.all().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ResultSheet numbered(List<List<String>> lines) {
        for (int number = 1; number <= lines.size(); number++) {
            lines.get(number - 1).set(Plain.ORDER.ordinal(), Integer.toString(number));
        }
        return new ResultSheet(lines.stream().map(List::copyOf).toList());
    }

    /** Hands over the header and the lines. */
    public void forEach(Consumer<List<String>> writer) {
        writer.accept(Plain.all().stream().map(Plain::header).toList());
        lines.forEach(writer);
    }
}
