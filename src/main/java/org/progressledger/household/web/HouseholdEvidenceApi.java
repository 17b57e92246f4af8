package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidenceScope;
import org.progressledger.household.web.HouseholdAnswer.One;
import org.progressledger.household.web.HouseholdAnswer.Timeline;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.evidence.AskedPack;
import org.progressledger.web.evidence.Evidence;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class HouseholdEvidenceApi {

    private final Evidence evidence;
    private final HouseholdQueriesApi queries;
    private final Households households;

    HouseholdEvidenceApi(Evidence evidence, HouseholdQueriesApi queries, Households households) {
        this.evidence = evidence;
        this.queries = queries;
        this.households = households;
    }

    @GetMapping("/api/evidence/households/{code}")
    @Operation(summary = "Everything that was recorded of a household, with its proofs, as a zip")
    void household(@PathVariable String code, @ParameterObject TimeChoice time, HttpServletResponse response)
            throws IOException {
        TimeChoice known = evidence.signed(time);
        Asked asked = households.asked(known, code);
        One answer = queries.household(code, known);
        Timeline timeline = queries.timeline(code, known);
        evidence.send(
                new AskedPack(
                        EvidenceKind.HOUSEHOLD,
                        code,
                        code,
                        new EvidenceScope.OfHousehold(Households.id(code)),
                        asked.basis(),
                        asked.boundaries(),
                        Map.of("household", code),
                        Map.of("household", () -> answer, "timeline", () -> timeline)),
                response);
    }
}
