package org.progressledger.programme;

import static org.progressledger.programme.ProgrammeRefusedException.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.programme.ProgrammeCommand.EndItem;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.programme.ProgrammeCommand.RenameItem;
import org.progressledger.programme.ProgrammeEvent.ItemEnded;
import org.progressledger.programme.ProgrammeEvent.ItemEstablished;
import org.progressledger.programme.ProgrammeEvent.ItemRenamed;
import org.progressledger.shared.Validity;

/** Decides how the structure changes. Depends on nothing but the structure so far and the command. */
final class ProgrammeDecider {

    /**
     * The event that follows; none if it is so already.
     *
     * @throws ProgrammeRefusedException if it is against a rule
     */
    List<ProgrammeEvent> decide(ProgrammeStructure structure, ProgrammeCommand command) {
        if (command instanceof EstablishItem establishment) {
            return establish(structure, establishment);
        }
        ItemLife life = structure
                .life(command.key())
                .orElseThrow(() -> new ProgrammeRefusedException(ProgrammeRefusal.ITEM_UNKNOWN, command.key()));
        require(life.established().owner() == command.owner(), ProgrammeRefusal.NATIONAL_ITEM, command.key());
        return command instanceof RenameItem renaming
                ? rename(structure, life, renaming)
                : end(structure, life, (EndItem) command);
    }

    private static List<ProgrammeEvent> establish(ProgrammeStructure structure, EstablishItem asked) {
        ItemEstablished event = new ItemEstablished(
                asked.key(),
                asked.name(),
                asked.number(),
                asked.owner(),
                asked.source(),
                asked.unverified(),
                asked.effectiveOn(),
                asked.endsOn(),
                asked.decision());
        Optional<ItemLife> earlier = structure.life(asked.key());
        if (earlier.filter(life -> life.established().equals(event)).isPresent()) {
            return List.of();
        }
        require(earlier.isEmpty(), ProgrammeRefusal.KEY_TAKEN, asked.key());
        PlainWords.requireSentence(asked.source());
        requireNames(asked.name(), asked.number());
        asked.endsOn()
                .ifPresent(last -> require(
                        !last.isBefore(asked.effectiveOn()),
                        ProgrammeRefusal.ENDS_BEFORE_IT_BEGINS,
                        asked.key(),
                        asked.effectiveOn(),
                        last));
        asked.key().parent().ifPresent(parent -> requireWithin(structure, asked, parent));
        return List.of(event);
    }

    private static void requireWithin(ProgrammeStructure structure, EstablishItem asked, ItemKey parent) {
        ItemLife above = structure
                .life(parent)
                .orElseThrow(() -> new ProgrammeRefusedException(ProgrammeRefusal.PARENT_UNKNOWN, asked.key(), parent));
        require(
                covers(structure, above, asked.effectiveOn()),
                ProgrammeRefusal.PARENT_NOT_IN_FORCE,
                asked.key(),
                parent,
                asked.effectiveOn());
        asked.endsOn().ifPresent(last -> requireEndWithin(structure, asked.key(), last));
    }

    private static void requireEndWithin(ProgrammeStructure structure, ItemKey key, LocalDate last) {
        key.parent()
                .ifPresent(parent -> structure
                        .life(parent)
                        .flatMap(structure::lastDay)
                        .filter(last::isAfter)
                        .ifPresent(lastOfParent -> {
                            throw new ProgrammeRefusedException(
                                    ProgrammeRefusal.ENDS_AFTER_PARENT, key, last, parent, lastOfParent);
                        }));
    }

    private static List<ProgrammeEvent> rename(ProgrammeStructure structure, ItemLife life, RenameItem asked) {
        requireNames(asked.name(), asked.number());
        require(
                covers(structure, life, asked.effectiveOn()),
                ProgrammeRefusal.ITEM_NOT_IN_FORCE,
                asked.key(),
                asked.effectiveOn());
        if (life.namedOn(asked.effectiveOn()).equals(new ItemLife.Naming(asked.name(), asked.number()))) {
            return List.of();
        }
        return List.of(
                new ItemRenamed(asked.key(), asked.name(), asked.number(), asked.effectiveOn(), asked.decision()));
    }

    private static List<ProgrammeEvent> end(ProgrammeStructure structure, ItemLife life, EndItem asked) {
        LocalDate last = asked.effectiveOn();
        if (life.endsOn().equals(Optional.of(last))) {
            return List.of();
        }
        LocalDate first = life.established().effectiveOn();
        require(!last.isBefore(first), ProgrammeRefusal.ENDS_BEFORE_IT_BEGINS, asked.key(), first, last);
        requireEndWithin(structure, asked.key(), last);
        structure.below(asked.key()).stream()
                .map(ItemLife::established)
                .filter(part -> part.effectiveOn().isAfter(last))
                .findFirst()
                .ifPresent(part -> {
                    throw new ProgrammeRefusedException(
                            ProgrammeRefusal.PART_BEGINS_LATER, asked.key(), last, part.key(), part.effectiveOn());
                });
        return List.of(new ItemEnded(asked.key(), last, asked.decision()));
    }

    private static boolean covers(ProgrammeStructure structure, ItemLife life, LocalDate day) {
        return new Validity(life.established().effectiveOn(), structure.lastDay(life)).covers(day);
    }

    private static void requireNames(String name, Optional<String> number) {
        PlainWords.requireSentence(name);
        number.ifPresent(PlainWords::requireSentence);
    }
}
