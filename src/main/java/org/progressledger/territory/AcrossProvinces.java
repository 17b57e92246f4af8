package org.progressledger.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.Dated.Span;
import org.progressledger.territory.TerritoryEvent.ProvinceOpened;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitListed;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;

/**
 * Holds what would happen in one province against what the others record: codes and identities mean one unit in the whole
 * country (Decision 19/2025/QĐ-TTg), a key one drawing, and a unit that comes was handed over. Pure.
 */
final class AcrossProvinces {

    /** @param arguments values for the text */
    record Clash(TerritoryRefusal reason, List<Object> arguments) {

        static Clash of(TerritoryRefusal reason, Object... arguments) {
            return new Clash(reason, List.of(arguments));
        }
    }

    private record Carrier(ProvinceTerritory territory, UnitLife unit, Validity days) {}

    private final ProvinceTerritory after;
    private final Collection<ProvinceTerritory> others;
    private final List<Clash> clashes = new ArrayList<>();

    private AcrossProvinces(ProvinceTerritory after, Collection<ProvinceTerritory> others) {
        this.after = after;
        this.others = others.stream().filter(ProvinceTerritory::isOpened).toList();
    }

    /** Whether other provinces must be asked about it. */
    static boolean concerns(TerritoryEvent event) {
        return event instanceof ProvinceOpened
                || event instanceof ReorganisationDecided
                || event instanceof UnitHandedOver
                || unitThatBears(event).isPresent();
    }

    /** The unit that begins to bear a code. */
    private static Optional<UnitId> unitThatBears(TerritoryEvent event) {
        if (event instanceof UnitListed listed) {
            return Optional.of(listed.unit());
        }
        if (event instanceof UnitFormed formed) {
            return Optional.of(formed.unit());
        }
        if (event instanceof UnitRecoded recoded) {
            return Optional.of(recoded.unit());
        }
        return event instanceof UnitTakenOver taken ? Optional.of(taken.unit()) : Optional.empty();
    }

    /**
     * What stands against it.
     *
     * @param after the province with what happened
     * @param others every other province with what happens there in the same commit
     */
    static List<Clash> find(
            ProvinceTerritory after, List<TerritoryEvent> happened, Collection<ProvinceTerritory> others) {
        AcrossProvinces search = new AcrossProvinces(after, others);
        happened.forEach(search::check);
        search.checkCodes(happened);
        return search.clashes;
    }

    private void check(TerritoryEvent event) {
        if (event instanceof ProvinceOpened opened) {
            checkDrawing(new Boundaries(opened.boundaries(), opened.drawnOn()));
        } else if (event instanceof ReorganisationDecided decided) {
            checkDrawing(new Boundaries(decided.reorganisation(), decided.effectiveOn()));
        } else if (event instanceof UnitListed listed) {
            checkIdentity(listed.unit());
        } else if (event instanceof UnitFormed formed) {
            checkIdentity(formed.unit());
        } else if (event instanceof UnitTakenOver taken) {
            checkHandedOver(taken);
        }
    }

    private void checkDrawing(Boundaries drawing) {
        for (ProvinceTerritory other : others) {
            other.drawings().stream()
                    .filter(known -> known.key().equals(drawing.key()) && !known.equals(drawing))
                    .forEach(known -> clashes.add(Clash.of(
                            TerritoryRefusal.DRAWING_DIFFERS,
                            drawing.key(),
                            drawing.drawnOn(),
                            label(other),
                            known.drawnOn())));
        }
    }

    private void checkIdentity(UnitId unit) {
        others.stream()
                .filter(other -> other.units().containsKey(unit))
                .findFirst()
                .ifPresent(other -> clashes.add(Clash.of(TerritoryRefusal.UNIT_KNOWN_ELSEWHERE, unit, label(other))));
    }

    private void checkHandedOver(UnitTakenOver taken) {
        boolean handed = others.stream()
                .flatMap(other -> other.handOverOf(taken.unit()).stream())
                .anyMatch(event -> event.province().equals(taken.from())
                        && event.to().equals(taken.province())
                        && event.effectiveOn().equals(taken.effectiveOn()));
        if (!handed) {
            clashes.add(Clash.of(TerritoryRefusal.NOT_HANDED_OVER, taken.unit(), taken.from(), taken.effectiveOn()));
        }
    }

    private void checkCodes(List<TerritoryEvent> happened) {
        Set<UnitId> units = new LinkedHashSet<>();
        happened.forEach(event -> unitThatBears(event).ifPresent(units::add));
        if (units.isEmpty()) {
            return;
        }
        Map<String, List<Carrier>> carriers = carriers();
        for (UnitId unit : units) {
            after.units().get(unit).codeSpans().forEach(span -> checkCode(unit, span, carriers));
        }
    }

    private void checkCode(UnitId unit, Span<String> code, Map<String, List<Carrier>> carriers) {
        carriers.getOrDefault(code.value(), List.of()).stream()
                .filter(carrier -> !carrier.unit().id().equals(unit))
                .filter(carrier -> carrier.days().overlaps(code.days()))
                .findFirst()
                .ifPresent(carrier -> clashes.add(Clash.of(
                        TerritoryRefusal.CODE_TAKEN_ELSEWHERE,
                        code.value(),
                        carrier.unit().on(carrier.days().from()).orElseThrow().label(),
                        label(carrier.territory()),
                        carrier.days().from())));
    }

    private Map<String, List<Carrier>> carriers() {
        Map<String, List<Carrier>> carriers = new HashMap<>();
        for (ProvinceTerritory other : others) {
            for (UnitLife unit : other.units().values()) {
                unit.codeSpans()
                        .forEach(span -> carriers.computeIfAbsent(span.value(), none -> new ArrayList<>())
                                .add(new Carrier(other, unit, span.days())));
            }
        }
        return carriers;
    }

    private static String label(ProvinceTerritory territory) {
        return territory.province().orElseThrow().label();
    }
}
