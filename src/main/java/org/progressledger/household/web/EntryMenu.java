package org.progressledger.household.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.read.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from the page of a household to the forms. */
@Component
class EntryMenu {

    private final EntryKinds kinds;

    EntryMenu(EntryKinds kinds) {
        this.kinds = kinds;
    }

    /** @param message key of its words */
    record Item(String message, String link) {}

    /**
     * What can be recorded about a household.
     *
     * @param all kinds that stand by themselves
     * @param of by the identifier of an entry, the kinds that name it
     */
    record Items(List<Item> all, Map<String, List<Item>> of) {}

    Items of(String code, List<TimelineEntry> timeline) {
        return new Items(
                kinds.all().stream()
                        .map(kind -> new Item(kind.message(), path(code, kind)))
                        .toList(),
                timeline.stream()
                        .filter(EntryMenu::canBeNamed)
                        .collect(Collectors.toMap(TimelineEntry::id, entry -> of(code, entry))));
    }

    private List<Item> of(String code, TimelineEntry entry) {
        return kinds.all().stream()
                .flatMap(kind -> kind.fieldsFor(entry).stream()
                        .map(field -> new Item(
                                kind.message(),
                                UriComponentsBuilder.fromPath(path(code, kind))
                                        .queryParam(field, entry.id())
                                        .toUriString())))
                .toList();
    }

    /** A recognition can be corrected again; of anything else that was corrected nothing more can be said. */
    static boolean canBeNamed(TimelineEntry entry) {
        return entry.event() instanceof StatusRecognised || entry.correctedBy().isEmpty();
    }

    private static String path(String code, EntryKind kind) {
        return "/households/" + code + "/record/" + kind.name();
    }
}
