package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.HIGHER;
import static org.progressledger.commune.CommuneExamples.LOWER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Title;

/** Random histories of assessments, late, withdrawn, of several sets and stages, against a second, plain computation. */
class StandingPropertyTest {

    private static final int HISTORIES = Integer.getInteger("property.histories", 200);
    private static final long SEED = Long.getLong("property.seed", 318L);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 12;
    private static final int EVENTS = 60;
    private static final List<String> ITEMS = List.of("1", "2", "2.1", "2.2", "3", "4");

    private record Entry(String id, CriteriaEvent event) {}

    @Test
    void standing_and_withdrawal_rule_agree_with_a_plain_computation_on_every_day_as_known_at_any_position() {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = SEED + history;
            Random random = new Random(seed);
            List<Entry> entries = randomEntries(random);
            CriteriaBook book = CriteriaBook.EMPTY;
            for (int position = 0; position < entries.size(); position++) {
                book = book.after(
                        entries.get(position).id(),
                        position,
                        entries.get(position).event());
            }
            for (int question = 0; question < 20; question++) {
                int known = random.nextInt(entries.size() + 1);
                LocalDate day = FIRST.plusDays(random.nextInt(DAYS + 2));
                CriteriaSet set = random.nextBoolean() ? LOWER : HIGHER;
                AssessmentStage stage = pick(random, List.of(AssessmentStage.values()));
                agree(seed, set, stage, day, known, entries, book);
            }
        }
    }

    private static void agree(
            long seed,
            CriteriaSet set,
            AssessmentStage stage,
            LocalDate day,
            int known,
            List<Entry> entries,
            CriteriaBook book) {
        Standing standing = book.knownAt(known).standing(set, stage, day);
        List<Integer> unmet = new ArrayList<>();
        for (int criterion = 1; criterion <= 4; criterion++) {
            Optional<Boolean> plain = plainly(entries.subList(0, known), set.key(), stage, criterion, day);
            if (plain.equals(Optional.of(false))) {
                unmet.add(criterion);
            }
            assertThat(standing.criteria().get(criterion - 1).verdict())
                    .as("seed %d, %s, %s, criterion %d, on %s, known at %d", seed, set, stage, criterion, day, known)
                    .isEqualTo(plain.map(met -> met ? Verdict.MET : Verdict.NOT_MET)
                            .orElse(Verdict.NOT_STATED));
        }
        if (stage == AssessmentStage.APPRAISED) {
            TitleBook held = TitleBook.EMPTY.after("t", 0, CommuneExamples.granted(set.title(), set.key(), FIRST));
            assertThat(WithdrawalRisk.of(set, book.knownAt(known), held, day).isAtRisk())
                    .as("seed %d, %s, on %s, known at %d", seed, set, day, known)
                    .isEqualTo(unmet.size() >= 3 || unmet.size() == 2 && unmet.contains(3));
            TitleBook other = TitleBook.EMPTY.after("t", 0, CommuneExamples.granted(Title.MODEL, "MAU-3", FIRST));
            assertThat(WithdrawalRisk.of(set, book.knownAt(known), other, day).isAtRisk())
                    .isFalse();
        }
    }

    /** Walks through the days and through what was recorded for each, and lets every statement say what it says. */
    private static Optional<Boolean> plainly(
            List<Entry> entries, String set, AssessmentStage stage, int criterion, LocalDate until) {
        List<String> withdrawn = entries.stream()
                .filter(entry -> entry.event() instanceof AssessmentWithdrawn)
                .map(entry -> ((AssessmentWithdrawn) entry.event()).withdraws())
                .toList();
        Optional<Boolean> whole = Optional.empty();
        Optional<Boolean> first = Optional.empty();
        Optional<Boolean> second = Optional.empty();
        boolean firstSince = false;
        boolean secondSince = false;
        for (LocalDate day = FIRST; !day.isAfter(until); day = day.plusDays(1)) {
            for (Entry entry : entries) {
                if (!(entry.event() instanceof CriterionAssessed said)
                        || withdrawn.contains(entry.id())
                        || !said.effectiveOn().equals(day)
                        || !said.ruleSet().equals(set)
                        || said.stage() != stage
                        || said.criterion() != criterion) {
                    continue;
                }
                String item = said.indicator().orElse("");
                if (item.isEmpty()) {
                    whole = Optional.of(said.met());
                    firstSince = false;
                    secondSince = false;
                } else if (item.equals("2.1")) {
                    first = Optional.of(said.met());
                    firstSince = true;
                } else {
                    second = Optional.of(said.met());
                    secondSince = true;
                }
            }
        }
        if (firstSince && !first.get() || secondSince && !second.get()) {
            return Optional.of(false);
        }
        boolean bothMet = first.orElse(false) && second.orElse(false);
        return bothMet && (firstSince || secondSince) ? Optional.of(true) : whole;
    }

    private static List<Entry> randomEntries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < EVENTS; number++) {
            boolean withdrawal = !entries.isEmpty() && random.nextInt(6) == 0;
            entries.add(new Entry("e" + number, withdrawal ? withdrawal(random, entries) : assessed(random)));
        }
        return entries;
    }

    private static CriteriaEvent withdrawal(Random random, List<Entry> entries) {
        return new AssessmentWithdrawn(
                COMMUNE, pick(random, entries).id(), "Ghi nhầm", FIRST, CommuneExamples.decision(1));
    }

    private static CriteriaEvent assessed(Random random) {
        CriterionResult result = CommuneExamples.result(pick(random, ITEMS), random.nextInt(5) < 3);
        return new CriterionAssessed(
                COMMUNE,
                random.nextBoolean() ? LOWER.key() : HIGHER.key(),
                result.criterion(),
                result.indicator(),
                pick(random, List.of(AssessmentStage.values())),
                result.value(),
                result.met(),
                result.evidence(),
                FIRST.plusDays(random.nextInt(DAYS)),
                CommuneExamples.decision(random.nextInt(5)));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
