package org.progressledger.territory;

import org.progressledger.shared.DecisionReference;

/** Under what a unit stands: until 30 June 2025 mostly a district, since then its province. */
public sealed interface Parent {

    /** To which it belongs either way. */
    Province province();

    /** The document that put it there. */
    DecisionReference decision();

    /** A district, which ended with 30 June 2025 at the latest. */
    record OfDistrict(FormerDistrict district, Province province, DecisionReference decision) implements Parent {}

    /** The province itself. */
    record OfProvince(Province province, DecisionReference decision) implements Parent {}
}
