package org.progressledger.audit.evidence;

/** What a pack is about. Findings get theirs when there are findings. */
public enum EvidenceKind {
    /** One household, with everything that was ever recorded of it. */
    HOUSEHOLD,
    /** One unit, with what is true of a period. */
    UNIT,
    /** An official form, with what its area had recorded until its closing day. */
    FORM
}
