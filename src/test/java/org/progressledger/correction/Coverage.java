package org.progressledger.correction;

/** What the histories came across, so that a generator that tries nothing is noticed. */
final class Coverage {

    int corrected;
    int refused;
    int killed;
    int approved;
    int undecided;

    @Override
    public String toString() {
        return "%d batches approved, %d not; %d entries corrected, %d refused; %d applies killed"
                .formatted(approved, undecided, corrected, refused, killed);
    }
}
