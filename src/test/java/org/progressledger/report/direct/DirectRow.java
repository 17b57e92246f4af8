package org.progressledger.report.direct;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.progressledger.household.Children;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.ScoreSheet;
import org.progressledger.report.Amount;
import org.progressledger.report.FormArea;
import org.progressledger.report.direct.DirectPopulation.Inhabitants;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyReason;
import org.progressledger.ruleset.PovertyRuleSet;

/** What one row of the tables 1 to 13 says. */
final class DirectRow {

    private static final List<String> CAUSES =
            List.of("LIFE_EVENT", "BOUNDARY_CHANGE", "RULE_SET_CHANGE", "CORRECTION", "TAKEN_OVER");

    private static final String NOT_KNOWN = "";
    private static final String KINH = "kinh";

    private final DirectCount count;
    private final FormArea area;
    private final Optional<Inhabitants> inhabitants;
    private final List<Standing> all;
    private final List<Standing> poor;
    private final List<Standing> nearPoor;

    /** @param inhabitants all who live there, poor or not; empty if that is not reported */
    DirectRow(DirectCount count, FormArea area, Optional<Inhabitants> inhabitants) {
        this.count = count;
        this.area = area;
        this.inhabitants = inhabitants;
        this.all = count.closedIn(area);
        this.poor = those(all, standing -> standing.is(PovertyClass.POOR));
        this.nearPoor = those(all, standing -> standing.is(PovertyClass.NEAR_POOR));
    }

    /**
     * Cells by code of the column, in the order of the columns.
     *
     * @param ethnicities those of the poor of the whole area
     */
    Map<String, Object> cells(int number, List<String> ethnicities, Optional<PovertyRuleSet> ruleSet) {
        Map<String, Object> cells = new LinkedHashMap<>();
        switch (number) {
            case 1 -> result(cells);
            case 2 -> movement(cells, PovertyClass.POOR);
            case 3 -> movement(cells, PovertyClass.NEAR_POOR);
            case 4 -> deprivations(cells, "poor", ruleSet, false);
            case 5 -> deprivations(cells, "poor", ruleSet, true);
            case 6 -> deprivations(cells, "nearPoor", ruleSet, false);
            case 7 -> deprivations(cells, "nearPoor", ruleSet, true);
            case 8 -> groups(cells);
            case 9 -> ethnicities(cells, ethnicities);
            case 10 -> reasons(cells, ruleSet);
            case 11 -> {
                children(cells, "poor");
                children(cells, "nearPoor");
            }
            case 12 -> summary(cells, "poor");
            case 13 -> summary(cells, "nearPoor");
            default -> throw new IllegalArgumentException("Table " + number + " counts nothing");
        }
        return cells;
    }

    private List<Standing> of(String list) {
        return list.equals("poor") ? poor : nearPoor;
    }

    private void result(Map<String, Object> cells) {
        inhabitants(cells);
        shares(cells, "poor", poor);
        shares(cells, "nearPoor", nearPoor);
        shares(
                cells,
                "agricultural",
                those(
                        all,
                        standing -> standing.is(PovertyClass.AVERAGE) && has(standing, HouseholdTrait.AGRICULTURAL)));
    }

    private void inhabitants(Map<String, Object> cells) {
        cells.put(
                "allHouseholds",
                inhabitants.<Object>map(Inhabitants::households).orElse(NOT_KNOWN));
        cells.put("allPersons", inhabitants.<Object>map(Inhabitants::persons).orElse(NOT_KNOWN));
    }

    private void shares(Map<String, Object> cells, String code, List<Standing> some) {
        cells.put(code + "Households", number(some));
        cells.put(
                code + "HouseholdShare",
                percent(number(some), inhabitants.map(Inhabitants::households).orElse(0L)));
        cells.put(code + "Persons", persons(some));
        cells.put(
                code + "PersonShare",
                percent(persons(some), inhabitants.map(Inhabitants::persons).orElse(0L)));
    }

    private void movement(Map<String, Object> cells, PovertyClass list) {
        Map<String, Amount> columns = count.movement(area, list).columns();
        for (int column = 1; column <= 9; column++) {
            Amount amount = columns.getOrDefault(String.valueOf(column), Amount.NONE);
            cells.put("households." + column, amount.households());
            cells.put("persons." + column, amount.persons());
        }
        CAUSES.forEach(cause -> cells.put("decrease." + cause, households(columns, "4 " + cause)));
        CAUSES.forEach(cause -> cells.put("increase." + cause, households(columns, "8 " + cause)));
    }

    private static long households(Map<String, Amount> columns, String column) {
        return columns.getOrDefault(column, Amount.NONE).households();
    }

    private void deprivations(
            Map<String, Object> cells, String list, Optional<PovertyRuleSet> ruleSet, boolean asShares) {
        cells.put(
                "allHouseholds",
                inhabitants.<Object>map(Inhabitants::households).orElse(NOT_KNOWN));
        cells.put(list + "Households", number(of(list)));
        for (DeprivationIndicator indicator :
                ruleSet.map(PovertyRuleSet::indicators).orElse(List.of())) {
            long lacking = number(those(
                    of(list),
                    standing -> marks(
                            standing,
                            sheet -> sheet.deprivations().stream()
                                    .anyMatch(deprivation -> deprivation.name().equals(indicator.code())))));
            cells.put("lacking." + indicator.code(), asShares ? percent(lacking, number(of(list))) : lacking);
        }
    }

    private void groups(Map<String, Object> cells) {
        cells.put("poorHouseholds", number(poor));
        ofPoor(cells, "minority", DirectRow::isMinority);
        ofPoor(cells, "noLabour", standing -> has(standing, HouseholdTrait.NO_LABOUR_CAPACITY));
        ofPoor(cells, "merit", standing -> has(standing, HouseholdTrait.REVOLUTION_MERIT));
        ofPoor(cells, "others", standing -> isKinh(standing) && !isInAGroup(standing));
        ofPoor(cells, "unknown", standing -> standing.ethnicity().isEmpty() && !isInAGroup(standing));
    }

    private static boolean isInAGroup(Standing standing) {
        return isMinority(standing)
                || has(standing, HouseholdTrait.NO_LABOUR_CAPACITY)
                || has(standing, HouseholdTrait.REVOLUTION_MERIT);
    }

    private void ofPoor(Map<String, Object> cells, String code, Predicate<Standing> condition) {
        long some = number(those(poor, condition));
        cells.put(code + "Households", some);
        cells.put(code + "Share", percent(some, number(poor)));
    }

    /** The ethnicities of the poor as they are compared, Kinh first, then in the order of the alphabet. */
    List<String> ethnicitiesOfPoor() {
        TreeSet<String> names = new TreeSet<>(Collator.getInstance(Locale.forLanguageTag("vi")));
        poor.forEach(standing -> names.add(standing.ethnicity()));
        List<String> inOrder = new ArrayList<>(names);
        inOrder.removeIf(name -> name.isEmpty() || name.equals(KINH));
        if (names.contains(KINH)) {
            inOrder.add(0, KINH);
        }
        return inOrder;
    }

    private void ethnicities(Map<String, Object> cells, List<String> ethnicities) {
        cells.put("poorHouseholds", number(poor));
        for (String name : ethnicities) {
            cells.put(
                    "ethnicity." + name.replace(' ', '-'),
                    number(those(poor, standing -> standing.ethnicity().equals(name))));
        }
        cells.put(
                "ethnicity.unknown",
                number(those(poor, standing -> standing.ethnicity().isEmpty())));
    }

    private void reasons(Map<String, Object> cells, Optional<PovertyRuleSet> ruleSet) {
        cells.put("poorHouseholds", number(poor));
        for (PovertyReason reason : ruleSet.map(PovertyRuleSet::reasons).orElse(List.of())) {
            ofPoor(
                    cells,
                    "reason." + reason.code(),
                    standing -> marks(
                            standing,
                            sheet -> sheet.reasons().stream()
                                    .anyMatch(marked -> marked.code().equals(reason.code()))));
        }
        ofPoor(
                cells,
                "noReason",
                standing -> !marks(standing, sheet -> !sheet.reasons().isEmpty()));
    }

    private void children(Map<String, Object> cells, String list) {
        long children = sum(list, Children::all);
        cells.put(list + "Children", children);
        lack(cells, list + "WithoutInsurance", sum(list, Children::withoutInsurance), children);
        lack(cells, list + "Malnourished", sum(list, Children::malnourished), children);
        lack(cells, list + "NotAtSchool", sum(list, Children::notAtSchool), children);
        cells.put(
                list + "NotAsked",
                number(those(
                        of(list),
                        standing -> !marks(standing, sheet -> sheet.children().isPresent()))));
    }

    private static void lack(Map<String, Object> cells, String code, long lacking, long children) {
        cells.put(code, lacking);
        cells.put(code + "Share", percent(lacking, children));
    }

    private long sum(String list, ToIntFunction<Children> number) {
        long sum = 0;
        for (Standing standing : of(list)) {
            sum += standing.sheet()
                    .flatMap(ScoreSheet::children)
                    .map(number::applyAsInt)
                    .orElse(0);
        }
        return sum;
    }

    private void summary(Map<String, Object> cells, String list) {
        inhabitants(cells);
        shares(cells, list, of(list));
        part(cells, "kinh", list, DirectRow::isKinh);
        part(cells, "minority", list, DirectRow::isMinority);
        part(cells, "unknown", list, standing -> standing.ethnicity().isEmpty());
        part(cells, "localGroup", list, standing -> has(standing, HouseholdTrait.LOCAL_ETHNIC_GROUP));
        part(
                cells,
                "femaleHead",
                list,
                standing -> standing.people().head().gender().equals(Optional.of(Gender.FEMALE)));
    }

    private void part(Map<String, Object> cells, String code, String list, Predicate<Standing> condition) {
        List<Standing> some = those(of(list), condition);
        cells.put(code + "Households", number(some));
        cells.put(code + "Share", percent(number(some), number(of(list))));
        cells.put(code + "Persons", persons(some));
    }

    private static boolean isKinh(Standing standing) {
        return standing.ethnicity().equals(KINH);
    }

    private static boolean isMinority(Standing standing) {
        return !standing.ethnicity().isEmpty() && !isKinh(standing);
    }

    private static boolean has(Standing standing, HouseholdTrait trait) {
        return marks(standing, sheet -> sheet.traits().contains(trait));
    }

    private static boolean marks(Standing standing, Predicate<ScoreSheet> condition) {
        return standing.sheet().filter(condition).isPresent();
    }

    private static List<Standing> those(List<Standing> standings, Predicate<Standing> condition) {
        return standings.stream().filter(condition).toList();
    }

    private static long number(List<Standing> standings) {
        return standings.size();
    }

    private static long persons(List<Standing> standings) {
        return standings.stream().mapToLong(Standing::members).sum();
    }

    private static Object percent(long part, long whole) {
        return whole == 0
                ? NOT_KNOWN
                : new BigDecimal(part).movePointRight(2).divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
    }
}
