package org.progressledger.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.progressledger.access.Role;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.shared.Actor;
import org.progressledger.web.Navigation;
import org.progressledger.web.TimeChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What money may be planned for on a day, by whom it is spent, and by which codes the Treasury books it. */
@Controller
class ProgrammePages {

    private final ProgrammeQuestions questions;
    private final CodeViews views;

    ProgrammePages(ProgrammeQuestions questions, CodeViews views) {
        this.questions = questions;
        this.views = views;
    }

    @Bean
    static Navigation programmesNavigation() {
        return new Navigation(28, "/programmes", "programmes.navigation");
    }

    /** A programme of other days, and where it is shown. */
    record Other(String key, String name, LocalDate from, String link) {}

    @GetMapping("/programmes")
    String programmes(TimeChoice time, Actor actor, Model model) {
        Asked asked = questions.of(time);
        model.addAttribute("bar", asked.bar("/programmes"));
        model.addAttribute("decides", actor.role().equals(Role.DECISION_MAKER.name()));
        model.addAttribute("trees", ItemNode.trees(asked.programmes().itemsOn(asked.day())));
        model.addAttribute("others", others(asked));
        return "programme/programmes";
    }

    private static List<Other> others(Asked asked) {
        return asked.programmes().items().stream()
                .filter(item ->
                        item.key().parent().isEmpty() && !item.validity().covers(asked.day()))
                .map(item -> new Other(
                        item.key().path(), item.name(), item.validity().from(), asked.at("/programmes", shownOn(item))))
                .toList();
    }

    private static LocalDate shownOn(ProgrammeItem item) {
        return item.validity().to().orElse(item.validity().from());
    }

    @GetMapping("/budget-units")
    String budgetUnits(TimeChoice time, Model model) {
        Asked asked = questions.of(time);
        model.addAttribute("bar", asked.bar("/budget-units"));
        model.addAttribute("units", views.budgetUnits(asked));
        return "programme/budget-units";
    }

    @GetMapping("/codes")
    String codes(TimeChoice time, Locale reader, Model model) {
        Asked asked = questions.of(time);
        model.addAttribute("bar", asked.bar("/codes"));
        model.addAttribute("codes", views.codes(asked, reader));
        return "programme/codes";
    }
}
