package org.progressledger.fund.web;

import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** Links that keep everything that was chosen. */
record FundLinks(FundsRequest request) {

    /** Kinds of entries whose form calls the allocation the one that money comes from. */
    private static final Set<String> GIVING = Set.of("allocation", "adjustment");

    /** This path with the two times, the drawing and the choice. */
    public String at(String path) {
        return request.at(path);
    }

    /** This path with the two times alone. */
    public String timed(String path) {
        return request.time().at(path);
    }

    /** The same of one unit. */
    public String ofUnit(String path, String unit) {
        return request.ofUnit(path, unit);
    }

    /** The page of an allocation on the same day, as known at the same time. */
    public String allocation(String id) {
        String times = request.time().at("/");
        String page = AllocationPath.of(id);
        return times.length() > 1 ? page + "&" + times.substring(2) : page;
    }

    /** A form about an allocation. */
    public String record(String kind, String allocation) {
        return UriComponentsBuilder.fromPath("/funds/record/" + kind)
                .queryParam(GIVING.contains(kind) ? "from" : "allocation", "{id}")
                .encode()
                .buildAndExpand(allocation)
                .toUriString();
    }
}
