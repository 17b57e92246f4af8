package org.progressledger.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.audit.ReplaySubject;
import org.progressledger.audit.evidence.EvidenceAnswer;
import org.progressledger.audit.evidence.EvidenceKind;
import org.progressledger.audit.evidence.EvidencePacks;
import org.progressledger.audit.evidence.EvidenceQuestion;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdId;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.proof.SignedTime;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "Packs that are verified without this system; there is personal data in them")
class HouseholdEvidenceApi {

    private final EvidencePacks packs;
    private final HouseholdQueriesApi queries;
    private final Households households;
    private final SignedTime signed;

    HouseholdEvidenceApi(EvidencePacks packs, HouseholdQueriesApi queries, Households households, SignedTime signed) {
        this.packs = packs;
        this.queries = queries;
        this.households = households;
        this.signed = signed;
    }

    @GetMapping("/api/evidence/households/{code}")
    @Operation(summary = "Everything that was recorded of a household, with its proofs, as a zip")
    ResponseEntity<byte[]> household(@PathVariable String code, @ParameterObject TimeChoice time) {
        HouseholdId household = Households.id(code);
        TimeChoice known =
                new TimeChoice(time.effectiveOn(), signed.knownAt(time.knownAt()), time.atLeast(), time.boundaries());
        Asked asked = households.asked(known);
        Basis basis = asked.basis();
        return EvidenceAnswer.of(
                packs,
                new EvidenceQuestion(
                        EvidenceKind.HOUSEHOLD,
                        code,
                        code,
                        new ReplaySubject.OfHousehold(household),
                        Optional.empty(),
                        Optional.empty(),
                        basis.knownAt(),
                        new TreeMap<>(Map.of(
                                "effectiveOn", basis.effectiveOn().toString(),
                                "knownAt", Long.toString(basis.knownAt()),
                                "boundaries", asked.boundaries().key())),
                        Map.of(
                                "household",
                                queries.household(code, known),
                                "timeline",
                                queries.timeline(code, known))));
    }
}
