package org.progressledger.ledger.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The commits that an {@link Appender} has stored, each exactly as the store acknowledged it, for a reader who keeps up
 * with it and so need not read from the store what this process has just written. Keeps nothing before somebody has asked
 * for the first time, and forgets the oldest when there are too many: the store has them. Safe for use by several threads.
 */
public final class RecentCommits {

    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private final long mostCharacters;
    private final Deque<Commit> commits = new ArrayDeque<>();
    private long characters;
    private boolean wanted;

    /** Of nobody's commits: always empty. */
    public RecentCommits() {
        this(MOST_CHARACTERS);
    }

    /** @param mostCharacters how many characters of payload and metadata are kept */
    RecentCommits(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    synchronized void stored(Commit commit) {
        if (!wanted) {
            return;
        }
        commits.addLast(commit);
        characters += charactersOf(commit);
        while (characters > mostCharacters) {
            removeFirst();
        }
    }

    /**
     * Takes the commits that follow each other from this position on, and forgets those before it.
     *
     * @param events at least so many if there are so many, so that the work on them is not too large
     * @return none if the commit at this position was stored by another process, or is forgotten
     */
    public synchronized List<Commit> takeFrom(long position, int events) {
        wanted = true;
        while (!commits.isEmpty() && commits.getFirst().position() < position) {
            removeFirst();
        }
        List<Commit> taken = new ArrayList<>();
        long next = position;
        for (Commit first = commits.peekFirst();
                first != null && first.position() == next && next - position < events;
                first = commits.peekFirst()) {
            removeFirst();
            taken.add(first);
            next = first.next();
        }
        return taken;
    }

    /** Whether there are commits that are kept, and the first of them does not follow at this position. */
    public synchronized boolean areBeyond(long position) {
        Commit first = commits.peekFirst();
        return first != null && first.position() > position;
    }

    private void removeFirst() {
        characters -= charactersOf(commits.removeFirst());
    }

    private static long charactersOf(Commit commit) {
        long characters = 0;
        for (LedgerEvent event : commit.events()) {
            characters += event.metadata().length() + event.payload().length();
        }
        return characters;
    }
}
