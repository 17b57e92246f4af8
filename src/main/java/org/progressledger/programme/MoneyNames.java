package org.progressledger.programme;

import java.util.Map;
import org.progressledger.shared.Bilingual;

/**
 * The sources and natures of money that a code of the Treasury can stand for. Whoever keeps the money says so; a code that
 * stands for anything else could be mapped and never be booked.
 *
 * @param sources by their names in events
 * @param natures by their names in events
 */
public record MoneyNames(Map<String, ? extends Bilingual> sources, Map<String, ? extends Bilingual> natures) {

    public MoneyNames {
        sources = Map.copyOf(sources);
        natures = Map.copyOf(natures);
    }
}
