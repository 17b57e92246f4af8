package org.progressledger.audit.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.audit.figures.PlacedDifference.Part;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Contribution;
import org.progressledger.facts.ContributionPage;
import org.progressledger.facts.DifferenceCause;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureDifference;
import org.progressledger.facts.FigureQuestion;
import org.progressledger.facts.Figures;
import org.progressledger.facts.Paging;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.Territory;

/**
 * Answers what is asked of the figures of the catalogue by the units of any drawing. Amounts are asked for by the place that
 * was recorded and put into the groups of the drawing here, so that every feature counts in one place.
 *
 * <p>Every method throws {@link UnknownAreaException} if the area of the question is not known from a standpoint.
 */
public final class PlacedFigures {

    private static final Comparator<Dimensions> BY_TEXT = Comparator.comparing(Dimensions::toString);

    private final Figures figures;
    private final Territory territory;

    public PlacedFigures(Figures figures, Territory territory) {
        this.figures = figures;
        this.territory = territory;
    }

    /** The amounts by the groups of the question, without those that are 0, in the order of their texts. */
    public Map<Dimensions, Long> countBy(PlacedQuestion question, Standpoint standpoint) {
        return seriesBy(question, List.of(standpoint)).get(0);
    }

    /** The same from each standpoint, in their order. */
    public List<Map<Dimensions, Long>> seriesBy(PlacedQuestion question, List<Standpoint> standpoints) {
        List<Basis> bases = standpoints.stream().map(Standpoint::basis).toList();
        List<Map<Dimensions, Long>> counted = figures.seriesBy(question.unplaced(), question.dimensions(), bases);
        SeenMaps maps = new SeenMaps(question, territory);
        List<Map<Dimensions, Long>> answers = new ArrayList<>();
        for (int index = 0; index < bases.size(); index++) {
            answers.add(grouped(counted.get(index), maps.from(standpoints.get(index))));
        }
        return answers;
    }

    private static Map<Dimensions, Long> grouped(Map<Dimensions, Long> counted, SeenPlaces seen) {
        Map<Dimensions, Long> groups = new TreeMap<>(BY_TEXT);
        counted.forEach((dimensions, amount) ->
                seen.groupOf(dimensions).ifPresent(group -> groups.merge(group, amount, Math::addExact)));
        groups.values().removeIf(amount -> amount == 0);
        return groups;
    }

    /** The contributions that a figure is the sum of; the groups of the question are not looked at. */
    public ContributionPage contributions(PlacedQuestion question, Standpoint standpoint, Paging paging) {
        Set<String> places = places(question, new SeenMaps(question, territory).from(standpoint));
        return figures.contributions(question.at(places).at(standpoint.basis()), paging);
    }

    private Set<String> places(PlacedQuestion question, SeenPlaces seen) {
        return seen.among(
                figures.values(question.unplaced(), question.figure().places().dimension()));
    }

    /**
     * What is different, by cause, event type and the groups of the question: first what the bases make different on the
     * ground of the second standpoint, then what the ground makes different on the basis of the first.
     */
    public PlacedDifference difference(PlacedQuestion question, Standpoint from, Standpoint to) {
        SeenMaps maps = new SeenMaps(question, territory);
        SeenPlaces before = maps.from(from);
        SeenPlaces after = maps.from(to);
        Map<Dimensions, Long> counted = figures.countBy(question.unplaced().at(from.basis()), question.dimensions());
        Map<Part, Long> parts = new HashMap<>();
        for (FigureDifference.Part part : figures.difference(
                        question.unplaced().between(from.basis(), to.basis()), question.dimensions())
                .parts()) {
            after.groupOf(part.dimensions())
                    .ifPresent(group -> add(
                            parts, FigureCause.of(part.cause()), Optional.of(part.eventType()), group, part.amount()));
        }
        counted.forEach((dimensions, amount) -> {
            after.groupOf(dimensions)
                    .ifPresent(group -> add(parts, FigureCause.REDRAWN, Optional.empty(), group, amount));
            before.groupOf(dimensions)
                    .ifPresent(group ->
                            add(parts, FigureCause.REDRAWN, Optional.empty(), group, Math.negateExact(amount)));
        });
        long first = grouped(counted, before).values().stream().reduce(0L, Math::addExact);
        List<Part> inOrder = inOrder(parts);
        return new PlacedDifference(first, inOrder.stream().map(Part::amount).reduce(first, Math::addExact), inOrder);
    }

    private static void add(
            Map<Part, Long> parts, FigureCause cause, Optional<String> eventType, Dimensions group, long amount) {
        parts.merge(new Part(cause, eventType, group, 0), amount, Math::addExact);
    }

    private static List<Part> inOrder(Map<Part, Long> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> new Part(
                        part.getKey().cause(),
                        part.getKey().eventType(),
                        part.getKey().group(),
                        part.getValue()))
                .sorted(Comparator.comparing(Part::cause)
                        .thenComparing(part -> part.eventType().orElse(""))
                        .thenComparing(part -> part.group().toString()))
                .toList();
    }

    /**
     * The contributions to a difference.
     *
     * @param cause the one to open. What was redrawn is no part of a difference between two bases: it is asked for alone. All
     *     others together if empty
     * @param eventTypes event types to open; all if empty
     */
    public ContributionPage contributions(
            PlacedQuestion question,
            Standpoint from,
            Standpoint to,
            Optional<FigureCause> cause,
            Set<String> eventTypes,
            Paging paging) {
        SeenMaps maps = new SeenMaps(question, territory);
        SeenPlaces after = maps.from(to);
        if (cause.equals(Optional.of(FigureCause.REDRAWN))) {
            return redrawn(question, from.basis(), maps.from(from), after, paging);
        }
        Set<DifferenceCause> causes = EnumSet.noneOf(DifferenceCause.class);
        cause.flatMap(FigureCause::onOneGround).ifPresent(causes::add);
        FigureQuestion placed = question.at(places(question, after));
        return figures.contributions(placed.between(from.basis(), to.basis()), causes, eventTypes, paging);
    }

    /** What counts on one ground and not on the other; with the opposite sign if it is the first. */
    private ContributionPage redrawn(
            PlacedQuestion question, Basis basis, SeenPlaces before, SeenPlaces after, Paging paging) {
        Set<String> gone = places(question, before);
        Set<String> come = places(question, after);
        Set<String> either = new HashSet<>(gone);
        either.addAll(come);
        either.removeIf(place -> gone.contains(place) && come.contains(place));
        ContributionPage page = figures.contributions(question.at(either).at(basis), paging);
        String place = question.figure().places().dimension();
        return new ContributionPage(
                page.contributions().stream()
                        .map(one -> gone.contains(one.dimensions().values().get(place)) ? taken(one) : one)
                        .toList(),
                page.next(),
                page.events());
    }

    private static Contribution taken(Contribution contribution) {
        return new Contribution(
                contribution.position(),
                contribution.recordedAt(),
                contribution.eventType(),
                contribution.isCorrection(),
                contribution.effectiveOn(),
                contribution.dimensions(),
                Math.negateExact(contribution.amount()));
    }

    /** The map as it is seen from a standpoint. */
    public Ground ground(Standpoint standpoint) {
        Territory known = territory.knownAt(standpoint.basis().knownAt());
        return new Ground(
                new PlacesUnder(standpoint.boundaries(), known),
                known,
                standpoint.basis().effectiveOn());
    }
}
