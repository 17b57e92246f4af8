package org.progressledger.report;

import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.progressledger.household.Birth;
import org.progressledger.household.Children;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.ScoreSheet;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;

/** Six households of two communes, and the tables that count them. */
abstract class TablesFixture {

    static final String IN_AUGUST = "01/08/2025";
    static final String IN_DECEMBER = "10/12/2025";

    final TableBook book = new TableBook();

    @BeforeEach
    void six_households() {
        household(
                "A",
                DINH_HOA,
                head("Tày", Gender.FEMALE),
                4,
                IN_AUGUST,
                PovertyClass.POOR,
                sheet(
                        Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.SANITATION),
                        Set.of(PovertyReason.LACK_OF_LAND, PovertyReason.LACK_OF_LABOUR),
                        Set.of(HouseholdTrait.NO_LABOUR_CAPACITY, HouseholdTrait.LOCAL_ETHNIC_GROUP),
                        Optional.of(new Children(2, 1, 1, 0))));
        household(
                "B",
                DINH_HOA,
                head("kinh", Gender.MALE),
                2,
                IN_DECEMBER,
                PovertyClass.POOR,
                sheet(
                        Set.of(Deprivation.EMPLOYMENT, Deprivation.WATER_SOURCE, Deprivation.SANITATION),
                        Set.of(PovertyReason.OTHER),
                        Set.of(),
                        Optional.empty()));
        register("C", LAM_VY, head("", Gender.MALE), 5, IN_DECEMBER);
        recognise("C", IN_DECEMBER, PovertyClass.POOR);
        household(
                "D",
                LAM_VY,
                head("Tày", Gender.MALE),
                3,
                IN_DECEMBER,
                PovertyClass.NEAR_POOR,
                sheet(
                        Set.of(Deprivation.HOUSING_AREA),
                        Set.of(PovertyReason.LACK_OF_CAPITAL),
                        Set.of(HouseholdTrait.REVOLUTION_MERIT),
                        Optional.of(new Children(1, 0, 0, 1))));
        household(
                "E",
                DINH_HOA,
                head("Nùng", Gender.MALE),
                6,
                IN_DECEMBER,
                PovertyClass.AVERAGE,
                sheet(Set.of(), Set.of(), Set.of(HouseholdTrait.AGRICULTURAL), Optional.empty()));
        household(
                "F",
                DINH_HOA,
                head("Nùng", Gender.MALE),
                7,
                IN_DECEMBER,
                PovertyClass.AVERAGE,
                sheet(Set.of(), Set.of(), Set.of(), Optional.empty()));
        book.populate(DINH_HOA, 200, 800);
        book.populate(LAM_VY, 50, 160);
    }

    Map<String, Object> row(AppendixTable table, UnitId unit) {
        return row(book.release(question(new FormArea.Commune(unit))).table(table), unit);
    }

    static Map<String, Object> row(FormTable table, UnitId unit) {
        return values(
                table,
                table.rows().stream()
                        .filter(row -> row.unit().filter(unit::equals).isPresent())
                        .findFirst()
                        .orElseThrow());
    }

    Map<String, Object> total(AppendixTable table) {
        return values(table(table), table(table).total());
    }

    FormTable table(AppendixTable table) {
        return book.release(question(new FormArea.Province("19"))).table(table);
    }

    static Map<String, Object> values(FormTable table, FormRow row) {
        Map<String, Object> values = new TreeMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String code = table.columns().get(place).code();
            row.cells().get(place).value(Locale.ENGLISH).ifPresent(value -> values.put(code, value));
        }
        return values;
    }

    static BigDecimal percent(String number) {
        return new BigDecimal(number);
    }

    FormQuestion question(FormArea area) {
        return new FormQuestion(
                area,
                Story.on("30/11/2025"),
                Story.on("31/12/2025"),
                book.next(),
                Boundaries.SINCE_REORGANISATION,
                Reach.EVERYTHING);
    }

    void household(
            String code,
            UnitId unit,
            Person head,
            int members,
            String day,
            PovertyClass povertyClass,
            ScoreSheet sheet) {
        register(code, unit, head, members, day);
        book.record(new Scored(
                HouseholdId.of(code),
                "POV-2022",
                sheet,
                Optional.empty(),
                Optional.empty(),
                Story.on(day),
                Optional.of(Story.decision(day))));
        recognise(code, day, povertyClass);
    }

    void register(String code, UnitId unit, Person head, int members, String day) {
        book.record(new Registered(
                HouseholdId.of(code), HouseholdExamples.at(unit), head, members, Story.on(day), Story.decision(day)));
    }

    void recognise(String code, String day, PovertyClass povertyClass) {
        book.record(new StatusRecognised(
                HouseholdId.of(code),
                Story.recognised(povertyClass, RuleSetOwner.NATIONAL),
                Cause.REVIEW,
                Declaration.none(),
                Story.on(day),
                Story.decision(day)));
    }

    static Person head(String ethnicity, Gender gender) {
        return new Person(
                "Hoàng Mẫu",
                Optional.of(gender),
                Optional.of(Birth.in(1970)),
                Optional.of("999000000001"),
                Optional.of(ethnicity).filter(name -> !name.isEmpty()));
    }

    static ScoreSheet sheet(
            Set<Deprivation> deprivations,
            Set<PovertyReason> reasons,
            Set<HouseholdTrait> traits,
            Optional<Children> children) {
        return new ScoreSheet(
                AreaKind.RURAL,
                BigDecimal.valueOf(120),
                10 * deprivations.size(),
                deprivations,
                reasons,
                traits,
                children);
    }
}
