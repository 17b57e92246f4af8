package org.progressledger.territory;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;

/** A province of which something is recorded at the positions from a first one on, after its reference data. */
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

    private Territory before(long position) {
        long count = Math.max(0, Math.min(recorded.size(), position - first));
        return new KnownTerritory(List.of(ProvinceTerritory.of(Stream.concat(
                        ReferenceData.load().province(province).events().stream(),
                        recorded.stream().limit(count))
                .toList())));
    }
}
