package org.progressledger.audit.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigures;

/** All figures of the product. */
public final class FiguresOfCatalogue {

    private final List<CatalogueFigure> figures;

    /** @throws IllegalStateException if two features name a figure alike */
    FiguresOfCatalogue(List<CatalogueFigures> features) {
        this.figures = features.stream()
                .flatMap(feature -> feature.all().stream())
                .sorted(Comparator.comparing(CatalogueFigure::counted))
                .toList();
        if (figures.stream().map(CatalogueFigure::key).distinct().count() != figures.size()) {
            throw new IllegalStateException("Two figures have one key: "
                    + figures.stream().map(CatalogueFigure::key).toList());
        }
    }

    /** Those of one kind together. */
    public List<CatalogueFigure> all() {
        return figures;
    }

    /** Names of the projections that gather them, to wait for a position. */
    public List<String> projections() {
        return figures.stream().map(CatalogueFigure::projection).distinct().toList();
    }

    public Optional<CatalogueFigure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }
}
