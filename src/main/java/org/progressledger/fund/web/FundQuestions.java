package org.progressledger.fund.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.commune.progress.UsualQuestions;
import org.progressledger.facts.Basis;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.outturn.MostMoney;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a question about money, and waits until it can be answered. */
@Component
class FundQuestions {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2098;

    private final LedgerTime time;
    private final UsualQuestions usual;
    private final Territory territory;
    private final Programmes programmes;
    private final FundCube cube;

    FundQuestions(LedgerTime time, UsualQuestions usual, Territory territory, Programmes programmes, FundCube cube) {
        this.time = time;
        this.usual = usual;
        this.territory = territory;
        this.programmes = programmes;
        this.cube = cube;
    }

    /**
     * @param basis the last of the two days, and what is known
     * @param from first of the two days
     * @param year budget year of the accounts
     * @param area under the drawing; the province of a unit that was asked for instead
     * @param unit the unit that was asked for
     * @param money whose money
     * @param item part of a programme that was asked for
     * @param territory as known on the basis
     * @param programmes as known on the basis
     */
    record Asked(
            Basis basis,
            LocalDate from,
            int year,
            Boundaries boundaries,
            DrawnArea area,
            Optional<AdministrativeUnit> unit,
            RecordedArea money,
            Optional<ProgrammeItem> item,
            Territory territory,
            Programmes programmes) {

        LocalDate to() {
            return basis.effectiveOn();
        }

        /** What the money is of, in words. */
        public String name() {
            return unit.map(AdministrativeUnit::label).orElse(area.name());
        }

        /** The figures of the part of the programme that was asked for. */
        Map<FundDimension, Set<String>> where() {
            Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
            item.ifPresent(part -> where.put(
                    FundDimension.ITEM,
                    programmes.items().stream()
                            .map(ProgrammeItem::key)
                            .filter(key -> key.isWithin(part.key()))
                            .map(ItemKey::path)
                            .collect(Collectors.toSet())));
            return where;
        }
    }

    /**
     * @throws ProblemException if something in it cannot be read
     * @throws org.progressledger.commune.progress.AreaRefusedException if its area makes no sense
     */
    Asked of(FundsRequest request) {
        Basis basis = time.basis(request.time(), FundCube.PROJECTION);
        int year = request.year().orElse(basis.effectiveOn().getYear());
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "year"));
        }
        LocalDate from = request.from().orElseGet(() -> LocalDate.of(year - 1, Month.DECEMBER, 31));
        if (from.isAfter(basis.effectiveOn())) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "funds-period-reversed"));
        }
        Boundaries boundaries = boundaries(request, basis);
        Territory known = territory.knownAt(basis.knownAt());
        Optional<AdministrativeUnit> unit = request.unit().map(text -> unit(text, basis.effectiveOn(), known));
        DrawnArea area = usual.area(
                request.area().filter(text -> unit.isEmpty()),
                unit.map(one -> one.province().code())
                        .or(request::province)
                        .or(() -> request.area().isPresent()
                                ? Optional.empty()
                                : Optional.of(new MostMoney(cube).province(basis, known))),
                boundaries,
                basis.knownAt());
        RecordedPlaces units = new RecordedPlaces(boundaries, known);
        Programmes named = programmes.knownAt(basis.knownAt());
        return new Asked(
                basis,
                from,
                year,
                boundaries,
                area,
                unit,
                unit.map(one -> units.of(one.id())).orElseGet(() -> units.in(area)),
                request.programme().map(key -> item(key, basis.effectiveOn(), named)),
                known,
                named);
    }

    Basis basis(FundsRequest request) {
        return time.basis(request.time(), FundCube.PROJECTION);
    }

    private Boundaries boundaries(FundsRequest request, Basis basis) {
        try {
            return usual.boundaries(request.boundaries(), basis);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    private static AdministrativeUnit unit(String text, LocalDate day, Territory known) {
        try {
            return (text.contains("@") ? known.unit(UnitId.parse(text)) : known.unitOn(text, day))
                    .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text)));
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text));
        }
    }

    private static ProgrammeItem item(String text, LocalDate day, Programmes programmes) {
        try {
            ItemKey key = new ItemKey(text);
            return programmes
                    .item(key, day)
                    .or(() -> programmes.item(key))
                    .orElseThrow(() ->
                            new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "programme-item-unknown", text)));
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "programme-item-unknown", text));
        }
    }
}
