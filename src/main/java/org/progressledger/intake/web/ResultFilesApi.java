package org.progressledger.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.UsualQuestions;
import org.progressledger.facts.Basis;
import org.progressledger.intake.ResultSheet;
import org.progressledger.intake.SheetFile;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.StatedFiles;
import org.progressledger.web.TimeChoice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The communes' results as files that the intake reads, and the form to fill in. Equal questions give equal bytes. */
@RestController
@RequestMapping("/api/communes")
@Tag(name = "Lists of criteria results", description = "As files that can be sent again, and as a form to fill in")
class ResultFilesApi {

    private final LedgerTime time;
    private final CommuneBooks books;
    private final CriteriaSets sets;
    private final CommuneProgress progress;
    private final UsualQuestions usual;
    private final Territory territory;
    private final StatedFiles files;

    ResultFilesApi(
            LedgerTime time,
            CommuneBooks books,
            CriteriaSets sets,
            CommuneProgress progress,
            UsualQuestions usual,
            Territory territory,
            StatedFiles files) {
        this.time = time;
        this.books = books;
        this.sets = sets;
        this.progress = progress;
        this.usual = usual;
        this.territory = territory;
        this.files = files;
    }

    @GetMapping("/results.{format:csv|xlsx}")
    @Operation(summary = "All statements that hold up to a day as a list that can be sent again; stage all when absent")
    ResponseEntity<byte[]> results(
            @PathVariable String format,
            @RequestParam Optional<String> province,
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> ruleSet,
            @RequestParam Optional<AssessmentStage> stage,
            TimeChoice choice) {
        Basis basis = time.basis(choice, CommuneBooks.PROJECTION);
        CriteriaSet set = set(ruleSet, basis);
        List<AdministrativeUnit> communes = communes(province, area, choice, basis);
        Map<UnitId, CriteriaBook> known =
                books.of(communes.stream().map(AdministrativeUnit::id).toList(), basis.knownAt()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> results(entry.getValue())));
        return file(
                ResultSheet.of(communes, known, set, stage, basis.effectiveOn(), territory.knownAt(basis.knownAt())),
                format,
                "ket-qua",
                set,
                basis.effectiveOn());
    }

    private static CriteriaBook results(CommuneBook book) {
        return book.results();
    }

    @GetMapping("/results-form.{format:csv|xlsx}")
    @Operation(summary = "Each rural commune of a day with each criterion and indicator, to be filled in")
    ResponseEntity<byte[]> form(
            @PathVariable String format,
            @RequestParam Optional<String> province,
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> ruleSet,
            @RequestParam Optional<AssessmentStage> stage,
            TimeChoice choice) {
        Basis basis = time.basis(choice, CommuneBooks.PROJECTION);
        LocalDate day = basis.effectiveOn();
        CriteriaSet set = set(ruleSet, basis);
        return file(ResultSheet.form(communes(province, area, choice, basis), set, stage), format, "mau", set, day);
    }

    private CriteriaSet set(Optional<String> key, Basis basis) {
        CriteriaSets known = sets.knownAt(basis.knownAt());
        LocalDate day = basis.effectiveOn();
        return key.map(asked -> known.byKey(asked)
                        .orElseThrow(() ->
                                new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "criteria-set-unknown", asked))))
                .or(() -> known.inForceOn(day, Title.MET))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "criteria-set-unknown", day.toString())));
    }

    /** @throws org.progressledger.commune.progress.AreaRefusedException if the area makes no sense */
    private List<AdministrativeUnit> communes(
            Optional<String> province, Optional<String> area, TimeChoice choice, Basis basis) {
        Boundaries boundaries = boundaries(choice, basis);
        return progress.communes(
                usual.area(area, province, boundaries, basis.knownAt()).key(),
                boundaries,
                basis.effectiveOn(),
                basis.knownAt());
    }

    private Boundaries boundaries(TimeChoice choice, Basis basis) {
        try {
            return usual.boundaries(choice.boundaries(), basis);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "boundaries"));
        }
    }

    private ResponseEntity<byte[]> file(ResultSheet sheet, String format, String name, CriteriaSet set, LocalDate day) {
        String whole = "%s-%s-%s".formatted(name, set.key(), day);
        return format.equals("csv")
                ? files.csv(whole, sheet::forEach)
                : files.workbook(whole, day, workbook -> SheetFile.fill(workbook.createSheet(), sheet::forEach));
    }
}
