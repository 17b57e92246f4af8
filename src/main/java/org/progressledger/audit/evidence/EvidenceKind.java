package org.progressledger.audit.evidence;

/** What a pack is about. */
public enum EvidenceKind {
    /** One household, with everything that was ever recorded of it. */
    HOUSEHOLD,
    /** One unit, with what is true of a period. */
    UNIT,
    /** An official form, with what its area had recorded until its closing day. */
    FORM,
    /** Something that somebody has found and says in a sentence, with the events that it rests on. */
    FINDING
}
