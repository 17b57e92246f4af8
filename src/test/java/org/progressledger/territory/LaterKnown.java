package org.progressledger.territory;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.ReclassifyUnit;

/** A province of which something is recorded after its reference data. */
public final class LaterKnown {

    private final String province;
    private final long first;
    private final List<TerritoryEvent> recorded;

    private LaterKnown(String province, long first, List<TerritoryEvent> recorded) {
        this.province = province;
        this.first = first;
        this.recorded = recorded;
    }

    /**
     * Known at the positions from a first one on.
     *
     * @param first position of the first of the events; the others follow it
     */
    public static Territory of(String province, long first, TerritoryEvent... recorded) {
        LaterKnown later = new LaterKnown(province, first, List.of(recorded));
        Territory live = later.before(Long.MAX_VALUE);
        return (Territory) Proxy.newProxyInstance(
                Territory.class.getClassLoader(),
                new Class<?>[] {Territory.class},
                (proxy, method, arguments) -> method.getName().equals("knownAt")
                        ? later.before((Long) arguments[0])
                        : method.invoke(live, arguments));
    }

    /**
     * A province whose units all go on under a new drawing, one of which gives a part to another and a part to a new commune.
     * A year later the new one becomes a ward.
     */
    public static Territory giving(String province, Boundaries drawing, String from, String to, UnitId formed) {
        DecisionReference decision = new DecisionReference("1/NQ-MẪU", drawing.drawnOn(), "Cơ quan mẫu");
        ProvinceTerritory before =
                ProvinceTerritory.of(ReferenceData.load().province(province).events());
        List<ReorganisationPlan.Row> rows = new ArrayList<>();
        before.unitsOn(drawing.drawnOn().minusDays(1))
                .map(unit -> new ReorganisationPlan.Stays(unit.code()))
                .forEach(rows::add);
        rows.add(part(from, to, "", UnitKind.NOT_STATED, "Thôn Mẫu Một"));
        rows.add(part(from, formed.code(), "Mẫu", UnitKind.XA, "Thôn Mẫu Hai"));
        TerritoryDecider decider = new TerritoryDecider();
        ProvinceTerritory given = before.with(decider.decide(
                before,
                new DecideReorganisation(
                        province,
                        new ReorganisationPlan(drawing.key(), "Sắp xếp mẫu", drawing.drawnOn(), decision, rows))));
        return new KnownTerritory(List.of(given.with(decider.decide(
                given,
                new ReclassifyUnit(
                        province, formed, UnitKind.PHUONG, drawing.drawnOn().plusYears(1), decision)))));
    }

    private static ReorganisationPlan.Row part(String from, String to, String name, UnitKind kind, String village) {
        return new ReorganisationPlan.Goes(from, to, name, kind, Succession.Extent.PART, "", List.of(village));
    }

    private Territory before(long position) {
        long count = Math.max(0, Math.min(recorded.size(), position - first));
        return new KnownTerritory(List.of(ProvinceTerritory.of(Stream.concat(
                        ReferenceData.load().province(province).events().stream(),
                        recorded.stream().limit(count))
                .toList())));
    }
}
