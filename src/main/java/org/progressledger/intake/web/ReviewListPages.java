package org.progressledger.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.intake.CheckResult;
import org.progressledger.intake.Intake;
import org.progressledger.intake.IntakeTexts;
import org.progressledger.intake.ReviewListId;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.intake.RowProblem;
import org.progressledger.intake.Sending;
import org.progressledger.intake.UploadedList;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.Actor;
import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sending a list of any kind, looking at what the check found, and applying it. */
@Controller
class ReviewListPages {

    private static final int MOST_PROBLEMS_SHOWN = 100;

    private final Intake intake;
    private final CriteriaSets sets;

    ReviewListPages(Intake intake, CriteriaSets sets) {
        this.intake = intake;
        this.sets = sets;
    }

    @Bean
    static Navigation reviewLists() {
        return new Navigation(30, "/lists", "frame.lists");
    }

    @GetMapping("/lists")
    String all(Model model) {
        model.addAttribute("lists", intake.all());
        model.addAttribute("sets", sets.all());
        return "intake/lists";
    }

    /** Receives a file and checks it at once. */
    @PostMapping("/lists")
    String receive(@RequestParam MultipartFile file, @RequestParam Optional<String> ruleSet, Actor actor)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("list");
        UploadedList list;
        try (InputStream content = file.getInputStream()) {
            list = intake.receive(
                    new Sending(name, Optional.empty(), ruleSet.filter(key -> !key.isBlank())), content, actor);
        }
        if (intake.status(list.id()).phase() == Phase.RECEIVED) {
            intake.startCheck(list.id());
        }
        return "redirect:/lists/" + list.id().hash();
    }

    @GetMapping("/lists/{id}")
    String one(@PathVariable String id, Locale reader, Model model) {
        ReviewListId list = ListsApi.list(id);
        ReviewListStatus status = intake.status(list);
        List<RowProblem> problems = problems(status);
        model.addAttribute("status", status);
        model.addAttribute(
                "refusal",
                status.check()
                        .flatMap(check -> check.refusal())
                        .map(refusal -> IntakeTexts.of(refusal.exception(), reader)));
        model.addAttribute("kinds", status.check().map(CheckResult::kinds).orElseGet(List::of));
        model.addAttribute("problems", problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS_SHOWN)));
        model.addAttribute("more", problems.size() > MOST_PROBLEMS_SHOWN);
        return "intake/list";
    }

    @PostMapping("/lists/{id}/check")
    String check(@PathVariable String id) {
        intake.startCheck(ListsApi.list(id));
        return "redirect:/lists/" + id;
    }

    @PostMapping("/lists/{id}/apply")
    String apply(@PathVariable String id, Actor actor) {
        intake.startApply(ListsApi.list(id), actor);
        return "redirect:/lists/" + id;
    }

    /** The first problems and one more, by which the page knows that there are more. */
    private List<RowProblem> problems(ReviewListStatus status) {
        return status.phase() != Phase.CHECKING && status.check().isPresent()
                ? intake.firstProblems(status.list().id(), MOST_PROBLEMS_SHOWN + 1)
                : List.of();
    }
}
