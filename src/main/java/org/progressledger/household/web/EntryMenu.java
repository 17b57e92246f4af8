package org.progressledger.household.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.KnownMember;
import org.progressledger.household.read.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from the page of a household to the forms that make sense now. */
@Component
class EntryMenu {

    private final EntryKinds kinds;

    EntryMenu(EntryKinds kinds) {
        this.kinds = kinds;
    }

    /** @param message key of its words */
    record Item(String message, String link) {}

    /** @param message key of its words */
    record Group(String message, List<Item> items) {}

    /**
     * What can be recorded about a household.
     *
     * @param groups kinds that stand by themselves
     * @param of by the identifier of an entry, the kinds that name it
     * @param ofMember by the identity of a member, the kinds that name it
     */
    record Items(List<Group> groups, Map<String, List<Item>> of, Map<UUID, List<Item>> ofMember) {}

    /** @param household as it is now */
    Items of(HouseholdAsOf household, List<TimelineEntry> timeline) {
        String code = household.household().code();
        List<EntryKind<?>> fitting = kinds.all().stream()
                .filter(kind -> kind.fits(household, timeline))
                .toList();
        return new Items(
                Arrays.stream(EntryGroup.values())
                        .map(group -> group(code, group, fitting))
                        .filter(group -> !group.items().isEmpty())
                        .toList(),
                timeline.stream()
                        .filter(EntryMenu::canBeNamed)
                        .collect(Collectors.toMap(
                                TimelineEntry::id,
                                entry -> naming(
                                        code, fitting, kind -> kind.fields().naming(entry), entry.id(), ""))),
                household.people().stream()
                        .map(KnownMember::member)
                        .collect(Collectors.toMap(
                                member -> member.id().value(),
                                member -> naming(
                                        code,
                                        fitting,
                                        kind -> kind.fields().naming(member),
                                        member.id().value().toString(),
                                        ".of-member"))));
    }

    private static Group group(String code, EntryGroup group, List<EntryKind<?>> kinds) {
        return new Group(
                group.message(),
                kinds.stream()
                        .filter(kind -> kind.group() == group)
                        .map(kind -> new Item(kind.message(), path(code, kind)))
                        .toList());
    }

    private static List<Item> naming(
            String code,
            List<EntryKind<?>> kinds,
            Function<EntryKind<?>, List<String>> fields,
            String named,
            String words) {
        return kinds.stream()
                .flatMap(kind -> fields.apply(kind).stream()
                        .map(field -> new Item(
                                kind.message() + words,
                                UriComponentsBuilder.fromPath(path(code, kind))
                                        .queryParam(field, named)
                                        .toUriString())))
                .toList();
    }

    /** A recognition can be corrected again; of anything else that was corrected nothing more can be said. */
    static boolean canBeNamed(TimelineEntry entry) {
        return entry.event() instanceof StatusRecognised || entry.correctedBy().isEmpty();
    }

    static String path(String code, EntryKind<?> kind) {
        return "/households/" + code + "/record/" + kind.name();
    }
}
