package org.progressledger.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws that a seed determines. {@link Random} and not a newer generator: its sequence is part of its specification, so
 * that every Java version draws the same province.
 */
final class Draw {

    private final Random random;

    private Draw(long seed) {
        this.random = new Random(seed);
    }

    /** The draws of one thing, such as a commune, independent of those of every other. */
    static Draw of(long seed, String thing) {
        long mixed = seed;
        for (char character : thing.toCharArray()) {
            mixed = (mixed ^ character) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return new Draw(mixed);
    }

    /** True in that share of draws. */
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Both limits included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** That many different ones, in the order of the list. */
    <T> List<T> some(int count, List<T> things) {
        List<T> chosen = new ArrayList<>(count);
        for (int index = 0; chosen.size() < count; index++) {
            if (random.nextInt(things.size() - index) < count - chosen.size()) {
                chosen.add(things.get(index));
            }
        }
        return chosen;
    }

    /** One of them, as often as its weight says. The map must keep its order, or a seed would not determine the draw. */
    <T> T weighted(LinkedHashMap<T, Integer> weights) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("Weights must be positive: " + weights);
    }
}
