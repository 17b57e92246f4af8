package org.progressledger.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.progress.UsualQuestions;
import org.progressledger.facts.Basis;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.outturn.MostMoney;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.report.money.MoneyFormKind;
import org.progressledger.report.money.MoneyFormQuestion;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into the question that a form about money answers. */
@Component
class MoneyFormQuestions {

    private static final String NEW_RURAL = "NTM";

    private final LedgerTime time;
    private final UsualQuestions usual;
    private final Territory territory;
    private final Programmes programmes;
    private final FundCube cube;

    MoneyFormQuestions(
            LedgerTime time, UsualQuestions usual, Territory territory, Programmes programmes, FundCube cube) {
        this.time = time;
        this.usual = usual;
        this.territory = territory;
        this.programmes = programmes;
        this.cube = cube;
    }

    /** @param area as it is drawn; that in which the commune of forms 11 and 12 is chosen */
    record Asked(MoneyFormQuestion question, DrawnArea area, List<ItemKey> programmes) {}

    /**
     * @throws ProblemException if something in it cannot be read
     * @throws org.progressledger.commune.progress.AreaRefusedException if its area makes no sense
     */
    Asked of(String number, MoneyFormRequest request) {
        MoneyFormKind kind = MoneyFormKind.of(number)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "criteria-form-unknown", number));
        Basis basis = time.basis(request.time(), FundCube.PROJECTION);
        Boundaries boundaries = boundaries(request, basis);
        Territory known = territory.knownAt(basis.knownAt());
        DrawnArea area = usual.area(
                request.area(),
                request.province()
                        .or(() -> request.area().isPresent()
                                ? Optional.empty()
                                : Optional.of(new MostMoney(cube).province(basis, known))),
                boundaries,
                basis.knownAt());
        int year = request.year().orElse(basis.effectiveOn().getYear());
        List<ItemKey> all = programmes.knownAt(basis.knownAt()).items().stream()
                .map(ProgrammeItem::key)
                .filter(key -> key.component().isEmpty())
                .toList();
        return new Asked(
                new MoneyFormQuestion(
                        kind,
                        area.key(),
                        Optional.of(kind).filter(MoneyFormKind::isOfCommune).flatMap(any -> commune(request, area)),
                        boundaries,
                        programme(request, year, basis, all),
                        year,
                        basis.effectiveOn(),
                        basis.knownAt()),
                area,
                all);
    }

    private Optional<UnitId> commune(MoneyFormRequest request, DrawnArea area) {
        try {
            return request.commune()
                    .map(UnitId::parse)
                    .or(() -> area.units().stream().map(AdministrativeUnit::id).findFirst());
        } catch (IllegalArgumentException unreadable) {
            throw problem(
                    HttpStatus.NOT_FOUND, "unit-unknown", request.commune().orElse(""));
        }
    }

    private ItemKey programme(MoneyFormRequest request, int year, Basis basis, List<ItemKey> all) {
        if (request.programme().isPresent()) {
            return all.stream()
                    .filter(key -> key.path().equals(request.programme().get()))
                    .findFirst()
                    .orElseThrow(() -> problem(
                            HttpStatus.NOT_FOUND,
                            "programme-item-unknown",
                            request.programme().get()));
        }
        LocalDate day = LocalDate.of(year, 12, 31);
        List<ItemKey> inForce = programmes.knownAt(basis.knownAt()).itemsOn(day).stream()
                .map(ProgrammeItem::key)
                .filter(key -> key.component().isEmpty())
                .toList();
        return inForce.stream()
                .filter(key -> key.path().startsWith(NEW_RURAL))
                .findFirst()
                .or(() -> inForce.stream().findFirst())
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "programme-item-unknown", NEW_RURAL + " " + year));
    }

    private Boundaries boundaries(MoneyFormRequest request, Basis basis) {
        try {
            return usual.boundaries(request.boundaries(), basis);
        } catch (IllegalArgumentException unknown) {
            throw problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries");
        }
    }

    private static ProblemException problem(HttpStatus status, String code, String argument) {
        return new ProblemException(Problem.of(status, code, argument));
    }
}
