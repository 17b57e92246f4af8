package org.progressledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.progressledger.household.Birth;
import org.progressledger.household.Book;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.JoiningReason;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.Member;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.MemberListed;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.RandomHistories;
import org.progressledger.household.Relation;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;

/**
 * Households of several communes with commands as they might come, decided by the rules, and between them events that no
 * rule of today records but that a ledger may hold: forms must balance over those too.
 */
final class FormHistories {

    private static final int HOUSEHOLDS = 6;
    private static final int STEPS = 60;

    private static final HouseholdId OTHER = HouseholdId.of("H-OTHER");

    /** Wholly merged, divided, unchanged, of before and of since, and one in another province. */
    private static final List<UnitId> UNITS = List.of(
            HouseholdExamples.LINH_THONG,
            HouseholdExamples.LAM_VY,
            HouseholdExamples.DINH_HOA,
            UnitId.parse("05569@2004"),
            UnitId.parse("05461@2004"),
            UnitId.parse("05443@2025"),
            UnitId.parse("05467@2025"),
            UnitId.parse("05719@2004"),
            UnitId.parse("00004@2025"));

    private static final List<FormArea> AREAS_OF_SINCE = List.of(
            new FormArea.Province("19"),
            new FormArea.Province("01"),
            new FormArea.Unassigned("19"),
            new FormArea.FormerDistrict("167"),
            new FormArea.FormerDistrict("164"),
            new FormArea.FormerProvince("19"),
            new FormArea.Commune(HouseholdExamples.LAM_VY),
            new FormArea.Commune(HouseholdExamples.DINH_HOA),
            new FormArea.Commune(UnitId.parse("05467@2025")),
            new FormArea.Commune(UnitId.parse("05719@2004")));

    private static final List<FormArea> AREAS_OF_BEFORE = List.of(
            new FormArea.Province("19"),
            new FormArea.Unassigned("19"),
            new FormArea.FormerDistrict("167"),
            new FormArea.FormerDistrict("164"),
            new FormArea.FormerProvince("19"),
            new FormArea.Commune(HouseholdExamples.LINH_THONG),
            new FormArea.Commune(UnitId.parse("05461@2004")),
            new FormArea.Commune(UnitId.parse("05719@2004")));

    private final RandomHistories random;
    private final InventedFindings findings;
    private final InventedBook book = new InventedBook();
    private final Map<HouseholdId, Book> books = new LinkedHashMap<>();
    private final Map<HouseholdId, List<String>> recognitions = new LinkedHashMap<>();
    private final Map<HouseholdId, List<String>> closings = new LinkedHashMap<>();
    private final Map<HouseholdId, List<MemberEvent>> entries = new LinkedHashMap<>();

    FormHistories(long seed) {
        random = new RandomHistories(seed);
        findings = new InventedFindings(random);
        for (int index = 0; index < HOUSEHOLDS; index++) {
            HouseholdId household = HouseholdId.of("H" + index);
            books.put(household, new Book(HouseholdExamples.deciderAfterTheNewLine()));
            recognitions.put(household, new ArrayList<>());
            closings.put(household, new ArrayList<>());
            entries.put(household, new ArrayList<>());
        }
    }

    InventedBook written() {
        for (int step = 0; step < STEPS; step++) {
            HouseholdId household = HouseholdId.of("H" + random.below(HOUSEHOLDS));
            Book decided = books.get(household);
            if (random.below(4) == 0 && decided.state().isRegistered()) {
                write("unruly-" + step, unruly(household));
            } else {
                int before = decided.entries().size();
                decided.record(varied(random.next(household, decided)));
                decided.entries().stream().skip(before).forEach(entry -> write(entry.id(), entry.event()));
            }
            if (random.below(2) == 0 && decided.state().isRegistered()) {
                write("found-" + step, found("found-" + step, household));
            }
        }
        return book;
    }

    private void write(String id, HouseholdEvent event) {
        book.record(id, event);
        if (event instanceof HouseholdEvent.StatusRecognised) {
            recognitions.get(event.household()).add(id);
        }
        if (event instanceof HouseholdEvent.Closed) {
            closings.get(event.household()).add(id);
        }
    }

    private HouseholdCommand varied(HouseholdCommand command) {
        if (command instanceof RecogniseStatus status) {
            return new RecogniseStatus(
                    status.household(),
                    status.povertyClass(),
                    random.below(2) == 0 ? Cause.REVIEW : Cause.RULE_SET_CHANGE,
                    status.ruleSet(),
                    status.effectiveOn(),
                    status.decision());
        }
        if (command instanceof RecordReview review) {
            return new RecordReview(
                    review.household(),
                    review.residence(),
                    review.head(),
                    review.members(),
                    review.sheet(),
                    review.povertyClass(),
                    random.below(4) == 0 ? Cause.RULE_SET_CHANGE : Cause.REVIEW,
                    declaration(),
                    review.decision());
        }
        return command;
    }

    private HouseholdEvent found(String id, HouseholdId household) {
        LocalDate day = random.day();
        return findings.next(id, household, day, decision(day));
    }

    private static DecisionReference decision(LocalDate day) {
        return new DecisionReference("9/QĐ-UBND", day, "UBND xã Mẫu");
    }

    private HouseholdEvent unruly(HouseholdId household) {
        LocalDate day = random.day();
        DecisionReference decision = decision(day);
        return switch (random.below(11)) {
            case 0, 1 ->
                new HouseholdEvent.Moved(
                        household,
                        residence(),
                        residence(),
                        random.below(2) == 0 ? Cause.BOUNDARY_CHANGE : Cause.LIFE_EVENT,
                        day,
                        decision);
            case 2 -> new HouseholdEvent.DetailsReviewed(household, Story.HEAD, 1 + random.below(8), day, decision);
            case 3 ->
                new HouseholdEvent.RecognitionCorrected(
                        household,
                        anyRecognition(household),
                        random.below(3) == 0
                                ? Optional.empty()
                                : Optional.of(Story.recognised(povertyClass(), RuleSetOwner.NATIONAL)),
                        "ghi nhầm",
                        day,
                        decision,
                        Optional.empty());
            case 4 ->
                random.below(4) == 0
                        ? new HouseholdEvent.Closed(household, ClosingReason.values()[random.below(5)], day, decision)
                        : recognised(household, RuleSetOwner.PROVINCE, day, decision);
            case 5 ->
                closings.get(household).isEmpty()
                        ? recognised(household, RuleSetOwner.NATIONAL, day, decision)
                        : new HouseholdEvent.ClosingWithdrawn(
                                household, closings.get(household).get(0), "ghi nhầm", day, decision);
            case 6, 7, 8 -> people(household, day);
            default -> recognised(household, RuleSetOwner.NATIONAL, day, decision);
        };
    }

    private HouseholdEvent people(HouseholdId household, LocalDate day) {
        List<MemberEvent> known = entries.get(household);
        Member member = member();
        MemberEvent event = switch (random.below(8)) {
            case 0, 1 -> new MemberJoined(household, member, JoiningReason.values()[0], day, Optional.empty());
            case 2 -> new MemberListed(household, member, day, Optional.empty());
            case 3 -> new HeadChanged(household, member, Relation.PARENT, "già yếu", day, Optional.empty());
            case 4 -> new SplitOff(household, OTHER, List.of(), 1, day, Optional.empty());
            case 5 -> new TookIn(household, OTHER, List.of(member), 2, day, Optional.empty());
            default ->
                known.isEmpty()
                        ? new MemberListed(household, member, day, Optional.empty())
                        : afterEntry(household, known.remove(random.below(known.size())), day);
        };
        if (!event.members().isEmpty()) {
            known.add(event);
        }
        return event;
    }

    /** Somebody who came in leaves, was entered by mistake, or turns out to be somebody slightly different. */
    private MemberEvent afterEntry(HouseholdId household, MemberEvent entry, LocalDate day) {
        Member member = entry.members().get(0);
        return switch (random.below(3)) {
            case 0 -> new MemberCorrected(household, member, "ghi nhầm", day, Optional.empty());
            case 1 ->
                new MemberLeft(
                        household, member.id(), LeavingReason.LISTED_BY_MISTAKE, entry.effectiveOn(), Optional.empty());
            default ->
                new MemberLeft(
                        household,
                        member.id(),
                        LeavingReason.DIED,
                        entry.effectiveOn().plusDays(random.below(400)),
                        Optional.empty());
        };
    }

    private Member member() {
        return new Member(
                PersonId.random(),
                new Person(
                        random.below(3) == 0 ? "Người Mẫu " + random.below(1000) : findings.name(),
                        Optional.empty(),
                        Optional.of(Birth.in(1940 + random.below(80))),
                        Optional.empty(),
                        Optional.empty()),
                Relation.values()[random.below(Relation.values().length)],
                Set.of());
    }

    private HouseholdEvent recognised(
            HouseholdId household, RuleSetOwner owner, LocalDate day, DecisionReference decision) {
        Cause cause = Cause.values()[random.below(Cause.values().length)];
        return new HouseholdEvent.StatusRecognised(
                household, Story.recognised(povertyClass(), owner), cause, declaration(), day, decision);
    }

    private String anyRecognition(HouseholdId household) {
        List<String> known = recognitions.get(household);
        return known.isEmpty() ? "none" : known.get(random.below(known.size()));
    }

    private Declaration declaration() {
        Optional<PovertyClass> opening = random.below(2) == 0 ? Optional.empty() : Optional.of(povertyClass());
        Optional<Movement> movement = random.below(2) == 0
                ? Optional.empty()
                : Optional.of(Movement.values()[random.below(Movement.values().length)]);
        return new Declaration(opening, movement);
    }

    private PovertyClass povertyClass() {
        return PovertyClass.values()[random.below(PovertyClass.values().length)];
    }

    private Residence residence() {
        return HouseholdExamples.at(UNITS.get(random.below(UNITS.size())));
    }

    /** A question about any two days, as known at any position, under either boundaries. */
    FormQuestion question() {
        Boundaries boundaries = InventedBook.TERRITORY.drawings().get(random.below(2));
        List<FormArea> areas = boundaries.haveDistricts() ? AREAS_OF_BEFORE : AREAS_OF_SINCE;
        LocalDate one = random.day();
        LocalDate other = random.day();
        return new FormQuestion(
                areas.get(random.below(areas.size())),
                one.isBefore(other) ? one : other,
                one.isBefore(other) ? other : one,
                random.below(3) == 0 ? random.below((int) book.next() + 1) : book.next(),
                boundaries,
                random.below(2) == 0 ? Reach.EVERYTHING : new Reach(OptionalInt.of(1 + random.below(3))));
    }

    LocalDate day() {
        return random.day();
    }
}
