package org.progressledger.audit.web;

import org.progressledger.access.Role;
import org.progressledger.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Checks of projections on the screen. */
@Controller
class CheckPages {

    private static final String PATH = "/audit/projections";

    private final CheckedProjections projections;

    CheckPages(CheckedProjections projections) {
        this.projections = projections;
    }

    @GetMapping(PATH)
    String all(Actor actor, Model model) {
        model.addAttribute("projections", projections.all());
        model.addAttribute("mayCheck", mayCheck(actor));
        return "audit/projections";
    }

    @GetMapping(PATH + "/{projection}")
    String one(@PathVariable String projection, Actor actor, Model model) {
        model.addAttribute("view", projections.one(projection));
        model.addAttribute("mayCheck", mayCheck(actor));
        return "audit/projection";
    }

    @PostMapping(PATH + "/{projection}/check")
    String begin(@PathVariable String projection, Actor actor) {
        projections.begin(projection, actor);
        return "redirect:" + PATH + "/" + projection;
    }

    private static boolean mayCheck(Actor actor) {
        return actor.role().equals(Role.AUDITOR.name()) || actor.role().equals(Role.OPERATOR.name());
    }
}
