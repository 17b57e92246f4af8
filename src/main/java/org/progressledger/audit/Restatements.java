package org.progressledger.audit;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.facts.Basis;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.ReportedFigures;
import org.progressledger.territory.Territory;

/** Says what has become of the figures of a closed period. */
public final class Restatements {

    private final List<ReportedFigures> reported;
    private final Territory territory;

    Restatements(List<ReportedFigures> reported, Territory territory) {
        this.reported = List.copyOf(reported);
        this.territory = territory;
    }

    /** The projections that answer, to wait for a position. */
    public List<String> projections() {
        return reported.stream().map(ReportedFigures::projection).distinct().toList();
    }

    /**
     * Every figure of the province as reported, and as known at a position.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    public List<RestatedFigure> figures(Closing closing, long knownAt) {
        String province = closing.closed().period().province();
        LocalDate day = closing.closed().to();
        Territory then = territory.knownAt(closing.closed().position());
        Territory now = territory.knownAt(knownAt);
        Boundaries boundaries = then.drawing(closing.closed().boundaries());
        return reported.stream()
                .flatMap(figures -> RestatedFigure.of(
                        figures,
                        boundaries,
                        whole(province, boundaries, then),
                        closing.basis(),
                        whole(province, boundaries, now),
                        new Basis(day, knownAt))
                        .stream())
                .toList();
    }

    private static RecordedArea whole(String province, Boundaries boundaries, Territory known) {
        return new RecordedPlaces(boundaries, known)
                .in(new AreasUnder(boundaries, known)
                        .of(AreaKey.province(province))
                        .orElseThrow());
    }
}
