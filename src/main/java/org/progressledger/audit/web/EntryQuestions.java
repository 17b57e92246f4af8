package org.progressledger.audit.web;

import java.util.Optional;
import org.progressledger.accountability.Heads;
import org.progressledger.accountability.Post;
import org.progressledger.audit.EntryQuestion;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.progress.UsualQuestions;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a question about entries, and waits until it can be answered. */
@Component
class EntryQuestions {

    /** A quarter: what comes later than that is in no report of its own quarter. */
    private static final long USUAL_DAYS = 90;

    private final LedgerTime time;
    private final UsualQuestions usual;
    private final Territory territory;

    EntryQuestions(LedgerTime time, UsualQuestions usual, Territory territory) {
        this.time = time;
        this.usual = usual;
        this.territory = territory;
    }

    /**
     * @param area under the drawing; the province of a unit that was asked for instead
     * @param unit the unit that was asked for
     * @param territory as known on the basis
     */
    record Asked(
            EntriesRequest request,
            EntryQuestion question,
            Boundaries boundaries,
            DrawnArea area,
            Optional<UnitId> unit,
            Territory territory) {

        Basis basis() {
            return question.basis();
        }
    }

    /** Entries that came late. */
    Asked late(EntriesRequest request) {
        long least = request.leastDays().orElse(USUAL_DAYS);
        if (least < 1) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "leastDays"));
        }
        return of(request, 0, Optional.of(least));
    }

    /** Entries that were recorded at or after a position. */
    Asked since(EntriesRequest request, long position) {
        return of(request, position, request.leastDays());
    }

    private Asked of(EntriesRequest request, long from, Optional<Long> least) {
        Basis basis = basis(request.time());
        Territory known = territory.knownAt(basis.knownAt());
        Boundaries boundaries = boundaries(request.boundaries(), basis);
        Optional<UnitId> unit = request.unit().map(text -> unit(text, basis, known));
        DrawnArea area = usual.area(
                request.area().filter(text -> unit.isEmpty()),
                unit.map(one -> provinceOf(one, known)).or(request::province),
                boundaries,
                basis.knownAt());
        RecordedPlaces places = new RecordedPlaces(boundaries, known);
        RecordedArea recorded = unit.map(places::of).orElseGet(() -> places.in(area));
        return new Asked(
                request,
                new EntryQuestion(
                        basis,
                        from,
                        least,
                        request.recordedFrom(),
                        request.recordedTo(),
                        recorded,
                        request.post().orElse(Post.COMMITTEE_CHAIR),
                        request.only()),
                boundaries,
                area,
                unit,
                known);
    }

    /** Entries, heads and what the usual area follows from, all as far as the basis says. */
    private Basis basis(TimeChoice choice) {
        Basis basis = time.basis(choice, RecordedEntries.PROJECTION);
        TimeChoice same = new TimeChoice(
                Optional.of(basis.effectiveOn()),
                Optional.of(new KnownAt.Position(basis.knownAt())),
                Optional.of(basis.knownAt()));
        time.basis(same, CommuneBooks.PROJECTION);
        return time.basis(same, Heads.PROJECTION);
    }

    Boundaries boundaries(Optional<String> key, Basis basis) {
        try {
            return usual.boundaries(key, basis);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    private static UnitId unit(String text, Basis basis, Territory known) {
        try {
            UnitId unit = text.contains("@")
                    ? UnitId.parse(text)
                    : known.unitOn(text, basis.effectiveOn())
                            .map(AdministrativeUnit::id)
                            .orElseThrow(() -> unknown(text));
            provinceOf(unit, known);
            return unit;
        } catch (IllegalArgumentException unreadable) {
            throw unknown(text);
        }
    }

    private static String provinceOf(UnitId unit, Territory known) {
        return known.unit(unit)
                .map(found -> found.province().code())
                .or(() -> known.province(unit.code()).map(province -> province.code()))
                .or(() -> known.provinces().stream()
                        .filter(province ->
                                known.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1)).stream()
                                        .flatMap(one -> one.formerDistrict().stream())
                                        .anyMatch(district -> district.code().equals(unit.code())))
                        .map(province -> province.code())
                        .findFirst())
                .orElseThrow(() -> unknown(unit.toString()));
    }

    private static ProblemException unknown(String unit) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", unit));
    }
}
