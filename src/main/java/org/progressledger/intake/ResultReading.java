package org.progressledger.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.commune.CriterionResult;
import org.progressledger.commune.Evidence;
import org.progressledger.intake.CriteriaColumn.OfCriterion;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.intake.CriteriaColumn.Wide;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/** Turns the cells of a row into what the ledger is asked to record, and says everything that is wrong with them. */
final class ResultReading {

    /** Between several pieces of evidence in one cell. */
    static final String BETWEEN = " | ";

    private static final String PARTS = " ?\\| ?";

    private final UnitCells units;
    private final DayCells days;
    private final CriteriaSets sets;

    ResultReading(Territory territory, CriteriaSets sets, Clock clock) {
        this.units = new UnitCells(territory, Plain.UNIT_CODE, Plain.UNIT_NAME, ProblemCode.COMMUNE_DIVIDED);
        this.days = new DayCells(clock);
        this.sets = sets;
    }

    /**
     * The results of a row: one, or one for each cell under a criterion.
     *
     * @param wide the columns of criteria that the sheet has; none in a list with a row for each criterion
     * @param chosen key of the set that was chosen when the file was sent, for rows that name none
     */
    List<ReadResult> read(RowCells row, List<Wide> wide, Optional<String> chosen) {
        Optional<LocalDate> decided = days.day(row, Plain.DECISION_DATE);
        Optional<LocalDate> day = row.raw(Plain.EFFECTIVE).isBlank() ? decided : days.day(row, Plain.EFFECTIVE);
        Optional<AdministrativeUnit> unit = day.flatMap(date -> units.unit(row, date));
        Optional<AssessmentStage> stage = stage(row);
        Optional<DecisionReference> decision = decision(row, decided, stage, unit);
        Optional<CriteriaSet> set = day.flatMap(date -> set(row, chosen, date));
        Optional<Occasion> occasion = row.isRefused()
                ? Optional.empty()
                : Optional.of(new Occasion(
                        unit.orElseThrow().id(),
                        set.orElseThrow().key(),
                        stage.orElseThrow(),
                        day.orElseThrow(),
                        decision.orElseThrow()));
        if (wide.isEmpty()) {
            return List.of(inRow(row, set, occasion));
        }
        return wide.stream()
                .filter(column -> !row.raw(column).isBlank())
                .map(column -> inCell(row, column, set, occasion))
                .toList();
    }

    private ReadResult inRow(RowCells row, Optional<CriteriaSet> set, Optional<Occasion> occasion) {
        Optional<String> number = set.flatMap(known -> CriterionCells.number(row, known));
        Optional<Boolean> met = row.required(Plain.MET).flatMap(cell -> met(row, Plain.MET, cell));
        Optional<String> value = row.entered(Plain.VALUE).map(Cell::shown);
        List<Evidence> evidence = evidence(row);
        Optional<CriterionResult> result = row.isRefused()
                ? Optional.empty()
                : Optional.of(result(number.orElseThrow(), value, met.orElseThrow(), evidence));
        return new ReadResult(row.place(), Plain.MET, occasion, number, result, row.problems());
    }

    private static ReadResult inCell(
            RowCells row, Wide column, Optional<CriteriaSet> set, Optional<Occasion> occasion) {
        RowCells cell = row.again();
        Optional<Boolean> met = cell.entered(column).flatMap(entered -> met(cell, column, entered));
        set.filter(known -> !isIn(known, column))
                .ifPresent(known -> cell.note(column, ProblemCode.CRITERION_UNKNOWN, row.header(column), known.key()));
        List<RowProblem> problems =
                Stream.concat(row.problems().stream(), cell.problems().stream()).toList();
        boolean usable = !row.isRefused() && !cell.isRefused();
        return new ReadResult(
                row.place(),
                column,
                occasion,
                Optional.of(column.number()),
                usable
                        ? Optional.of(result(column.number(), Optional.empty(), met.orElseThrow(), List.of()))
                        : Optional.empty(),
                problems);
    }

    private static boolean isIn(CriteriaSet set, Wide column) {
        return set.criteria().stream()
                .anyMatch(criterion -> column instanceof OfCriterion of
                        ? criterion.number() == of.criterion()
                        : criterion.indicator(column.number()).isPresent());
    }

    private static CriterionResult result(String number, Optional<String> value, boolean met, List<Evidence> evidence) {
        return new CriterionResult(
                Integer.parseInt(number.split("\\.")[0]),
                Optional.of(number).filter(text -> text.contains(".")),
                value,
                met,
                evidence);
    }

    private static Optional<Boolean> met(RowCells row, ListColumn column, Cell cell) {
        Optional<Boolean> met = ResultWords.met(cell);
        return met.isPresent() ? met : unknown(row, column, cell, "MET");
    }

    private static Optional<AssessmentStage> stage(RowCells row) {
        return row.required(Plain.STAGE).flatMap(cell -> {
            Optional<AssessmentStage> stage = ResultWords.stage(cell);
            return stage.isPresent() ? stage : unknown(row, Plain.STAGE, cell, "STAGE");
        });
    }

    private static <T> Optional<T> unknown(RowCells row, ListColumn column, Cell cell, String words) {
        row.note(column, ProblemCode.WORD_UNKNOWN, language ->
                new Object[] {cell.quoted(), IntakeTexts.text("words." + words, language)});
        return Optional.empty();
    }

    /** A self-assessment without an issuer is the commune's own. */
    private static Optional<DecisionReference> decision(
            RowCells row,
            Optional<LocalDate> decided,
            Optional<AssessmentStage> stage,
            Optional<AdministrativeUnit> unit) {
        Optional<String> number = row.plain(Plain.DECISION_NUMBER, row.required(Plain.DECISION_NUMBER));
        boolean own = stage.filter(AssessmentStage.SELF_ASSESSED::equals).isPresent();
        Optional<String> issuer = own && row.raw(Plain.DECISION_ISSUER).isBlank()
                ? unit.map(commune -> "UBND " + commune.label())
                : row.plain(Plain.DECISION_ISSUER, row.required(Plain.DECISION_ISSUER));
        return number.isPresent() && issuer.isPresent()
                ? decided.map(day -> new DecisionReference(number.get(), day, issuer.get()))
                : Optional.empty();
    }

    /** The set that the row names, or that was chosen for the file, or by which the first title is granted on that day. */
    private Optional<CriteriaSet> set(RowCells row, Optional<String> chosen, LocalDate day) {
        Optional<String> named = row.entered(Plain.RULE_SET).map(Cell::shown).or(() -> chosen);
        Optional<CriteriaSet> set = named.isPresent()
                ? sets.all().stream()
                        .filter(known -> known.key().equalsIgnoreCase(named.get()))
                        .findFirst()
                : sets.inForceOn(day, Title.MET);
        if (set.isEmpty()) {
            String keys = sets.all().stream().map(CriteriaSet::key).collect(Collectors.joining(", "));
            row.note(
                    Plain.RULE_SET,
                    ProblemCode.CRITERIA_SET_UNKNOWN,
                    Cell.text(named.orElse("")).quoted(),
                    DayCells.SHOWN.format(day),
                    keys);
        }
        return set;
    }

    private static List<Evidence> evidence(RowCells row) {
        if (Stream.of(Plain.EVIDENCE_TITLE, Plain.EVIDENCE_HASH, Plain.EVIDENCE_PLACE)
                .allMatch(column -> row.raw(column).isBlank())) {
            return List.of();
        }
        List<String> titles = parts(row, Plain.EVIDENCE_TITLE);
        List<String> hashes = parts(row, Plain.EVIDENCE_HASH);
        List<String> places = parts(row, Plain.EVIDENCE_PLACE);
        if (titles.size() != hashes.size() || titles.size() != places.size()) {
            if (!titles.isEmpty() && !hashes.isEmpty() && !places.isEmpty()) {
                row.note(
                        Plain.EVIDENCE_TITLE, ProblemCode.EVIDENCE_UNEVEN, titles.size(), hashes.size(), places.size());
            }
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            evidence.add(new Evidence(titles.get(i), hashes.get(i).toLowerCase(Locale.ROOT), places.get(i)));
        }
        return evidence;
    }

    private static List<String> parts(RowCells row, Plain column) {
        return row.required(column)
                .map(cell -> Arrays.asList(cell.shown().split(PARTS)))
                .orElseGet(List::of);
    }
}
