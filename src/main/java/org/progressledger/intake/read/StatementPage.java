package org.progressledger.intake.read;

import org.progressledger.facts.KeptEvents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one event says of a list of the Treasury.
 *
 * @param id identifier of the event
 * @param list hash of the list
 * @param event that one
 */
@Document
record StatementPage(@Id String id, @Indexed String list, KeptEvents event) implements FoldedDocument {}
