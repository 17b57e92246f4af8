package org.progressledger.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the contributions that a figure in memory is the sum of. */
final class OpenedFigure {

    /** How often an amount enters the figure: 1, 0, or -1 if it is taken away. */
    @FunctionalInterface
    interface Counting {
        int times(long position, int key, int effectiveOn);
    }

    private final FigureMemory memory;
    private final FigureGroups<?> asked;
    private final Counting counting;

    OpenedFigure(FigureMemory memory, FigureGroups<?> asked, Counting counting) {
        this.memory = memory;
        this.asked = asked;
        this.counting = counting;
    }

    /** Of the positions from one up to another, which is not included. */
    ContributionPage page(long from, long to, Paging paging) {
        Collecting collecting = new Collecting(paging);
        memory.forEach(from, to, collecting);
        return collecting.page();
    }

    private final class Collecting implements FigureRows.Visitor {

        private final Paging paging;
        private final List<Contribution> contributions = new ArrayList<>();
        private long last = -1;
        private long lastOnPage;
        private long events;
        private int onPage;
        private boolean more;

        private Collecting(Paging paging) {
            this.paging = paging;
        }

        @Override
        public void row(long position, long recordedAt, int key, int effectiveOn, long amount) {
            int times = asked.of(key) == FigureGroups.NONE ? 0 : counting.times(position, key, effectiveOn);
            if (times == 0) {
                return;
            }
            if (position != last) {
                last = position;
                events++;
                begin(position);
            }
            if (position == lastOnPage && onPage > 0) {
                contributions.add(contribution(position, recordedAt, key, effectiveOn, times * amount));
            }
        }

        private void begin(long position) {
            if (position <= paging.after()) {
                return;
            }
            if (onPage < paging.atMost()) {
                onPage++;
                lastOnPage = position;
            } else {
                more = true;
            }
        }

        private Contribution contribution(long position, long recordedAt, int key, int effectiveOn, long amount) {
            FigureKey of = memory.keys().get(key);
            return new Contribution(
                    position,
                    Instant.ofEpochMilli(recordedAt),
                    of.eventType(),
                    of.correction(),
                    LocalDate.ofEpochDay(effectiveOn),
                    of.dimensions(),
                    amount);
        }

        ContributionPage page() {
            return new ContributionPage(
                    contributions, more ? OptionalLong.of(lastOnPage) : OptionalLong.empty(), events);
        }
    }
}
