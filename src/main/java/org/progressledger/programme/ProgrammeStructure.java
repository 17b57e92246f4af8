package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.progressledger.programme.ProgrammeEvent.ItemEnded;
import org.progressledger.programme.ProgrammeEvent.ItemEstablished;
import org.progressledger.programme.ProgrammeEvent.ItemRenamed;
import org.progressledger.shared.Validity;

/** The structure that some events tell; does not change any more. */
final class ProgrammeStructure implements Programmes {

    static final ProgrammeStructure NONE = new ProgrammeStructure(new TreeMap<>());

    private final NavigableMap<ItemKey, ItemLife> lives;

    private ProgrammeStructure(NavigableMap<ItemKey, ItemLife> lives) {
        this.lives = Collections.unmodifiableNavigableMap(lives);
    }

    ProgrammeStructure after(Collection<ProgrammeEvent> events) {
        NavigableMap<ItemKey, ItemLife> more = new TreeMap<>(lives);
        events.forEach(event -> more.compute(event.key(), (key, life) -> after(Optional.ofNullable(life), event)));
        return new ProgrammeStructure(more);
    }

    private static ItemLife after(Optional<ItemLife> life, ProgrammeEvent event) {
        if (event instanceof ItemEstablished established) {
            return ItemLife.of(established);
        }
        return event instanceof ItemRenamed renamed
                ? life.orElseThrow().renamed(renamed)
                : life.orElseThrow().endingOn(((ItemEnded) event).effectiveOn());
    }

    Optional<ItemLife> life(ItemKey key) {
        return Optional.ofNullable(lives.get(key));
    }

    /** The last day on which money may be planned for it: its own or, if earlier, that of what is above it. */
    Optional<LocalDate> lastDay(ItemLife life) {
        return Stream.concat(
                        life.endsOn().stream(),
                        life.established().key().parent().flatMap(this::life).flatMap(this::lastDay).stream())
                .min(LocalDate::compareTo);
    }

    /** The parts directly below. */
    List<ItemLife> below(ItemKey key) {
        return lives.values().stream()
                .filter(life -> life.established().key().parent().equals(Optional.of(key)))
                .toList();
    }

    private ProgrammeItem asOf(ItemLife life, LocalDate day) {
        ItemEstablished established = life.established();
        ItemLife.Naming naming = life.namedOn(day);
        return new ProgrammeItem(
                established.key(),
                naming.name(),
                naming.number(),
                established.owner(),
                established.source(),
                established.unverified(),
                new Validity(established.effectiveOn(), lastDay(life)));
    }

    @Override
    public Programmes knownAt(long position) {
        return this;
    }

    @Override
    public List<ProgrammeItem> items() {
        return lives.values().stream().map(life -> asOf(life, LocalDate.MAX)).toList();
    }

    @Override
    public List<ProgrammeItem> itemsOn(LocalDate day) {
        return lives.values().stream()
                .map(life -> asOf(life, day))
                .filter(item -> item.validity().covers(day))
                .toList();
    }

    @Override
    public Optional<ProgrammeItem> item(ItemKey key) {
        return item(key, LocalDate.MAX);
    }

    @Override
    public Optional<ProgrammeItem> item(ItemKey key, LocalDate day) {
        return life(key).map(life -> asOf(life, day));
    }
}
