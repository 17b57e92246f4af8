package org.progressledger.population.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.population.Populations;
import org.progressledger.shared.Actor;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/populations")
@Tag(name = "Populations", description = "All households and persons of a unit, of which the poor are a share")
class PopulationsApi {

    private final LedgerCommands commands;
    private final Populations populations;
    private final LedgerTime time;

    PopulationsApi(LedgerCommands commands, Populations populations, LedgerTime time) {
        this.commands = commands;
        this.populations = populations;
        this.time = time;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report the population of a unit; a later report of the same day corrects it")
    Reached report(@Valid @RequestBody PopulationRequest request, Actor actor) {
        Recorded<?> recorded = commands.record(actor, Source.NONE, () -> commands.send(request.command()));
        return new Reached(recorded.next());
    }

    @GetMapping
    @Operation(summary = "The last report of each unit on or before a day, as known then")
    Reports list(@RequestParam(defaultValue = "") Set<String> unit, @ParameterObject TimeChoice choice) {
        Basis basis = time.basis(choice, Populations.PROJECTION);
        return new Reports(
                basis,
                populations.on(basis).values().stream()
                        .filter(report ->
                                unit.isEmpty() || unit.contains(report.unit().toString()))
                        .sorted(Comparator.comparing(report -> report.unit().toString()))
                        .toList());
    }

    /** @param position number of events in the ledger up to and including those of the command */
    record Reached(long position) {}

    record Reports(Basis basis, List<PopulationReported> populations) {}
}
