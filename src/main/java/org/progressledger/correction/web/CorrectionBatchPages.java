package org.progressledger.correction.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.access.Role;
import org.progressledger.correction.BatchState;
import org.progressledger.correction.BatchStatus;
import org.progressledger.correction.Corrections;
import org.progressledger.correction.CountEffect;
import org.progressledger.correction.EntryStanding;
import org.progressledger.correction.Selection.Remedy;
import org.progressledger.correction.read.CorrectionQueries;
import org.progressledger.correction.web.CorrectionBatchAnswer.Entry;
import org.progressledger.correction.web.CorrectionBatchRequest.Rejection;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Mass corrections for people: the list, the proposal, and one batch with its entries and its decision. */
@Controller
class CorrectionBatchPages {

    private static final int ENTRIES_ON_A_PAGE = 50;

    private final Corrections corrections;
    private final CorrectionQueries queries;
    private final Territory territory;
    private final LedgerTime time;

    CorrectionBatchPages(Corrections corrections, CorrectionQueries queries, Territory territory, LedgerTime time) {
        this.corrections = corrections;
        this.queries = queries;
        this.territory = territory;
        this.time = time;
    }

    @Bean
    static Navigation correctionBatches() {
        return new Navigation(35, "/correction-batches", "corrections.navigation");
    }

    @GetMapping("/correction-batches")
    String all(Model model) {
        model.addAttribute("batches", queries.all());
        model.addAttribute("remedies", Remedy.values());
        return "correction/batches";
    }

    @PostMapping("/correction-batches/by-decision")
    String propose(@Valid ProposalForm form, Actor actor) {
        return shown(corrections
                .propose(form.reason(), form.decision(), form.selection(territory), actor)
                .answer());
    }

    @PostMapping("/correction-batches/by-file")
    String propose(@Valid ProposalForm form, @RequestParam MultipartFile file, Actor actor) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return shown(corrections
                    .propose(
                            form.reason(),
                            form.decision(),
                            Optional.ofNullable(file.getOriginalFilename()).orElse("list"),
                            content,
                            form.document(),
                            actor)
                    .answer());
        }
    }

    @GetMapping("/correction-batches/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            Locale reader,
            Actor actor,
            Model model) {
        CorrectionBatchId batch = Batches.id(id);
        BatchState state = corrections.batch(batch);
        int from = Math.max(after, 0);
        List<EntryStanding> entries = corrections.entries(batch, from, ENTRIES_ON_A_PAGE);
        boolean own = state.requireProposal().by().name().equals(actor.name());
        model.addAttribute("id", id);
        model.addAttribute("batch", CorrectionBatchAnswer.of(state, Optional.empty()));
        model.addAttribute("unit", state.requireProposal().selection().unit().map(this::label));
        model.addAttribute(
                "entries",
                entries.stream().map(entry -> Entry.of(entry, reader)).toList());
        model.addAttribute("after", from);
        model.addAttribute("next", from + entries.size() < state.entries());
        model.addAttribute("last", from + entries.size());
        model.addAttribute("percent", state.entries() == 0 ? 0 : 100 * state.appliedThrough() / state.entries());
        model.addAttribute("maySubmit", own && state.status() == BatchStatus.DRAFT);
        model.addAttribute("mayWithdraw", own && state.status().isOpen());
        model.addAttribute(
                "mayDecide",
                !own && actor.role().equals(Role.DECISION_MAKER.name()) && state.status() == BatchStatus.SUBMITTED);
        return "correction/batch";
    }

    /** Asked for by the page once it stands, because it reads every household of the batch. */
    @GetMapping("/correction-batches/{id}/effect")
    String effect(@PathVariable String id, Model model) {
        CountEffect effect = corrections.effect(Batches.id(id), time.today());
        model.addAttribute("effect", effect);
        model.addAttribute(
                "lines",
                effect.lines().stream()
                        .map(line -> new EffectLine(label(line.unit()), line))
                        .toList());
        return "correction/effect :: effect";
    }

    /** @param unit the commune in words */
    record EffectLine(String unit, CountEffect.Line count) {}

    private String label(UnitId unit) {
        return territory.unit(unit).map(AdministrativeUnit::label).orElseGet(unit::toString);
    }

    @PostMapping("/correction-batches/{id}/submission")
    String submit(@PathVariable String id, Actor actor) {
        corrections.submit(Batches.id(id), actor);
        return shown(Batches.id(id));
    }

    @PostMapping("/correction-batches/{id}/approval")
    String approve(@PathVariable String id, @RequestParam String digest, Actor actor) {
        corrections.approve(Batches.id(id), digest, actor);
        return shown(Batches.id(id));
    }

    @PostMapping("/correction-batches/{id}/rejection")
    String reject(@PathVariable String id, @Valid Rejection rejection, Actor actor) {
        corrections.reject(Batches.id(id), rejection.reason(), actor);
        return shown(Batches.id(id));
    }

    @PostMapping("/correction-batches/{id}/withdrawal")
    String withdraw(@PathVariable String id, Actor actor) {
        corrections.withdraw(Batches.id(id), actor);
        return shown(Batches.id(id));
    }

    private static String shown(CorrectionBatchId batch) {
        return "redirect:/correction-batches/" + batch.value();
    }
}
