package org.progressledger.facts;

/** What amounts are added up under: all amounts of one key answer every question alike. */
record FigureKey(String measure, String eventType, boolean correction, Dimensions dimensions) {

    static FigureKey of(FigureEvent event, FigureEvent.Amount amount) {
        return new FigureKey(amount.measure(), event.type(), event.correction(), amount.dimensions());
    }
}
