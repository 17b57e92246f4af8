package org.progressledger.commune;

import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.DAY;
import static org.progressledger.commune.CommuneExamples.TAN_DUONG;
import static org.progressledger.commune.CommuneExamples.TAN_THINH;
import static org.progressledger.commune.CommuneExamples.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.commune.CriteriaEvent.AppraisalReliedOn;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.commune.TitleEvent.TitleLapsed;
import org.progressledger.commune.TitleEvent.TitleWithdrawn;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;

class CommuneEventJsonTest extends GoldenFiles {

    CommuneEventJsonTest() {
        super(
                "/commune/events/",
                new EventCatalogue(CommuneCriteria.TYPE, CriteriaEvent.class),
                new EventCatalogue(CommuneTitles.TYPE, TitleEvent.class));
    }

    @Override
    protected Stream<Object> events() {
        DecisionReference decision = decision(7);
        return Stream.of(
                new CriterionAssessed(
                        COMMUNE,
                        "NTM-2021",
                        2,
                        Optional.of("2.1"),
                        AssessmentStage.APPRAISED,
                        Optional.of("98,5%"),
                        true,
                        List.of(new Evidence("Biên bản mẫu", "0f".repeat(32), "kho/05563/1.pdf")),
                        DAY,
                        decision),
                new AssessmentWithdrawn(COMMUNE, "e1", "Ghi nhầm xã", DAY, decision),
                new AppraisalReliedOn(COMMUNE, "NTM-2021", Title.MET, DAY, decision),
                new TitleGranted(
                        COMMUNE,
                        Title.MET,
                        "NTM-2021",
                        new BigDecimal("95.5"),
                        false,
                        new BigDecimal("100"),
                        DAY,
                        DAY.plusDays(9),
                        decision),
                new TitleAcknowledged(COMMUNE, Title.MET, "NTM-2021", List.of(TAN_DUONG, TAN_THINH), DAY, decision),
                new TitleWithdrawn(COMMUNE, Title.MET, List.of(1, 10), "Không còn đạt", DAY, decision),
                new TitleLapsed(COMMUNE, Title.MET, "Hết giai đoạn", DAY, decision),
                new TitleEntryWithdrawn(COMMUNE, Title.MET, "e1", "Ghi nhầm xã", DAY, decision));
    }
}
