package org.progressledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.progressledger.facts.Basis;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes with each request on what basis it is answered, and says so in the header of the answer (decision 0242). */
@Component
class Statements {

    private static final String NOTED = Noted.class.getName();

    private final CommitLog log;
    private final Territory territory;
    private final PovertyRuleSets standards;
    private final CriteriaSets criteria;

    Statements(CommitLog log, Territory territory, PovertyRuleSets standards, CriteriaSets criteria) {
        this.log = log;
        this.territory = territory;
        this.standards = standards;
        this.criteria = criteria;
    }

    /** @param choice what the basis was chosen by */
    record Noted(TimeChoice choice, StatedBasis basis) {}

    /** What the answer to a request rests on; empty if it is about nothing in the ledger, or not determined yet. */
    static Optional<Noted> of(HttpServletRequest request) {
        return Optional.ofNullable((Noted) request.getAttribute(NOTED));
    }

    Optional<StatedBasis> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? of(current.getRequest()).map(Noted::basis)
                : Optional.empty();
    }

    /** Of several bases that one request needs, the first is the one that it was asked on. */
    void note(TimeChoice choice, Basis basis) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && of(current.getRequest()).isEmpty()) {
            note(current, choice, () -> stated(choice, basis));
        }
    }

    /** Another basis than the first, for an answer that follows from what it found there. */
    StatedBasis noteInstead(Basis basis, Boundaries boundaries) {
        StatedBasis stated = stated(basis, boundaries);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            TimeChoice choice = new TimeChoice(
                    Optional.of(basis.effectiveOn()),
                    Optional.of(new KnownAt.Position(basis.knownAt())),
                    Optional.empty(),
                    Optional.of(boundaries.key()));
            note(current, choice, () -> Optional.of(stated));
        }
        return stated;
    }

    private static void note(
            ServletRequestAttributes current, TimeChoice choice, Supplier<Optional<StatedBasis>> basis) {
        HttpServletRequest request = current.getRequest();
        HttpServletResponse response = current.getResponse();
        if (!request.getMethod().equals("GET") || response == null) {
            return;
        }
        basis.get().ifPresent(stated -> {
            request.setAttribute(NOTED, new Noted(choice, stated));
            response.setHeader(StatedBasis.HEADER, stated.header());
        });
    }

    /** Empty if there is no such drawing, which whoever answers refuses. */
    private Optional<StatedBasis> stated(TimeChoice choice, Basis basis) {
        Territory known = territory.knownAt(basis.knownAt());
        return choice.boundaries()
                .map(key -> known.drawings().stream()
                        .filter(drawing -> drawing.key().equals(key))
                        .findFirst())
                .orElseGet(() -> Optional.of(known.drawingOn(basis.effectiveOn())))
                .map(drawing -> stated(basis, drawing));
    }

    StatedBasis stated(Basis basis, Boundaries boundaries) {
        return new StatedBasis(
                basis.effectiveOn(), basis.knownAt(), recordedUpTo(basis.knownAt()), boundaries.key(), ruleSets(basis));
    }

    private Optional<Instant> recordedUpTo(long position) {
        long last = Math.min(position, log.head().next()) - 1;
        if (last < 0) {
            return Optional.empty();
        }
        try (CommitCursor commits = log.read(last)) {
            return commits.hasNext() ? Optional.of(commits.next().recordedAt()) : Optional.empty();
        }
    }

    private List<String> ruleSets(Basis basis) {
        return Stream.concat(
                        standards.knownAt(basis.knownAt()).all().stream()
                                .filter(set -> set.validity().covers(basis.effectiveOn()))
                                .map(PovertyRuleSet::key),
                        criteria.knownAt(basis.knownAt()).all().stream()
                                .filter(set -> set.validity().covers(basis.effectiveOn()))
                                .map(CriteriaSet::key))
                .toList();
    }
}
