package org.progressledger.facts;

/**
 * Which of many contributions to answer.
 *
 * @param after position after which to begin; {@value #START} begins at the first
 * @param atMost how many events, from 1
 */
public record Paging(long after, int atMost) {

    private static final long START = -1;

    public Paging {
        if (after < START || atMost < 1) {
            throw new IllegalArgumentException(
                    "A page begins after a position of -1 or more and has at least 1 event, not after %d with %d"
                            .formatted(after, atMost));
        }
    }

    public static Paging first(int atMost) {
        return new Paging(START, atMost);
    }
}
