package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyReason;

/** Tables 8, 10, 12 and 13: of which kind the households are. A household may be of several kinds. */
final class GroupTables {

    private static final Label KINH = new Label("Dân tộc Kinh", "Kinh");
    private static final Label MINORITY = new Label("Dân tộc thiểu số", "Ethnic minorities");
    private static final Label ETHNICITY_UNKNOWN = new Label("Chưa rõ dân tộc", "Ethnicity not recorded");
    private static final Label OTHERS = new Label("Hộ khác", "Others");
    private static final Label FEMALE_HEAD = new Label("Chủ hộ là nữ", "Female head");
    private static final Label NO_REASON = new Label("Chưa ghi nguyên nhân", "No reason recorded");

    private GroupTables() {}

    /** Table 8. Others are in none of the three groups; so are those of unknown ethnicity, in a column of their own. */
    static List<Measure> byGroup() {
        List<Measure> measures = new ArrayList<>();
        measures.add(households(PovertyClass.POOR));
        measures.addAll(shared("minority", MINORITY, line -> isOf(line, EthnicGroup.MINORITY)));
        measures.addAll(trait("noLabour", HouseholdTrait.NO_LABOUR_CAPACITY));
        measures.addAll(trait("merit", HouseholdTrait.REVOLUTION_MERIT));
        measures.addAll(shared("others", OTHERS, line -> isOf(line, EthnicGroup.KINH) && !isOfAGroup(line)));
        measures.addAll(
                shared("unknown", ETHNICITY_UNKNOWN, line -> isOf(line, EthnicGroup.UNKNOWN) && !isOfAGroup(line)));
        return measures;
    }

    /** Table 10, by the reasons of the rule set in force. */
    static List<Measure> byReason(List<PovertyReason> reasons) {
        List<Measure> measures = new ArrayList<>();
        measures.add(households(PovertyClass.POOR));
        reasons.forEach(reason -> measures.addAll(shared(
                "reason." + reason.code(),
                new Label(reason.label(), reason.englishLabel()),
                line -> line.assessment()
                        .filter(assessment -> assessment.sheet().reasons().stream()
                                .anyMatch(given -> given.code().equals(reason.code())))
                        .isPresent())));
        measures.addAll(shared(
                "noReason",
                NO_REASON,
                line -> line.assessment()
                        .filter(assessment -> !assessment.sheet().reasons().isEmpty())
                        .isEmpty()));
        return measures;
    }

    /** Tables 12 and 13. */
    static List<Measure> summary(PovertyClass povertyClass) {
        String code = povertyClass == PovertyClass.POOR ? "poor" : "nearPoor";
        Label words = povertyClass == PovertyClass.POOR ? Words.POOR : Words.NEAR_POOR;
        List<Measure> measures = new ArrayList<>(ResultTable.all());
        measures.addAll(ResultTable.shares(code, words, povertyClass, any -> true));
        measures.addAll(both(povertyClass, "kinh", KINH, line -> isOf(line, EthnicGroup.KINH)));
        measures.addAll(both(povertyClass, "minority", MINORITY, line -> isOf(line, EthnicGroup.MINORITY)));
        measures.addAll(both(povertyClass, "unknown", ETHNICITY_UNKNOWN, line -> isOf(line, EthnicGroup.UNKNOWN)));
        measures.addAll(both(
                povertyClass,
                "localGroup",
                label(HouseholdTrait.LOCAL_ETHNIC_GROUP),
                line -> has(line, HouseholdTrait.LOCAL_ETHNIC_GROUP)));
        measures.addAll(both(
                povertyClass,
                "femaleHead",
                FEMALE_HEAD,
                line -> line.head().gender().filter(Gender.FEMALE::equals).isPresent()));
        return measures;
    }

    private static boolean isOfAGroup(HouseholdLine line) {
        return isOf(line, EthnicGroup.MINORITY)
                || has(line, HouseholdTrait.NO_LABOUR_CAPACITY)
                || has(line, HouseholdTrait.REVOLUTION_MERIT);
    }

    private static boolean isOf(HouseholdLine line, EthnicGroup group) {
        return EthnicGroup.of(line.head()) == group;
    }

    private static List<Measure> trait(String code, HouseholdTrait trait) {
        return shared(code, label(trait), line -> has(line, trait));
    }

    private static Label label(HouseholdTrait trait) {
        return new Label(trait.vietnamese(), trait.english());
    }

    static boolean has(HouseholdLine line, HouseholdTrait trait) {
        return line.assessment()
                .filter(assessment -> assessment.sheet().traits().contains(trait))
                .isPresent();
    }

    static Measure households(PovertyClass povertyClass) {
        boolean poor = povertyClass == PovertyClass.POOR;
        return Measure.count(
                poor ? ResultTable.POOR_HOUSEHOLDS : ResultTable.NEAR_POOR_HOUSEHOLDS,
                poor ? Words.POOR : Words.NEAR_POOR,
                Words.HOUSEHOLDS,
                all(povertyClass));
    }

    static Counting all(PovertyClass povertyClass) {
        return Counting.households(povertyClass, any -> true);
    }

    /** Number and share of the poor. */
    private static List<Measure> shared(String code, Label group, Predicate<HouseholdLine> chosen) {
        return shared(PovertyClass.POOR, code, group, chosen);
    }

    private static List<Measure> shared(
            PovertyClass povertyClass, String code, Label group, Predicate<HouseholdLine> chosen) {
        Counting households = Counting.households(povertyClass, chosen);
        return List.of(
                Measure.count(code + "Households", group, Words.HOUSEHOLDS, households),
                Measure.share(code + "Share", group, Words.SHARE, households, all(povertyClass)));
    }

    /** Households with their share of the class, and persons. */
    private static List<Measure> both(
            PovertyClass povertyClass, String code, Label group, Predicate<HouseholdLine> chosen) {
        List<Measure> measures = new ArrayList<>(shared(povertyClass, code, group, chosen));
        measures.add(Measure.count(code + "Persons", group, Words.PERSONS, Counting.persons(povertyClass, chosen)));
        return measures;
    }
}
