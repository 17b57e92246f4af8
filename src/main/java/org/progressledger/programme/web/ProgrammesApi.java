package org.progressledger.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.progressledger.facts.Basis;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.shared.Actor;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(
        name = "Programmes",
        description = "What money may be planned for, the budget units that spend it, the codes of the Treasury")
class ProgrammesApi {

    private final ProgrammeQuestions questions;
    private final ProgrammeRecording recording;
    private final CodeViews views;

    ProgrammesApi(ProgrammeQuestions questions, ProgrammeRecording recording, CodeViews views) {
        this.questions = questions;
        this.recording = recording;
        this.views = views;
    }

    /** @param items a part behind what is above it */
    record Items(Basis basis, List<ProgrammeItem> items) {}

    record BudgetUnits(Basis basis, List<BudgetUnitLine> budgetUnits) {}

    record Codes(Basis basis, List<CodeLine> codes) {}

    /**
     * @param position number of events in the ledger up to and including those of the request
     * @param recorded names of the events; none if all was so already
     */
    record Reached(long position, List<String> recorded) {

        static Reached of(Recorded<? extends List<?>> recorded) {
            return new Reached(
                    recorded.next(),
                    recorded.answer().stream()
                            .map(event -> event.getClass().getSimpleName())
                            .toList());
        }
    }

    @GetMapping("/programmes")
    @Operation(summary = "The programmes and parts for which money may be planned on a day, as known then")
    Items programmes(@ParameterObject TimeChoice time) {
        Asked asked = questions.of(time);
        return new Items(asked.basis(), asked.programmes().itemsOn(asked.day()));
    }

    @PostMapping("/programmes")
    @Operation(summary = "A province adds a part, or a programme of its own; for decision-makers")
    Reached establish(@Valid @RequestBody ProgrammeRequest.Part request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/programmes/names")
    @Operation(summary = "A province's part has another name or number; for decision-makers")
    Reached rename(@Valid @RequestBody ProgrammeRequest.PartName request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/programmes/ends")
    @Operation(summary = "Money is planned for a province's part for the last time; for decision-makers")
    Reached end(@Valid @RequestBody ProgrammeRequest.PartEnd request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @GetMapping("/budget-units")
    @Operation(summary = "The budget units under which the Treasury books on a day, as known then")
    BudgetUnits budgetUnits(@ParameterObject TimeChoice time) {
        Asked asked = questions.of(time);
        return new BudgetUnits(asked.basis(), views.budgetUnits(asked));
    }

    @PostMapping("/budget-units")
    @Operation(summary = "A budget unit, or another word about one")
    Reached name(@Valid @RequestBody ProgrammeRequest.BudgetUnit request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @GetMapping("/codes")
    @Operation(summary = "The codes of the Treasury that stand for something on a day, as known then")
    Codes codes(@ParameterObject TimeChoice time, Locale reader) {
        Asked asked = questions.of(time);
        return new Codes(asked.basis(), views.codes(asked, reader));
    }

    @PostMapping("/codes")
    @Operation(summary = "A code of the Treasury stands for something")
    Reached map(@Valid @RequestBody ProgrammeRequest.Code request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }

    @PostMapping("/codes/ends")
    @Operation(summary = "A code of the Treasury stands for nothing any more")
    Reached drop(@Valid @RequestBody ProgrammeRequest.CodeEnd request, Actor actor) {
        return Reached.of(recording.record(actor, request));
    }
}
