package org.progressledger.report.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundQuestion;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.read.DirectFundCount;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.report.table.FormRow;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Every number of the forms a second time, straight from the events, with other means of adding and rounding. */
class MoneyFormsPropertyTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<String> ITEMS =
            List.of("NTM-2026", "NTM-2026/1", "NTM-2026/1/01", "NTM-2026/1/02", "NTM-2026/1/02/A", "NTM-2026/2/01");
    private static final List<String> UNITS = List.of("19@2025", "05569@2025", "05563@2025", "21484@2025");
    private static final Map<FundSource, Integer> GROUPS = new EnumMap<>(Map.of(
            FundSource.CENTRAL, 1,
            FundSource.ODA, 1,
            FundSource.PROVINCIAL, 2,
            FundSource.DISTRICT, 2,
            FundSource.COMMUNE, 2,
            FundSource.INTEGRATED, 3,
            FundSource.POLICY_CREDIT, 4,
            FundSource.ENTERPRISES, 5,
            FundSource.COMMUNITY_CASH, 6,
            FundSource.COMMUNITY_IN_KIND, 6));
    private static final List<String> HEADS = List.of("I. ", "II. ", "III. ", "IV. ", "V. ", "VI. ");

    @Test
    void every_group_of_sources_and_the_total_are_those_of_the_events_and_both_cuts_agree() {
        long seed = System.nanoTime();
        for (int run = 0; run < Integer.getInteger("property.histories", 200); run++) {
            Random random = new Random(seed + run);
            List<AllocationEvent> events = events(random);
            MoneyForms forms = new MoneyForms(cube(events), TERRITORY, programmes());
            MoneyForm bySource = forms.release(question(MoneyFormKind.SOURCES_OF_AREA));
            MoneyForm byContent = forms.release(question(MoneyFormKind.CONTENTS_OF_AREA));
            String history = "Seed " + (seed + run);

            Map<Integer, List<BigDecimal>> direct = direct(events);
            for (int group = 1; group <= HEADS.size(); group++) {
                String head = HEADS.get(group - 1);
                FormRow row = bySource.rows().stream()
                        .filter(any -> any.label().vietnamese().startsWith(head))
                        .findFirst()
                        .orElseThrow();
                assertThat(numbers(row, 3))
                        .as("%s, %s", history, head)
                        .isEqualTo(whole(direct.getOrDefault(group, nothing())));
            }
            FormRow total = bySource.rows().get(bySource.rows().size() - 1);
            FormRow contents = byContent.rows().get(byContent.rows().size() - 1);
            assertThat(List.of(MoneyForms.number(contents, 8), MoneyForms.number(contents, 0)))
                    .as(history)
                    .isEqualTo(numbers(total, 2));
        }
    }

    /** And each measure of a part is what the cube answers to the filter by which its entries are found. */
    @Test
    void every_cell_opens_into_finest_cells_that_add_up_to_it_and_into_the_entries_of_each() {
        long seed = System.nanoTime();
        for (int run = 0; run < Integer.getInteger("property.histories", 200) / 10; run++) {
            FundCube cube = cube(events(new Random(seed + run)));
            MoneyForms forms = new MoneyForms(cube, TERRITORY, programmes());
            String history = "Seed " + (seed + run);
            for (MoneyFormKind kind : List.of(MoneyFormKind.SOURCES_OF_AREA, MoneyFormKind.CONTENTS_OF_AREA)) {
                MoneyForm form = forms.release(question(kind));
                for (int line = 1; line <= form.rows().size(); line++) {
                    for (int column = 0; column < form.columns().size(); column++) {
                        OpenedMoney opened = forms.open(
                                question(kind), line, form.columns().get(column).code());
                        assertThat(opened.cell().sum())
                                .as(history)
                                .isEqualTo(MoneyForms.number(form.rows().get(line - 1), column));
                        assertThatEntriesMakeUpTheParts(opened, cube, history);
                    }
                }
            }
        }
    }

    private static void assertThatEntriesMakeUpTheParts(OpenedMoney opened, FundCube cube, String history) {
        for (int part = 0; part < opened.entries().size(); part++) {
            for (int place = 1; place < opened.cell().columns().size() - 1; place++) {
                FundMeasure measure =
                        FundMeasure.valueOf(opened.cell().columns().get(place).code());
                FundQuestion asked = new FundQuestion(
                        Set.of(measure),
                        opened.entries().get(part),
                        List.of(FundDimension.UNIT),
                        Optional.empty(),
                        new Basis(DAY, Long.MAX_VALUE));
                long sum = cube.sums(asked).stream()
                        .filter(row -> !row.by().get(FundDimension.UNIT).startsWith("21484"))
                        .mapToLong(row -> row.sums().get(measure).dong())
                        .sum();
                assertThat(MoneyForms.number(opened.cell().parts().get(part), place))
                        .as(history)
                        .isEqualTo(sum);
            }
        }
    }

    /** By group: plan, mobilised and rest in million VND, of the units of province 19. */
    private static Map<Integer, List<BigDecimal>> direct(List<AllocationEvent> events) {
        Map<AllocationId, Purpose> purposes = new HashMap<>();
        Map<List<Object>, BigDecimal[]> cells = new LinkedHashMap<>();
        for (AllocationEvent event : events) {
            if (event instanceof AllocationOpened opened) {
                purposes.put(opened.allocation(), opened.purpose());
            }
            Purpose purpose = purposes.get(event.allocation());
            if (purpose.planYears().first() != 2026
                    || purpose.unit().toString().startsWith("21484")
                    || event.effectiveOn().isAfter(DAY)) {
                continue;
            }
            String content = purpose.item().path().replace("/A", "");
            boolean isCentral = GROUPS.get(purpose.source()) == 1;
            Object line = isCentral
                    ? purpose.nature()
                    : purpose.source() == FundSource.DISTRICT ? FundSource.COMMUNE : purpose.source();
            BigDecimal[] cell = cells.computeIfAbsent(List.of(content, GROUPS.get(purpose.source()), line), first ->
                    new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            if (event instanceof CapitalAssigned assigned) {
                cell[0] = cell[0].add(dong(assigned.entry()));
            } else if (event instanceof AdvancePaid paid) {
                cell[1] = cell[1].add(dong(paid.entry()));
            } else if (event instanceof VolumePaid paid) {
                cell[1] = cell[1].add(dong(paid.entry()))
                        .subtract(BigDecimal.valueOf(paid.recovered().dong()));
            } else if (event instanceof ContributionReceived received) {
                cell[1] = cell[1].add(dong(received.entry()));
            }
        }
        Map<Integer, List<BigDecimal>> groups = new HashMap<>();
        cells.forEach((place, cell) -> {
            BigDecimal plan = cell[0].movePointLeft(6).setScale(0, RoundingMode.HALF_UP);
            BigDecimal mobilised = cell[1].movePointLeft(6).setScale(0, RoundingMode.HALF_UP);
            List<BigDecimal> so = groups.getOrDefault((Integer) place.get(1), nothing());
            groups.put(
                    (Integer) place.get(1),
                    List.of(
                            so.get(0).add(plan),
                            so.get(1).add(mobilised),
                            so.get(2).add(plan.subtract(mobilised).max(BigDecimal.ZERO))));
        });
        return groups;
    }

    private static BigDecimal dong(Entry entry) {
        return BigDecimal.valueOf(entry.amount().dong());
    }

    private static List<BigDecimal> nothing() {
        return List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static List<Long> whole(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::longValueExact).toList();
    }

    private static List<Long> numbers(FormRow row, int first) {
        List<Long> numbers = new ArrayList<>();
        for (int place = 0; place < first; place++) {
            numbers.add(MoneyForms.number(row, place));
        }
        return numbers;
    }

    private static MoneyFormQuestion question(MoneyFormKind kind) {
        return new MoneyFormQuestion(
                kind,
                AreaKey.province("19"),
                Optional.empty(),
                Boundaries.SINCE_REORGANISATION,
                new ItemKey("NTM-2026"),
                2026,
                DAY,
                Long.MAX_VALUE);
    }

    /** Allocations each with its plan, and budget money spent within it. */
    private static List<AllocationEvent> events(Random random) {
        List<AllocationEvent> events = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            FundSource source = FundSource.values()[random.nextInt(FundSource.values().length)];
            int year = random.nextInt(5) == 0 ? 2025 : 2026;
            Purpose purpose = new Purpose(
                    PlanYears.of(year),
                    "9000001",
                    UnitId.parse(UNITS.get(random.nextInt(UNITS.size()))),
                    new ItemKey(ITEMS.get(random.nextInt(ITEMS.size()))),
                    source,
                    FundNature.values()[random.nextInt(2)],
                    Optional.of("DA-" + number));
            AllocationId id = AllocationId.of(purpose);
            LocalDate day = LocalDate.of(year, 1, 5);
            long plan = 1 + random.nextInt(2_000_000_000);
            events.add(new AllocationOpened(id, purpose, Optional.empty(), Optional.empty(), day));
            events.add(new CapitalAssigned(id, entry("G" + number, plan, day), year, LocalDate.of(year + 1, 1, 31)));
            LocalDate later = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            if (source.isBudget()) {
                long advance = 1 + (long) (random.nextDouble() * plan / 2);
                events.add(new AdvancePaid(id, entry("U" + number, advance, day), year, Optional.empty()));
                events.add(new VolumePaid(
                        id,
                        entry("T" + number, 1 + (long) (random.nextDouble() * plan / 2), later),
                        year,
                        new Money(random.nextInt(2))));
            } else {
                events.add(new ContributionReceived(id, entry("H" + number, 1 + random.nextInt(2_000_000_000), later)));
            }
        }
        return events;
    }

    private static Entry entry(String id, long amount, LocalDate day) {
        return new Entry(
                id, new Money(amount), day, new DecisionReference("1/QĐ-MẪU", day, "UBND mẫu"), Optional.empty());
    }

    private static FundCube cube(List<AllocationEvent> events) {
        DirectFundCount count = new DirectFundCount(events);
        return question -> rows(count, question);
    }

    private static List<FundCube.FundRow> rows(DirectFundCount count, FundQuestion question) {
        Map<List<String>, Map<FundMeasure, Money>> rows = new LinkedHashMap<>();
        for (FundMeasure measure : question.measures()) {
            count.sums(
                            measure,
                            question.by(),
                            question.where(),
                            LocalDate.MIN,
                            question.basis().effectiveOn(),
                            question.basis().knownAt())
                    .forEach((values, sum) -> rows.computeIfAbsent(values, first -> zeros(question))
                            .put(measure, new Money(sum.longValueExact())));
        }
        List<FundCube.FundRow> answer = new ArrayList<>();
        rows.forEach((values, sums) -> {
            Map<FundDimension, String> by = new EnumMap<>(FundDimension.class);
            for (int place = 0; place < values.size(); place++) {
                by.put(question.by().get(place), values.get(place));
            }
            answer.add(new FundCube.FundRow(by, sums));
        });
        return answer;
    }

    private static Map<FundMeasure, Money> zeros(FundQuestion question) {
        Map<FundMeasure, Money> zeros = new EnumMap<>(FundMeasure.class);
        question.measures().forEach(measure -> zeros.put(measure, Money.ZERO));
        return zeros;
    }

    private static Programmes programmes() {
        List<ProgrammeItem> items = ITEMS.stream()
                .map(path -> new ProgrammeItem(
                        new ItemKey(path),
                        "Nội dung mẫu",
                        Optional.empty(),
                        RuleSetOwner.NATIONAL,
                        "1/QĐ-MẪU",
                        false,
                        Validity.since(LocalDate.of(2026, 1, 1))))
                .toList();
        return new Programmes() {
            @Override
            public Programmes knownAt(long position) {
                return this;
            }

            @Override
            public List<ProgrammeItem> items() {
                return items;
            }

            @Override
            public List<ProgrammeItem> itemsOn(LocalDate day) {
                return items;
            }

            @Override
            public Optional<ProgrammeItem> item(ItemKey key) {
                return items.stream().filter(item -> item.key().equals(key)).findFirst();
            }

            @Override
            public Optional<ProgrammeItem> item(ItemKey key, LocalDate day) {
                return item(key);
            }
        };
    }
}
