package org.progressledger.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Histories with late entries, corrections and disappearances, over pages that are full, empty and passed over. */
final class RandomHappenings {

    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    static final int DAYS = 60;

    private final Random random;

    RandomHappenings(Random random) {
        this.random = random;
    }

    List<Happening> history() {
        List<Happening> history = new ArrayList<>();
        long position = 0;
        for (int index = 0; index < 60; index++) {
            position += step();
            history.add(happening(position));
        }
        return history;
    }

    private long step() {
        return switch (random.nextInt(12)) {
            case 0 -> FigurePage.POSITIONS * (1L + random.nextInt(40));
            case 1 -> FigurePage.POSITIONS - 1L;
            default -> 1 + random.nextInt(3);
        };
    }

    private Happening happening(long position) {
        String subject = "subject-" + random.nextInt(6);
        Optional<Happening.Standing> standing = random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(new Happening.Standing("unit-" + random.nextInt(3), "status-" + random.nextInt(2)));
        long spent = random.nextInt(3) == 0 ? 0 : random.nextLong() >> random.nextInt(12, 60);
        return random.nextInt(4) == 0
                ? new Happening.Corrected(position, subject, day(), standing, spent)
                : new Happening.Happened(position, subject, day(), standing, spent);
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** On or beside what happens in a history. */
    Basis basis(List<Happening> history) {
        long position = switch (random.nextInt(6)) {
            case 0 -> random.nextInt(100) * (long) FigurePage.POSITIONS;
            case 1 -> Long.MAX_VALUE;
            default -> history.get(random.nextInt(history.size())).position() + random.nextInt(2);
        };
        return new Basis(FIRST_DAY.plusDays(random.nextInt(DAYS + 2) - 1), position);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
