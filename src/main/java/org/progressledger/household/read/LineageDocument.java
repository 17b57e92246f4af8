package org.progressledger.household.read;

import org.progressledger.ledger.projection.GatheredDocument;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A lineage that some household had, has or was once believed to have. So a query knows all that can lead to a unit without
 * reading households.
 *
 * @param id its text form
 */
@Document
record LineageDocument(@Id String id) implements GatheredDocument {}
