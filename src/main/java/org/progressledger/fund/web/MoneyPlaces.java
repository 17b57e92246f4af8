package org.progressledger.fund.web;

import java.util.Optional;
import java.util.function.Function;
import org.progressledger.facts.catalogue.FigurePlaces;
import org.progressledger.facts.catalogue.Ground;
import org.progressledger.facts.catalogue.Listing;
import org.progressledger.fund.FundDimension;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;

/** Money counts as on the pages about it: that of a divided unit stays listed under the old one (decision 0184). */
final class MoneyPlaces implements FigurePlaces {

    @Override
    public String dimension() {
        return FundDimension.UNIT.key();
    }

    @Override
    public Finder in(Ground ground, Optional<DrawnArea> area) {
        RecordedPlaces units = new RecordedPlaces(ground.boundaries(), ground.territory());
        Function<UnitId, RecordedArea> within = area.map(units::in)
                .<Function<UnitId, RecordedArea>>map(one -> unit -> one)
                .orElse(units::of);
        return value -> {
            UnitId recorded = UnitId.parse(value);
            RecordedArea money = within.apply(recorded);
            UnitId listed = money.listedUnder(recorded);
            return money.has(recorded)
                    ? Optional.of(new Listing(listed, ground.places().isDrawn(listed)))
                    : Optional.empty();
        };
    }
}
