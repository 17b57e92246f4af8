/**
 * Keeps the log in MongoDB with the plain driver: one document per commit, numbered by its {@code _id}. Decisions 0020
 * to 0026 say why it reads and writes as it does.
 */
@NullMarked
package org.progressledger.ledger.log.mongo;

import org.jspecify.annotations.NullMarked;
