package org.progressledger.audit.web;

import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one entrance to the pages of an inspector; each of them has the row of links to all others. */
@Controller
class AuditNavigation {

    /** The page that one comes to first. */
    static final String FIRST = "/audit/backdating";

    private static final String PATH = "/audit";

    @Bean
    static Navigation auditPages() {
        return new Navigation(40, PATH, "audit.navigation");
    }

    @GetMapping(PATH)
    String first() {
        return "redirect:" + FIRST;
    }
}
