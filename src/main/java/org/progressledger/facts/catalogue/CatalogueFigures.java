package org.progressledger.facts.catalogue;

import java.util.List;

/** The figures that one feature counts; a bean of each feature. */
@FunctionalInterface
public interface CatalogueFigures {

    List<CatalogueFigure> all();
}
