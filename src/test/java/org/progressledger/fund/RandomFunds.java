package org.progressledger.fund;

import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.PHUONG_TIEN;
import static org.progressledger.fund.FundExamples.commune;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.entry;
import static org.progressledger.fund.FundExamples.mediumTerm;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundExamples.province;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.CancelCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecallCapital;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.fund.FundCommand.SettleYear;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/** Random commands over trees of allocations of two plan years and a medium-term plan. */
final class RandomFunds {

    private static final List<LocalDate> DAYS = List.of(
            day(2024, 12, 20),
            day(2025, 2, 3),
            day(2025, 9, 30),
            day(2025, 10, 1),
            day(2025, 12, 15),
            day(2025, 12, 31),
            day(2026, 1, 10),
            day(2026, 1, 31),
            day(2026, 2, 1),
            day(2026, 6, 1),
            day(2026, 11, 20));
    private static final List<String> PROJECTS = List.of("7000001", "7000002", "7000003");

    private final Random random;
    private final List<AllocationId> annual = new ArrayList<>();
    private final List<AllocationId> projects = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<EntryCommand> said = new ArrayList<>();
    private final List<AllocationId> entriesOf = new ArrayList<>();
    private final List<AllocationId> advanced = new ArrayList<>();
    private final Deque<EntryCommand> first = new ArrayDeque<>();
    private int number;

    RandomFunds(Random random) {
        this.random = random;
        for (int year : List.of(2025, 2026)) {
            for (FundNature nature : FundNature.values()) {
                annual.add(AllocationId.of(province(year, nature)));
                annual.add(AllocationId.of(commune(year, nature, DINH_HOA)));
                annual.add(AllocationId.of(commune(year, nature, PHUONG_TIEN)));
                PROJECTS.forEach(code -> projects.add(AllocationId.of(projectOf(year, nature, code))));
            }
        }
        for (String code : PROJECTS) {
            AllocationId frequent = AllocationId.of(projectOf(2025, FundNature.INVESTMENT, code));
            projects.addAll(List.of(frequent, frequent, frequent, frequent));
        }
        annual.addAll(projects);
        begin();
    }

    /** A plan that is divided down to projects, so that there is something to spend and to break. */
    private void begin() {
        first.add(new AssignCapital(mediumTerm(Optional.empty()), entry(id(), 200 + random.nextInt(200), DAYS.get(0))));
        first.add(new AllocateCapital(
                AllocationId.of(mediumTerm(Optional.empty())),
                mediumTerm(Optional.of("7000001")),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                entry(id(), 60 + random.nextInt(100), DAYS.get(0))));
        for (FundNature nature : FundNature.values()) {
            first.add(new AssignCapital(province(2025, nature), entry(id(), 150 + random.nextInt(200), DAYS.get(0))));
            first.add(new AssignCapital(province(2025, nature), entry(id(), 50 + random.nextInt(90), DAYS.get(3))));
            first.add(share(2025, nature, DINH_HOA));
            first.add(share(2025, nature, PHUONG_TIEN));
        }
        for (int more = 0; more < 6; more++) {
            first.add(detail(2025, FundNature.INVESTMENT));
        }
        first.add(detail(2025, FundNature.RECURRENT));
        first.forEach(this::remember);
    }

    FundCommand next() {
        if (!first.isEmpty()) {
            return first.removeFirst();
        }
        int kind = random.nextInt(100);
        AllocationId some = pick(random.nextInt(8) > 0 ? projects : annual);
        if (kind < 6) {
            return remember(new AssignCapital(root(), entry(id(), 40 + random.nextInt(160), early())));
        }
        if (kind < 24) {
            return remember(allocate());
        }
        if (kind < 40) {
            return remember(new AdjustCapital(
                    pick(annual),
                    pick(annual),
                    year(),
                    random.nextInt(3) > 0 ? Optional.empty() : Optional.of(pick(DAYS)),
                    some()));
        }
        if (kind < 58) {
            advanced.add(some);
            return remember(new PayAdvance(some, some(), year(), Optional.empty()));
        }
        if (kind < 70) {
            Entry entry = some();
            long recovered = random.nextInt(3) > 0
                    ? 0
                    : random.nextInt((int) entry.amount().dong() + 1);
            return remember(new PayVolume(some, entry, year(), new Money(recovered)));
        }
        if (kind < 76) {
            AllocationId recovering = advanced.isEmpty() ? some : pick(advanced);
            return remember(new RecoverAdvance(recovering, some(), year()));
        }
        if (kind < 84) {
            return remember(new CarryOver(
                    some,
                    some(),
                    random.nextInt(4) > 0 ? 2025 : 2026,
                    Optional.empty(),
                    pick(List.of(CarryOverBasis.values()))));
        }
        if (kind < 86) {
            return remember(new CancelCapital(some, some(), aYear()));
        }
        if (kind < 88) {
            return remember(new RecallCapital(some, some(), aYear()));
        }
        if (kind < 89) {
            return remember(new SettleYear(some, entry(id(), random.nextInt(3), pick(DAYS)), aYear()));
        }
        return reverse();
    }

    private FundCommand reverse() {
        int index = entries.isEmpty() ? -1 : random.nextInt(entries.size());
        if (index >= 0 && random.nextInt(3) > 0) {
            first.add(otherwise(said.get(index)));
        }
        return new ReverseEntry(
                index < 0 ? pick(annual) : entriesOf.get(index),
                index < 0 ? "không có" : entries.get(index),
                "Ghi nhầm",
                FundExamples.document());
    }

    /** What was perhaps reversed, said anew under its identity: the same, with another amount, or from elsewhere. */
    private EntryCommand otherwise(EntryCommand command) {
        Entry entry = entry(
                command.entry().id(),
                command.entry().amount().dong() + random.nextInt(2),
                command.entry().effectiveOn());
        if (command instanceof PayAdvance pay) {
            return new PayAdvance(pay.allocation(), entry, pay.budgetYear(), pay.recoverBy());
        }
        if (command instanceof AssignCapital assign) {
            return new AssignCapital(assign.purpose(), entry);
        }
        if (command instanceof AllocateCapital share) {
            boolean fromProvince = share.purpose().project().isPresent()
                    && share.purpose().planYears().isAnnual()
                    && random.nextBoolean();
            return new AllocateCapital(
                    fromProvince
                            ? AllocationId.of(province(
                                    share.purpose().planYears().last(),
                                    share.purpose().nature()))
                            : share.from(),
                    share.purpose(),
                    fromProvince ? Optional.empty() : share.mediumTerm(),
                    share.budgetYear(),
                    share.payableUntil(),
                    entry);
        }
        return command;
    }

    private EntryCommand remember(EntryCommand command) {
        said.add(command);
        entries.add(command.entry().id());
        entriesOf.add(command.allocation());
        return command;
    }

    private Purpose root() {
        if (random.nextInt(4) == 0) {
            return mediumTerm(Optional.empty());
        }
        return province(random.nextInt(3) > 0 ? 2025 : 2026, nature());
    }

    private AllocateCapital allocate() {
        int year = random.nextInt(6) > 0 ? 2025 : 2026;
        FundNature nature = nature();
        int level = random.nextInt(8);
        if (level == 0) {
            return new AllocateCapital(
                    AllocationId.of(mediumTerm(Optional.empty())),
                    mediumTerm(Optional.of("7000001")),
                    Optional.empty(),
                    OptionalInt.empty(),
                    until(),
                    some());
        }
        return level < 4 ? share(year, nature, random.nextBoolean() ? DINH_HOA : PHUONG_TIEN) : detail(year, nature);
    }

    private AllocateCapital share(int year, FundNature nature, UnitId commune) {
        return new AllocateCapital(
                AllocationId.of(province(year, nature)),
                commune(year, nature, commune),
                Optional.empty(),
                year(),
                until(),
                entry(id(), 30 + random.nextInt(70), early()));
    }

    private AllocateCapital detail(int year, FundNature nature) {
        String code = pick(PROJECTS);
        Purpose project = projectOf(year, nature, code);
        boolean drawn = code.equals("7000001") && nature == FundNature.INVESTMENT && random.nextInt(3) > 0;
        return new AllocateCapital(
                AllocationId.of(
                        code.equals("7000003") && random.nextBoolean()
                                ? province(year, nature)
                                : commune(year, nature, project.unit())),
                project,
                drawn ? Optional.of(AllocationId.of(mediumTerm(Optional.of("7000001")))) : Optional.empty(),
                year(),
                until(),
                entry(id(), 10 + random.nextInt(40), early()));
    }

    private Optional<LocalDate> until() {
        return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(day(2026, 12, 31));
    }

    private static Purpose projectOf(int year, FundNature nature, String code) {
        return project(year, nature, code.equals("7000003") ? PHUONG_TIEN : DINH_HOA, code);
    }

    private FundNature nature() {
        return random.nextInt(4) > 0 ? FundNature.INVESTMENT : FundNature.RECURRENT;
    }

    private OptionalInt year() {
        return random.nextInt(4) > 0 ? OptionalInt.empty() : OptionalInt.of(aYear());
    }

    private int aYear() {
        return 2025 + random.nextInt(2);
    }

    private LocalDate early() {
        return DAYS.get(random.nextInt(random.nextInt(5) > 0 ? 2 : DAYS.size()));
    }

    private Entry some() {
        return entry(id(), 1 + random.nextInt(30), pick(DAYS));
    }

    private String id() {
        return "CT-" + number++;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
