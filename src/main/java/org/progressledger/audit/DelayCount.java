package org.progressledger.audit;

import java.util.Map;
import java.util.TreeMap;

/** Counts entries by their delay: there are few different ones, however many entries there are. */
final class DelayCount {

    private final Map<Long, Long> entriesByDelay = new TreeMap<>();
    private long entries;

    void add(long delay) {
        entriesByDelay.merge(delay, 1L, Long::sum);
        entries++;
    }

    Delays delays() {
        long median = 0;
        long greatest = 0;
        long passed = 0;
        for (Map.Entry<Long, Long> delay : entriesByDelay.entrySet()) {
            if (passed < (entries + 1) / 2) {
                median = delay.getKey();
            }
            passed += delay.getValue();
            greatest = delay.getKey();
        }
        return new Delays(entries, median, greatest);
    }
}
