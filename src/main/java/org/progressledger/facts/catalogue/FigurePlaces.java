package org.progressledger.facts.catalogue;

import java.util.Optional;
import org.progressledger.territory.DrawnArea;

/** Where the amounts of a figure count, whatever the boundaries were when they came. */
public interface FigurePlaces {

    /** Name of the dimension that holds the place. */
    String dimension();

    /** Where amounts count on this ground, in an area; in none if the area is empty, everywhere. */
    Finder in(Ground ground, Optional<DrawnArea> area);

    /** Finds the place of an amount. */
    @FunctionalInterface
    interface Finder {

        /** @param value of the dimension; the answer is empty for what does not count there */
        Optional<Listing> of(String value);
    }
}
