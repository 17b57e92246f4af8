package org.progressledger.audit.web;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.progressledger.audit.EventWords;
import org.progressledger.audit.ReplayCourse;
import org.progressledger.audit.web.ReplayQuestions.Asked;
import org.progressledger.audit.web.ReplayQuestions.Step;
import org.progressledger.web.TimeBar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The replay on the screen. Every step is an address of its own, so playing is nothing but following "forward". */
@Controller
class ReplayPages {

    private final ReplayQuestions questions;
    private final EventWords words;
    private final ReplayLines lines;

    ReplayPages(ReplayQuestions questions, EventWords words, ReplayLines lines) {
        this.questions = questions;
        this.words = words;
        this.lines = lines;
    }

    @GetMapping(ReplayRequest.PATH)
    String replay(ReplayRequest request, Locale locale, Model model) {
        model.addAttribute("asked", request);
        if (request.asksForSomething()) {
            show(questions.of(request), locale, model);
        } else {
            model.addAttribute(
                    "bar",
                    new TimeBar(ReplayRequest.PATH, request.kept(), request.time(), questions.basis(request.time())));
        }
        return "audit/replay";
    }

    private void show(Asked asked, Locale locale, Model model) {
        ReplayRequest request = asked.request();
        model.addAttribute(
                "bar",
                new TimeBar(
                        ReplayRequest.PATH,
                        request.kept(),
                        request.time(),
                        asked.basis(),
                        Optional.of(new TimeBar.Drawings(asked.known().drawings(), asked.boundaries()))));
        model.addAttribute("name", asked.name());
        model.addAttribute("span", asked.span());
        ReplayCourse course = questions.course(asked);
        model.addAttribute("of", course.length());
        questions.step(asked, course).ifPresent(step -> {
            model.addAttribute("step", step);
            model.addAttribute("title", words.of(step.event().type(), locale));
            model.addAttribute(
                    "figures",
                    step.figures().stream()
                            .map(figure -> lines.of(figure, asked, step, locale))
                            .toList());
            model.addAttribute("ways", Ways.of(asked, course, step));
        });
    }

    /** Where the links lead; empty where there is no way. */
    record Ways(
            Optional<String> first,
            Optional<String> back,
            Optional<String> forward,
            Optional<String> last,
            Optional<String> play,
            Optional<String> pause,
            boolean playing) {

        static Ways of(Asked asked, ReplayCourse course, Step step) {
            long here = step.event().position();
            OptionalLong back = course.before(here);
            OptionalLong forward = course.after(here);
            boolean playing = asked.request().play().orElse(false) && forward.isPresent();
            return new Ways(
                    back.isPresent() ? link(asked, course.first(), false) : Optional.empty(),
                    link(asked, back, false),
                    link(asked, forward, false),
                    forward.isPresent() ? link(asked, course.last(), false) : Optional.empty(),
                    link(asked, forward, true),
                    playing ? link(asked, OptionalLong.of(here), false) : Optional.empty(),
                    playing);
        }

        private static Optional<String> link(Asked asked, OptionalLong position, boolean playing) {
            return position.isPresent()
                    ? Optional.of(asked.request()
                            .step(position.getAsLong(), asked.span().until(), playing))
                    : Optional.empty();
        }
    }
}
