package org.progressledger.correction.read;

import org.progressledger.ledger.projection.FoldedDocument;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A recognition, to be found by its decision.
 *
 * @param id identifier of its event
 * @param household code of the household
 * @param number number of the decision
 * @param date date of the decision, ISO 8601
 */
@Document
@CompoundIndex(name = "decision", def = "{'number': 1, 'date': 1, 'household': 1}")
record RecognitionDocument(@Id String id, String household, String number, String date) implements FoldedDocument {}
