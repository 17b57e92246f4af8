package org.progressledger.territory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.territory.TerritoryCommand.Check;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks plans of reorganisation against the territory as recorded now, and decides them. Two persons do it: one checks,
 * another decides what was checked, named by a digest (decision 0160). Nothing is stored in between.
 */
public final class Reorganisations {

    private static final String DECISION_MAKER = "DECISION_MAKER";

    private final LiveTerritory territory;
    private final TerritoryChanges changes;

    Reorganisations(LiveTerritory territory, TerritoryChanges changes) {
        this.territory = territory;
        this.changes = changes;
    }

    /**
     * What is found in a plan, and what it would change.
     *
     * @throws TerritoryRefusedException if the ledger does not keep the province
     */
    public CheckedReorganisation check(String province, ReorganisationPlan plan) {
        ProvinceTerritory recorded = territory.recorded(province);
        if (!recorded.isOpened()) {
            throw new TerritoryRefusedException(TerritoryRefusal.PROVINCE_NOT_OPENED, province);
        }
        CheckedReorganisation checked = ReorganisationCheck.check(recorded, plan);
        return checked.isRefused() ? checked : against(recorded, checked);
    }

    /** What other provinces record, as this node knows it; who decides is held against what the store knows. */
    private CheckedReorganisation against(ProvinceTerritory recorded, CheckedReorganisation checked) {
        List<TerritoryEvent> happened =
                ReorganisationEvents.of(recorded.province().orElseThrow().code(), checked);
        List<ReorganisationFinding> findings = new ArrayList<>(checked.findings());
        AcrossProvinces.find(recorded.with(happened), happened, territory.others(recorded)).stream()
                .map(ReorganisationFinding::of)
                .forEach(findings::add);
        return new CheckedReorganisation(checked.plan(), findings, checked.outcome());
    }

    /**
     * Names what one person checked: the plan, row by row, and what it would change of the territory as recorded then.
     *
     * @param checkedBy name of the account
     * @return 64 hexadecimal digits
     */
    public static String digest(String province, CheckedReorganisation checked, String checkedBy) {
        String content =
                JsonMapper.shared().writeValueAsString(List.of(province, checkedBy, checked.plan(), checked.outcome()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Draws the map anew. A plan that is decided already changes nothing, whatever the digest.
     *
     * @param by a decision-maker who is not the one who checked
     * @param checkedBy name of the account that checked
     * @param digest what the check of that account answered
     * @throws TerritoryRefusedException if these are not two persons, the plan or what it would change is not what was
     *     checked, or a finding stands against it
     */
    public Recorded<List<TerritoryEvent>> decide(
            Actor by, String province, ReorganisationPlan plan, String checkedBy, String digest) {
        if (!by.role().equals(DECISION_MAKER)) {
            throw new TerritoryRefusedException(TerritoryRefusal.NOT_A_DECISION_MAKER);
        }
        if (by.name().equals(checkedBy)) {
            throw new TerritoryRefusedException(TerritoryRefusal.SAME_PERSON, checkedBy);
        }
        return changes.record(
                by, List.of(new DecideReorganisation(province, plan, Optional.of(new Check(checkedBy, digest)))));
    }
}
