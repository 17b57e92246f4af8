package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.TWO;
import static org.progressledger.territory.TerritoryExamples.after;
import static org.progressledger.territory.TerritoryExamples.gives;
import static org.progressledger.territory.TerritoryExamples.opening;
import static org.progressledger.territory.TerritoryExamples.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.TerritoryCommand.Check;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.RenameUnit;

class CheckedPlanTest {

    private static final ReorganisationPlan PLAN =
            plan(new Stays("99901"), gives("99901", "99902", "Nà Mao"), new Stays("99902"), new Stays("99903"));

    private final TerritoryDecider decider = new TerritoryDecider();
    private final List<TerritoryEvent> events = new ArrayList<>(after(opening()));

    @Test
    void a_plan_is_decided_as_it_was_checked_and_only_so() {
        String digest = digest();

        refused(PLAN, "0".repeat(64));
        refused(plan(new Stays("99901"), new Stays("99902"), new Stays("99903")), digest);
        assertThat(decide(PLAN, digest)).isNotEmpty();
    }

    @Test
    void a_plan_that_would_change_something_else_by_now_is_refused() {
        ReorganisationPlan formerly = plan(
                new ReorganisationPlan.GoesOn("99902", "99902", "Mẫu Khác", UnitKind.NOT_STATED),
                new Stays("99901"),
                new Stays("99903"));
        String digest = Reorganisations.digest(
                PROVINCE, ReorganisationCheck.check(ProvinceTerritory.of(events), formerly), "can-bo");
        events.addAll(decider.decide(
                ProvinceTerritory.of(events),
                new RenameUnit(PROVINCE, TWO, "Mẫu Khác", LocalDate.of(2025, 1, 1), TerritoryExamples.DECISION)));

        refused(formerly, digest);
    }

    @Test
    void a_plan_that_is_decided_already_changes_nothing_whatever_the_digest() {
        events.addAll(decide(PLAN, digest()));

        assertThat(decide(PLAN, "0".repeat(64))).isEmpty();
    }

    private String digest() {
        return Reorganisations.digest(
                PROVINCE, ReorganisationCheck.check(ProvinceTerritory.of(events), PLAN), "can-bo");
    }

    private List<TerritoryEvent> decide(ReorganisationPlan plan, String digest) {
        return decider.decide(
                ProvinceTerritory.of(events),
                new DecideReorganisation(PROVINCE, plan, Optional.of(new Check("can-bo", digest))));
    }

    private void refused(ReorganisationPlan plan, String digest) {
        assertThatExceptionOfType(TerritoryRefusedException.class)
                .isThrownBy(() -> decide(plan, digest))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(TerritoryRefusal.OTHER_DIGEST));
    }
}
