package org.progressledger.territory;

/** The units of the whole country as the reference data tell them, read once for all tests. */
public final class WholeCountry {

    public static final Territory TERRITORY = ReferenceData.load().territory();

    private WholeCountry() {}
}
