package org.progressledger.intake.read;

import org.progressledger.facts.KeptEvents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one event says of how a list, of whatever kind, was applied.
 *
 * @param id identifier of the event
 * @param list hash of the list
 * @param event that one
 */
@Document
record OutcomePage(@Id String id, @Indexed String list, KeptEvents event) implements FoldedDocument {}
