package org.progressledger.ledger.projection;

/**
 * A document to which events of many streams contribute. Each contribution is kept under the position of its event, so
 * that contributing again, late or in another order changes nothing.
 */
public non-sealed interface GatheredDocument extends ProjectedDocument {}
