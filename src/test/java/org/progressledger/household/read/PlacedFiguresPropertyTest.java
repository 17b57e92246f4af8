package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.PlaceGroup;
import org.progressledger.audit.figures.PlacedDifference;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Contribution;
import org.progressledger.facts.ContributionPage;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.Paging;
import org.progressledger.facts.TestFigures;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.household.Book;
import org.progressledger.household.BoundaryHistories;
import org.progressledger.household.NaivePlaces;
import org.progressledger.household.NaiveReading;
import org.progressledger.household.RandomHistories;
import org.progressledger.ledger.projection.TestReadModels;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Place;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitAttribute;
import org.springframework.context.support.StaticMessageSource;

/** Households and their people across reorganisations, asked by every grouping from random standpoints, against their events read one by one. */
class PlacedFiguresPropertyTest {

    private static final int QUESTIONS = 6;
    private static final String PEOPLE = "people";
    private static final List<CatalogueFigure> FIGURES = new HouseholdFigures()
            .countedHouseholds(new StaticMessageSource()).all().stream()
                    .filter(figure -> Set.of("households", PEOPLE).contains(figure.key()))
                    .toList();
    private static final List<TestReadModels> SERVERS = TestReadModels.onEveryServer(TestFigures.converters());

    private Random random = new Random();

    @AfterAll
    static void close() {
        SERVERS.forEach(TestReadModels::close);
    }

    /** A history, and the figures that were gathered of it. */
    private record Told(BoundaryHistories histories, Territory territory, PlacedFigures figures, String description) {}

    @Test
    void every_grouping_series_difference_and_opening_equals_a_recomputation_under_any_drawing() {
        long seed = System.nanoTime();
        Set<FigureCause> seen = new HashSet<>();
        for (int run = 0; run < Math.max(1, RandomHistories.count() / 4); run++) {
            for (TestReadModels readModels : SERVERS) {
                random = new Random(seed + run);
                BoundaryHistories histories = new BoundaryHistories(seed + run);
                ReadModel readModel = new ReadModel();
                histories.entries().forEach(entry -> readModel.record(entry, Map.of()));
                Territory territory = classed(histories.territory());
                Told told = new Told(
                        histories,
                        territory,
                        new PlacedFigures(
                                TestFigures.of(readModel.pages(), HouseholdProjection.NAME, readModels), territory),
                        "seed " + (seed + run) + " on " + readModels);
                for (int asked = 0; asked < QUESTIONS; asked++) {
                    assertAnswers(told, seen);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(FigureCause.values());
    }

    private void assertAnswers(Told told, Set<FigureCause> seen) {
        List<Standpoint> standpoints =
                Stream.generate(() -> standpoint(told.histories())).limit(3).toList();
        PlacedQuestion question = question(told, standpoints);
        List<Map<Dimensions, Long>> expected = standpoints.stream()
                .map(standpoint -> naive(told, question, standpoint))
                .toList();
        assertThat(told.figures().seriesBy(question, standpoints))
                .as("%s: %s from %s", told.description(), question, standpoints)
                .isEqualTo(expected);
        assertThat(told.figures().countBy(question, standpoints.get(0))).isEqualTo(expected.get(0));
        assertThat(sum(all(paging -> told.figures().contributions(question, standpoints.get(0), paging))))
                .as("%s: %s from %s opened", told.description(), question, standpoints.get(0))
                .isEqualTo(total(expected.get(0)));
        PlacedDifference difference = told.figures().difference(question, standpoints.get(0), standpoints.get(1));
        assertThat(difference.from()).isEqualTo(total(expected.get(0)));
        assertThat(difference.to()).isEqualTo(total(expected.get(1)));
        assertThat(byGroup(difference))
                .as("%s: %s from %s to %s", told.description(), question, standpoints.get(0), standpoints.get(1))
                .isEqualTo(less(expected.get(1), expected.get(0)));
        for (FigureCause cause : FigureCause.values()) {
            assertThat(sum(all(paging -> told.figures()
                            .contributions(
                                    question,
                                    standpoints.get(0),
                                    standpoints.get(1),
                                    Optional.of(cause),
                                    Set.of(),
                                    paging))))
                    .as("%s: %s of %s from %s", told.description(), cause, question, standpoints)
                    .isEqualTo(difference.total(cause));
        }
        difference.parts().forEach(part -> {
            seen.add(part.cause());
            assertPartOpens(told, question, standpoints, part);
        });
    }

    /** A part of a grouped difference opens by the question narrowed to its group. */
    private static void assertPartOpens(
            Told told, PlacedQuestion question, List<Standpoint> standpoints, PlacedDifference.Part part) {
        assertThat(sum(all(paging -> told.figures()
                        .contributions(
                                question.of(part.group().values()),
                                standpoints.get(0),
                                standpoints.get(1),
                                Optional.of(part.cause()),
                                part.eventType().map(Set::of).orElseGet(Set::of),
                                paging))))
                .as("%s: %s of %s from %s", told.description(), part, question, standpoints)
                .isEqualTo(part.amount());
    }

    private PlacedQuestion question(Told told, List<Standpoint> standpoints) {
        CatalogueFigure figure = FIGURES.get(random.nextInt(FIGURES.size()));
        List<String> names = new ArrayList<>(PlacedQuestion.names(figure));
        names.removeIf(name -> PlaceGroup.of(name)
                .filter(PlaceGroup::needsDistricts)
                .filter(group -> standpoints.stream()
                        .anyMatch(standpoint -> !standpoint.boundaries().haveDistricts()))
                .isPresent());
        List<String> by = names.stream().filter(name -> random.nextInt(3) == 0).toList();
        TreeMap<String, Set<String>> where = new TreeMap<>();
        if (random.nextBoolean()) {
            String filtered = names.get(random.nextInt(names.size()));
            Set<String> values = naive(
                            told,
                            new PlacedQuestion(figure, Optional.empty(), where, List.of(filtered)),
                            standpoints.get(0))
                    .keySet()
                    .stream()
                    .map(group -> group.values().get(filtered))
                    .filter(value -> random.nextBoolean())
                    .collect(Collectors.toCollection(TreeSet::new));
            where.put(filtered, values);
        }
        return new PlacedQuestion(figure, Optional.empty(), where, by);
    }

    private static Standpoint standpoint(BoundaryHistories histories) {
        return new Standpoint(new Basis(histories.day(), histories.position()), histories.drawing());
    }

    private static Map<Dimensions, Long> naive(Told told, PlacedQuestion question, Standpoint standpoint) {
        Map<Dimensions, Long> counts = new HashMap<>();
        IntStream.range(0, told.histories().entries().size())
                .filter(position -> position < standpoint.basis().knownAt())
                .mapToObj(told.histories().entries()::get)
                .collect(Collectors.groupingBy(entry -> entry.event().household()))
                .values()
                .forEach(known -> values(told, known, standpoint)
                        .filter(values -> question.where().entrySet().stream()
                                .allMatch(filter -> filter.getValue().contains(values.get(filter.getKey()))))
                        .ifPresent(values -> {
                            values.keySet().retainAll(question.by());
                            counts.merge(Dimensions.of(values), amount(question, known, standpoint), Long::sum);
                        }));
        counts.values().removeIf(amount -> amount == 0);
        return counts;
    }

    private static long amount(PlacedQuestion question, List<Book.Entry> known, Standpoint standpoint) {
        return question.figure().key().equals(PEOPLE)
                ? NaiveReading.membersOn(known, standpoint.basis().effectiveOn())
                : 1;
    }

    /** As what a household counts, by every name that there is. */
    private static Optional<Map<String, String>> values(Told told, List<Book.Entry> known, Standpoint standpoint) {
        LocalDate day = standpoint.basis().effectiveOn();
        return NaiveReading.povertyClassOn(known, day)
                .flatMap(povertyClass -> new NaivePlaces(
                                known, standpoint.boundaries(), told.histories().territory())
                        .on(day)
                        .map(place -> {
                            Map<String, String> values = new HashMap<>();
                            values.put(HouseholdProjection.POVERTY_CLASS, povertyClass.name());
                            for (PlaceGroup group : PlaceGroup.values()) {
                                values.put(group.key(), value(told, group, place, standpoint));
                            }
                            return values;
                        }));
    }

    private static String value(Told told, PlaceGroup group, Place place, Standpoint standpoint) {
        UnitId listed = place.unit().orElse(place.livedIn());
        AdministrativeUnit unit = told.territory().unit(listed).orElseThrow();
        return switch (group) {
            case UNIT -> listed.toString();
            case PROVINCE -> unit.province().code();
            case DISTRICT -> unit.formerDistrict().map(FormerDistrict::code).orElse("-");
            case FORMER_PROVINCE ->
                unit.formerDistrict().map(FormerDistrict::provinceCode).orElse("-");
            default ->
                place.unit().isEmpty()
                        ? "-"
                        : ofClass(listed, group.attribute().orElseThrow(), inForce(unit, standpoint));
        };
    }

    private static LocalDate inForce(AdministrativeUnit unit, Standpoint standpoint) {
        LocalDate day = standpoint.basis().effectiveOn();
        if (unit.validity().to().filter(day::isAfter).isPresent()) {
            return unit.validity().to().get();
        }
        return day.isBefore(unit.validity().from()) ? standpoint.boundaries().drawnOn() : day;
    }

    /** Invented classes that change from year to year. */
    private static String ofClass(UnitId unit, UnitAttribute attribute, LocalDate day) {
        int choice = Math.floorMod(
                (unit + attribute.name()).hashCode() + day.getYear(),
                attribute.allowed().size() + 1);
        return choice == 0 ? "-" : attribute.allowed().get(choice - 1);
    }

    private static Territory classed(Territory territory) {
        return (Territory) Proxy.newProxyInstance(
                Territory.class.getClassLoader(), new Class<?>[] {Territory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("knownAt")) {
                        return proxy;
                    }
                    return method.getName().equals("attributes")
                            ? attributes((UnitId) arguments[0], (LocalDate) arguments[1])
                            : method.invoke(territory, arguments);
                });
    }

    private static Map<UnitAttribute, AttributeStatement> attributes(UnitId unit, LocalDate day) {
        Map<UnitAttribute, AttributeStatement> attributes = new HashMap<>();
        for (UnitAttribute attribute : UnitAttribute.values()) {
            Optional<String> value = Optional.of(ofClass(unit, attribute, day)).filter(text -> !text.equals("-"));
            attributes.put(
                    attribute,
                    new AttributeStatement(value, day, new DecisionReference("1/QĐ-MẪU", day, "Cơ quan mẫu")));
        }
        return attributes;
    }

    private static Map<Dimensions, Long> byGroup(PlacedDifference difference) {
        Map<Dimensions, Long> groups = new HashMap<>();
        difference.parts().forEach(part -> groups.merge(part.group(), part.amount(), Long::sum));
        groups.values().removeIf(amount -> amount == 0);
        return groups;
    }

    private static Map<Dimensions, Long> less(Map<Dimensions, Long> some, Map<Dimensions, Long> others) {
        Map<Dimensions, Long> less = new HashMap<>(some);
        others.forEach((group, amount) -> less.merge(group, -amount, Long::sum));
        less.values().removeIf(amount -> amount == 0);
        return less;
    }

    private static List<Contribution> all(Function<Paging, ContributionPage> pages) {
        List<Contribution> all = new ArrayList<>();
        Optional<Paging> next = Optional.of(Paging.first(7));
        while (next.isPresent()) {
            ContributionPage page = pages.apply(next.get());
            all.addAll(page.contributions());
            next = page.next().isPresent() ? Optional.of(new Paging(page.next().getAsLong(), 7)) : Optional.empty();
        }
        return all;
    }

    private static long sum(List<Contribution> contributions) {
        return contributions.stream().mapToLong(Contribution::amount).sum();
    }

    private static long total(Map<Dimensions, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
