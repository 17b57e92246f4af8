package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Member;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.KnownMember;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.web.form.Choice;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen in the form about a household. */
@Component
class EntryOffers {

    private final Units units;
    private final MessageSource messages;
    private final PovertyRuleSets ruleSets;

    EntryOffers(Units units, MessageSource messages, PovertyRuleSets ruleSets) {
        this.units = units;
        this.messages = messages;
        this.ruleSets = ruleSets;
    }

    FormOffers of(EntryFields fields, HouseholdAsOf household, List<TimelineEntry> timeline, Locale locale) {
        Words words = new Words(locale, ruleSets);
        Map<String, List<Choice>> choices = new HashMap<>();
        List<TimelineEntry> newestFirst = new ArrayList<>(timeline);
        Collections.reverse(newestFirst);
        fields.references()
                .forEach((field, event) -> choices.put(
                        field,
                        newestFirst.stream()
                                .filter(entry -> event.isInstance(entry.event()))
                                .filter(EntryMenu::canBeNamed)
                                .map(entry -> new Choice(entry.id(), inShort(entry, words, locale)))
                                .toList()));
        FormWords formWords = new FormWords(messages, locale);
        fields.constants()
                .forEach((field, constants) -> choices.put(
                        field,
                        constants.stream()
                                .map(constant -> new Choice(constant.name(), formWords.of(constant)))
                                .toList()));
        fields.members().forEach((field, which) -> choices.put(field, members(household, which, words)));
        LocalDate day = household.basis().effectiveOn();
        return new FormOffers(
                choices,
                Map.of(
                        UnitId.class,
                        around(household, day),
                        Deprivation.class,
                        inSetOf(day, set -> deprivations(set, words)),
                        PovertyReason.class,
                        inSetOf(day, set -> reasons(set, words))),
                fields.eachMember().stream()
                        .collect(Collectors.toMap(field -> field, field -> members(household, member -> true, words))));
    }

    private List<Choice> inSetOf(LocalDate day, Function<PovertyRuleSet, List<Choice>> choices) {
        return ruleSets.inForceOn(day).map(choices).orElse(List.of());
    }

    private static List<Choice> deprivations(PovertyRuleSet set, Words words) {
        return Arrays.stream(Deprivation.values())
                .filter(deprivation -> set.indicator(deprivation.name()).isPresent())
                .map(deprivation ->
                        new Choice(deprivation.name(), words.ofDeprivations(List.of(deprivation), set.key())))
                .toList();
    }

    private static List<Choice> reasons(PovertyRuleSet set, Words words) {
        return Arrays.stream(PovertyReason.values())
                .filter(reason -> set.reason(reason.code()).isPresent())
                .map(reason -> new Choice(reason.name(), words.ofReasons(List.of(reason), set.key())))
                .toList();
    }

    /** What can be chosen about a household that is not in the book yet. */
    FormOffers ofNew(LocalDate day) {
        return new FormOffers(Map.of(), Map.of(UnitId.class, choices(units.inForce(day))), Map.of());
    }

    private static List<Choice> members(HouseholdAsOf household, Predicate<Member> which, Words words) {
        return household.people().stream()
                .map(KnownMember::member)
                .filter(which)
                .map(member -> new Choice(
                        member.id().value().toString(),
                        member.person().name() + " (" + words.of(member.relation()) + ")"))
                .toList();
    }

    private String inShort(TimelineEntry entry, Words words, Locale locale) {
        TimelineLine line = TimelineLine.of(entry, units, words);
        return Stream.of(
                        Stream.of(messages.getMessage(line.title(), new Object[0], locale)),
                        line
                                .povertyClass()
                                .map(known -> messages.getMessage(known.messageKey(), new Object[0], locale))
                                .stream(),
                        Stream.of(VietnamTime.DAY.format(line.effectiveOn())),
                        line.facts().stream().map(HouseholdView.Fact::text),
                        line.decision().map(decision -> decision.number()).stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }

    private List<Choice> around(HouseholdAsOf household, LocalDate day) {
        return household
                .residence()
                .map(Residence::unit)
                .map(unit -> choices(units.around(unit, day)))
                .orElse(List.of());
    }

    private static List<Choice> choices(List<AdministrativeUnit> units) {
        return units.stream()
                .map(unit -> new Choice(unit.id().toString(), unit.label()))
                .toList();
    }
}
