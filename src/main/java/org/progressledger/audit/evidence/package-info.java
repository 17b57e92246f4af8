/**
 * Evidence packs: events with their proofs, the answer that rests on them, and an account of them that people can read, in
 * one file that is verified without this system (docs/reference/evidence-pack.md).
 */
@NullMarked
package org.progressledger.audit.evidence;

import org.jspecify.annotations.NullMarked;
