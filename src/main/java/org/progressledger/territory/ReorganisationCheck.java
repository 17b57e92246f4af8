package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.shared.PlainText;
import org.progressledger.territory.ReadPlan.Numbered;
import org.progressledger.territory.ReorganisationFinding.Kind;
import org.progressledger.territory.ReorganisationPlan.Comes;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.OfNewUnit;
import org.progressledger.territory.ReorganisationPlan.OfOldUnit;
import org.progressledger.territory.Succession.Extent;

/**
 * Holds a plan against the units in force on the day before: every one is accounted for, none twice unless in part, and
 * no code means two units afterwards. Pure: the same plan on the same territory is judged the same.
 */
final class ReorganisationCheck {

    private static final Pattern KEY = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int LONGEST_KEY = 40;
    private static final Pattern CODE = Pattern.compile("\\d{5}");

    private final ProvinceTerritory territory;
    private final ReorganisationPlan plan;
    private final ReadPlan read;
    private final List<ReorganisationFinding> findings = new ArrayList<>();

    private ReorganisationCheck(ProvinceTerritory territory, ReorganisationPlan plan) {
        this.territory = territory;
        this.plan = plan;
        this.read = new ReadPlan(territory, plan);
    }

    /** What is found, row by row, and what the plan would change. */
    static CheckedReorganisation check(ProvinceTerritory territory, ReorganisationPlan plan) {
        ReorganisationCheck check = new ReorganisationCheck(territory, plan);
        check.checkPlan();
        check.checkOldUnits();
        check.checkNewUnits();
        check.findings.sort(Comparator.comparing(finding -> finding.row().orElse(0)));
        return new CheckedReorganisation(plan, check.findings, new PlannedUnits(territory, plan, check.read).outcome());
    }

    private void checkPlan() {
        if (plan.key().length() > LONGEST_KEY || !KEY.matcher(plan.key()).matches()) {
            findings.add(ReorganisationFinding.ofPlan(Kind.KEY_MALFORMED, plan.key()));
        }
        if (territory.hasDrawing(plan.key())) {
            findings.add(ReorganisationFinding.ofPlan(Kind.KEY_USED, plan.key()));
        }
        if (!PlainText.isName(plan.title())) {
            findings.add(ReorganisationFinding.ofPlan(Kind.TITLE_NOT_PLAIN, plan.title()));
        }
        Boundaries last = territory.lastDrawing();
        if (!plan.effectiveOn().isAfter(last.drawnOn())) {
            findings.add(ReorganisationFinding.ofPlan(
                    Kind.DAY_NOT_AFTER_LAST, plan.effectiveOn(), last.key(), last.drawnOn()));
        }
        territory
                .lastHandOver()
                .filter(day -> !plan.effectiveOn().isAfter(day))
                .ifPresent(day -> findings.add(
                        ReorganisationFinding.ofPlan(Kind.DAY_NOT_AFTER_HAND_OVER, plan.effectiveOn(), day)));
    }

    private void checkOldUnits() {
        LocalDate dayBefore = plan.effectiveOn().minusDays(1);
        read.rowsOfUnknownUnits()
                .forEach(row -> findings.add(ReorganisationFinding.ofRow(
                        row.number(), Kind.UNIT_UNKNOWN, row.row().from(), dayBefore)));
        read.before().values().forEach(this::checkOldUnit);
    }

    private void checkOldUnit(AdministrativeUnit unit) {
        List<Numbered<OfOldUnit>> rows = read.rowsOf(unit.id());
        if (rows.isEmpty()) {
            findings.add(ReorganisationFinding.ofPlan(Kind.UNIT_MISSING, unit.code(), unit.label()));
            return;
        }
        boolean goesOn = read.goingOn(unit.id()).isPresent();
        for (Numbered<OfOldUnit> row : rows) {
            boolean isPart = part(row).isPresent();
            if (rows.size() > 1 && !isPart && !read.goingOn(unit.id()).equals(Optional.of(row))) {
                findings.add(ReorganisationFinding.ofRow(row.number(), Kind.UNIT_TWICE, unit.code(), unit.label()));
            } else if (rows.size() == 1 && isPart) {
                findings.add(ReorganisationFinding.ofRow(row.number(), Kind.PART_ALONE, unit.code(), unit.label()));
            }
        }
        findings.addAll(new PartsCheck(territory, plan.effectiveOn(), read, unit, goesOn).findings());
    }

    private static Optional<Goes> part(Numbered<OfOldUnit> row) {
        return row.row() instanceof Goes goes && goes.extent() == Extent.PART ? Optional.of(goes) : Optional.empty();
    }

    private void checkNewUnits() {
        read.newUnits().forEach((code, rows) -> {
            int first = rows.get(0).number();
            if (!CODE.matcher(code).matches()) {
                findings.add(ReorganisationFinding.ofRow(first, Kind.CODE_MALFORMED, code));
            }
            Optional<AdministrativeUnit> goingOn = read.goingOnWith(code);
            if (goingOn.isPresent()) {
                checkTakers(goingOn.get(), rows);
            } else {
                carrierOfLaterDays(code)
                        .ifPresent(label ->
                                findings.add(ReorganisationFinding.ofRow(first, Kind.CODE_TWICE, code, label)));
                rows.stream()
                        .filter(row -> rows.size() > 1 && row.row() instanceof Comes)
                        .forEach(row -> findings.add(
                                ReorganisationFinding.ofRow(row.number(), Kind.CODE_TWICE, code, read.nameOf(code))));
            }
            checkName(code, rows);
            checkKind(code, rows);
        });
    }

    /** A unit that goes on takes parts; all of another unit and itself make a new one (decision 0130). */
    private void checkTakers(AdministrativeUnit goingOn, List<Numbered<OfNewUnit>> rows) {
        Optional<Integer> own = read.goingOn(goingOn.id()).map(Numbered::number);
        rows.stream()
                .filter(row -> !own.equals(Optional.of(row.number())))
                .filter(row -> !(row.row() instanceof Goes goes && goes.extent() == Extent.PART))
                .forEach(row -> findings.add(
                        ReorganisationFinding.ofRow(row.number(), Kind.CODE_TWICE, goingOn.code(), goingOn.label())));
    }

    /** The unit that goes on by a row of its own and carries the code on a later day. */
    private Optional<String> carrierOfLaterDays(String code) {
        return read.before().values().stream()
                .filter(unit -> read.goingOn(unit.id()).isPresent())
                .filter(unit -> territory.units().get(unit.id()).codes().statements().stream()
                        .filter(statement -> statement.since().isAfter(plan.effectiveOn()))
                        .anyMatch(statement -> statement.value().equals(code)))
                .map(AdministrativeUnit::label)
                .findFirst();
    }

    private void checkName(String code, List<Numbered<OfNewUnit>> rows) {
        String name = read.nameOf(code);
        if (name.isBlank()) {
            findings.add(ReorganisationFinding.ofRow(rows.get(0).number(), Kind.NAME_MISSING, code));
        } else if (!PlainText.isName(name)) {
            findings.add(ReorganisationFinding.ofRow(rows.get(0).number(), Kind.NAME_NOT_PLAIN, name));
        }
        rows.stream()
                .filter(row -> !row.row().name().isBlank() && !row.row().name().equals(name))
                .forEach(row -> findings.add(ReorganisationFinding.ofRow(
                        row.number(), Kind.NAME_DIFFERS, code, row.row().name(), name)));
    }

    private void checkKind(String code, List<Numbered<OfNewUnit>> rows) {
        UnitKind kind = read.kindOf(code);
        if (kind == UnitKind.NOT_STATED) {
            findings.add(ReorganisationFinding.ofRow(rows.get(0).number(), Kind.KIND_MISSING, code));
        }
        rows.stream()
                .filter(row ->
                        row.row().kind() != UnitKind.NOT_STATED && row.row().kind() != kind)
                .forEach(row -> findings.add(ReorganisationFinding.ofRow(
                        row.number(), Kind.KIND_DIFFERS, code, row.row().kind().word(), kind.word())));
    }
}
