package org.progressledger.ruleset;

import static org.progressledger.ruleset.RuleSetExamples.FROM_2025;
import static org.progressledger.ruleset.RuleSetExamples.RESOLUTION;
import static org.progressledger.ruleset.RuleSetExamples.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.ruleset.RuleSetEvent.ReviewProcedurePublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetValidityChanged;

class RuleSetEventJsonTest extends GoldenFiles {

    RuleSetEventJsonTest() {
        super("/ruleset/events/", new EventCatalogue("rule-set", RuleSetEvent.class));
    }

    @Override
    protected Stream<RuleSetEvent> events() {
        return Stream.of(
                new RuleSetPublished(new PovertyRuleSet(
                        "POV-TN",
                        RuleSetOwner.PROVINCE,
                        Optional.of("19"),
                        FROM_2025,
                        true,
                        List.of(RESOLUTION),
                        List.of(new Wording("Chưa đối chiếu", "Not checked")),
                        Map.of(AreaKind.RURAL, 1_800_000L, AreaKind.URBAN, 2_300_000L),
                        Optional.of(new Classification(
                                Map.of(AreaKind.RURAL, limits("150.5", "190"), AreaKind.URBAN, limits("180", "230")),
                                30,
                                10)),
                        Map.of(PovertyClass.POOR, List.of("Hộ nghèo", "HN"), PovertyClass.NOT_POOR, List.of("KN")),
                        List.of(new DeprivationIndicator(
                                "DOMESTIC_WASTE", "Môi trường", "Xử lý rác thải", "Handling of waste", "", true)),
                        List.of(new PovertyReason("R8", "Nguyên nhân khác", "Other reason")))),
                new RuleSetValidityChanged("POV-TN", FROM_2025, RESOLUTION),
                new ReviewProcedurePublished(RuleSetExamples.provincialProcedure("QTRS-TN")));
    }
}
