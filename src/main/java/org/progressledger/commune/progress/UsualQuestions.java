package org.progressledger.commune.progress;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.progress.AreaRefusedException.Reason;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/** What a question is about if nobody says otherwise. */
public final class UsualQuestions {

    private final CommuneBooks books;
    private final CriteriaSets sets;
    private final Territory territory;

    UsualQuestions(CommuneBooks books, CriteriaSets sets, Territory territory) {
        this.books = books;
        this.sets = sets;
        this.territory = territory;
    }

    /**
     * The set of that key, or the one for the title "met" on the day, of those that are known on the basis; empty if there is
     * none of that key.
     */
    public Optional<CriteriaSet> criteriaSet(Optional<String> key, Basis basis) {
        CriteriaSets known = sets.knownAt(basis.knownAt());
        return key.isPresent()
                ? known.byKey(key.get())
                : known.inForceOn(basis.effectiveOn(), Title.MET)
                        .or(() -> known.all().stream().findFirst());
    }

    /**
     * The drawing of that key, or the one in force on the day, of those that are known on the basis.
     *
     * @throws IllegalArgumentException if there is none of that key
     */
    public Boundaries boundaries(Optional<String> key, Basis basis) {
        Territory known = territory.knownAt(basis.knownAt());
        return key.filter(text -> !text.isBlank())
                .map(known::drawing)
                .orElseGet(() -> known.drawingOn(basis.effectiveOn()));
    }

    /**
     * The area that is named, or else the province of that code, or else the one of which most communes are recorded, of what
     * is known.
     *
     * @param area as {@link AreaKey} writes it
     * @param province two-digit code; the area lies in it if both are named
     * @param knownAt position up to which the ledger is taken as known
     * @throws AreaRefusedException if there is none, or the drawing has nothing of it
     */
    public DrawnArea area(Optional<String> area, Optional<String> province, Boundaries boundaries, long knownAt) {
        AreasUnder areas = new AreasUnder(boundaries, territory.knownAt(knownAt));
        AreaKey key = named(area)
                .map(text -> AreaKey.parse(text).orElseThrow(() -> new AreaRefusedException(Reason.UNREADABLE, text)))
                .or(() -> named(province).map(AreaKey::province))
                .orElseGet(() -> AreaKey.province(mostRecorded(knownAt).code()));
        DrawnArea drawn = areas.of(key)
                .orElseThrow(() -> new AreaRefusedException(
                        key.kind() == AreaKey.Kind.PROVINCE ? Reason.UNKNOWN_PROVINCE : Reason.UNKNOWN, key.code()));
        named(province).filter(code -> !code.equals(drawn.province().code())).ifPresent(code -> {
            throw new AreaRefusedException(
                    Reason.ELSEWHERE, drawn.name(), drawn.province().label(), code);
        });
        if (drawn.units().isEmpty()) {
            throw new AreaRefusedException(Reason.NOT_DRAWN, drawn.name(), boundaries.key());
        }
        return drawn;
    }

    private static Optional<String> named(Optional<String> text) {
        return text.filter(named -> !named.isBlank());
    }

    /** The first of all in an empty ledger. */
    private Province mostRecorded(long knownAt) {
        Territory known = territory.knownAt(knownAt);
        Map<Province, Long> recorded = books.recorded(knownAt).stream()
                .flatMap(unit -> known.unit(unit).stream())
                .map(AdministrativeUnit::province)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return recorded.entrySet().stream()
                .max(Map.Entry.<Province, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> known.provinces().get(0));
    }
}
