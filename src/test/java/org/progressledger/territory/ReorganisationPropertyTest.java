package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.opening;
import static org.progressledger.territory.TerritoryExamples.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Comes;
import org.progressledger.territory.ReorganisationPlan.Ends;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.GoesOn;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;

/** Random reorganisations of a little map: refused with a reason, or the map stays sound on every day. */
class ReorganisationPropertyTest {

    private static final int HISTORIES = Integer.getInteger("property.histories", 200);
    private static final int REORGANISATIONS = 4;
    private static final int CODES = 6;

    @Test
    void a_reorganisation_is_refused_with_a_reason_or_leaves_every_code_one_meaning_and_every_unit_located() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        System.out.println("seed " + seed);
        int decided = 0;
        int refused = 0;
        int giving = 0;
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(seed + history);
            List<TerritoryEvent> events = new ArrayList<>(after(opening()));
            for (int number = 0; number < REORGANISATIONS; number++) {
                LocalDate day = NEW_DAY.plusMonths(5L * number);
                ProvinceTerritory before = ProvinceTerritory.of(events);
                ReorganisationPlan plan = plan("GEO-" + number, day, rows(random, before, day));
                CheckedReorganisation checked = ReorganisationCheck.check(before, plan);
                if (checked.isRefused()) {
                    refused++;
                    assertRefusedByTheAggregate(before, plan);
                } else {
                    decided++;
                    giving += checked.outcome().given().size();
                    events.addAll(new TerritoryDecider().decide(before, new DecideReorganisation(PROVINCE, plan)));
                    assertSound(ProvinceTerritory.of(events), before, checked, day, seed + history);
                }
            }
        }
        System.out.println("reorganisations decided " + decided + ", refused " + refused + ", parts given " + giving);
        assertThat(decided).isPositive();
        assertThat(refused).isPositive();
        assertThat(giving).isPositive();
    }

    private static void assertRefusedByTheAggregate(ProvinceTerritory before, ReorganisationPlan plan) {
        assertThat(refusal(before, plan)).isEqualTo(TerritoryRefusal.PLAN_REFUSED);
    }

    private static TerritoryRefusal refusal(ProvinceTerritory before, ReorganisationPlan plan) {
        try {
            new TerritoryDecider().decide(before, new DecideReorganisation(PROVINCE, plan));
            throw new AssertionError("Decided although the check refused it: " + plan);
        } catch (TerritoryRefusedException refused) {
            assertThat(refused.findings()).isNotEmpty();
            return refused.reason();
        }
    }

    private static void assertSound(
            ProvinceTerritory after,
            ProvinceTerritory before,
            CheckedReorganisation checked,
            LocalDate day,
            long seed) {
        for (LocalDate each = NEW_DAY.minusDays(1); each.isBefore(day.plusMonths(1)); each = each.plusDays(20)) {
            assertCodesMeanOneUnit(after, each, seed);
        }
        assertCodesMeanOneUnit(after, day, seed);
        assertCodesMeanOneUnit(after, day.minusDays(1), seed);
        assertThat(after.unitsOn(day.minusDays(1)).toList().size())
                .as("seed %d: the day before is as it was", seed)
                .isEqualTo(before.unitsOn(day.minusDays(1)).toList().size());

        Territory territory = new KnownTerritory(List.of(after));
        Set<UnitId> endsUnknown = checked.plan().rows().stream()
                .filter(Ends.class::isInstance)
                .flatMap(row -> before.unitsOn(day.minusDays(1))
                        .filter(unit -> unit.code().equals(((Ends) row).from()))
                        .map(AdministrativeUnit::id))
                .collect(Collectors.toSet());
        before.unitsOn(day.minusDays(1)).map(AdministrativeUnit::id).forEach(unit -> {
            boolean goesOn = territory.isInForce(unit, day);
            List<Succession> successions = territory.successionsOf(unit).stream()
                    .filter(succession -> succession.since().equals(day))
                    .toList();
            boolean whole = successions.size() == 1
                    && successions.get(0).extent() == Extent.WHOLE
                    && territory.isInForce(successions.get(0).to().id(), day);
            boolean split = checked.outcome().split().contains(unit)
                    && !successions.isEmpty()
                    && successions.stream().allMatch(succession -> succession.extent() == Extent.PART);
            assertThat(List.of(goesOn, whole, split, endsUnknown.contains(unit)))
                    .as("seed %d: %s goes on, goes whole, is split or ends", seed, unit)
                    .containsOnlyOnce(true);
            assertThat(checked.outcome().isGiver(unit) && !goesOn)
                    .as("seed %d: %s gives and goes on", seed, unit)
                    .isFalse();
        });
        assertGiven(checked, territory, day, seed);
    }

    private static void assertGiven(CheckedReorganisation checked, Territory territory, LocalDate day, long seed) {
        checked.outcome()
                .given()
                .forEach(given -> assertThat(territory.partsOf(given.unit()))
                        .as("seed %d: a part of %s is in %s", seed, given.unit(), given.to())
                        .filteredOn(part -> part.since().equals(day))
                        .filteredOn(part -> part.to().id().equals(given.to()))
                        .singleElement()
                        .satisfies(part -> assertThat(part.villages()).isEqualTo(given.villages())));
        checked.outcome()
                .given()
                .forEach(given -> assertThat(territory.isInForce(given.to(), day))
                        .as("seed %d: %s takes a part and is there", seed, given.to())
                        .isTrue());
    }

    private static void assertCodesMeanOneUnit(ProvinceTerritory territory, LocalDate day, long seed) {
        assertThat(territory.unitsOn(day).map(AdministrativeUnit::code))
                .as("seed %d: codes on %s", seed, day)
                .doesNotHaveDuplicates();
        assertThat(territory.unitsOn(day).map(AdministrativeUnit::name))
                .as("seed %d: names on %s", seed, day)
                .allMatch(name -> !name.isBlank());
    }

    /** Mostly sensible, now and then with a row too many, one missing or one that contradicts another. */
    private static Row[] rows(Random random, ProvinceTerritory territory, LocalDate day) {
        List<Row> rows = new ArrayList<>();
        territory.unitsOn(day.minusDays(1)).forEach(unit -> {
            if (random.nextInt(20) > 0) {
                rows.addAll(rowsOf(random, unit.code()));
            }
        });
        if (random.nextInt(6) == 0) {
            rows.add(new Comes(code(random), "Mẫu", UnitKind.XA));
        }
        if (random.nextInt(12) == 0) {
            rows.addAll(rowsOf(random, code(random)));
        }
        return rows.toArray(Row[]::new);
    }

    private static List<Row> rowsOf(Random random, String from) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> List.of(new Stays(from));
            case 6 -> List.of(new Stays(from), gives(random, from));
            case 7 ->
                List.of(
                        new GoesOn(from, code(random), random.nextBoolean() ? "" : "Mẫu mới", UnitKind.NOT_STATED),
                        gives(random, from));
            case 2 -> List.of(goes(random, from, Extent.PART), goes(random, from, Extent.PART));
            case 3 -> List.of(new Ends(from));
            default -> List.of(goes(random, from, Extent.WHOLE));
        };
    }

    /** To whoever carries the code then: a new unit, or one that goes on and is named by its own row. */
    private static Goes gives(Random random, String from) {
        String code = code(random);
        return new Goes(
                from,
                code,
                random.nextBoolean() ? "" : "Mẫu " + code,
                UnitKind.XA,
                Extent.PART,
                "",
                random.nextBoolean() ? List.of() : List.of("Nà Mao"));
    }

    private static Goes goes(Random random, String from, Extent extent) {
        String code = code(random);
        return new Goes(from, code, random.nextInt(30) == 0 ? "Mẫu khác" : "Mẫu " + code, UnitKind.XA, extent, "");
    }

    private static String code(Random random) {
        return "9990" + (1 + random.nextInt(CODES));
    }
}
