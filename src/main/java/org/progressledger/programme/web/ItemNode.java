package org.progressledger.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.ruleset.RuleSetOwner;

/**
 * A programme or a part of one with what is below it on a day.
 *
 * @param own whether it is a province's, which may change it
 */
record ItemNode(
        ItemKey key,
        String name,
        Optional<String> number,
        boolean own,
        String source,
        boolean unverified,
        LocalDate from,
        Optional<LocalDate> to,
        List<ItemNode> parts) {

    /** The programmes among these, each with its parts. */
    static List<ItemNode> trees(List<ProgrammeItem> items) {
        return below(Optional.empty(), items);
    }

    private static List<ItemNode> below(Optional<ItemKey> parent, List<ProgrammeItem> items) {
        return items.stream()
                .filter(item -> item.key().parent().equals(parent))
                .map(item -> of(item, below(Optional.of(item.key()), items)))
                .toList();
    }

    private static ItemNode of(ProgrammeItem item, List<ItemNode> parts) {
        return new ItemNode(
                item.key(),
                item.name(),
                item.number(),
                item.owner() == RuleSetOwner.PROVINCE,
                item.source(),
                item.unverified(),
                item.validity().from(),
                item.validity().to(),
                parts);
    }
}
