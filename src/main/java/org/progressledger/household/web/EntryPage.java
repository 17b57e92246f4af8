package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.shared.Actor;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records one entry about a household through a form. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/households/{code}/record/{kind}")
class EntryPage {

    private final EntryKinds kinds;
    private final Households households;
    private final Units units;
    private final EntryOffers offers;
    private final EntrySubmission submission;
    private final MessageSource messages;

    EntryPage(
            EntryKinds kinds,
            Households households,
            Units units,
            EntryOffers offers,
            EntrySubmission submission,
            MessageSource messages) {
        this.kinds = kinds;
        this.households = households;
        this.units = units;
        this.offers = offers;
        this.submission = submission;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale) {
        EntryKind<?> asked = kinds.named(kind);
        Entered entered = new Entered(given);
        HouseholdAsOf household = households.find(code, households.basis(TimeChoice.NOW, code));
        Entered known = new Entered(asked.start().of(household, entered));
        return form(household, asked, entered.orElse(known), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return record(Households.id(code), kinds.named(kind), new Entered(given), actor, locale, after);
    }

    private <R> ModelAndView record(
            HouseholdId household,
            EntryKind<R> kind,
            Entered entered,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return submission.of(
                kind.form(),
                entered,
                locale,
                after,
                request -> new EntrySubmission.Outcome(household, kind.way().record(actor, household, request)),
                faults -> form(
                        households.find(household.code(), households.basis(TimeChoice.NOW, household.code())),
                        kind,
                        entered,
                        faults,
                        locale));
    }

    private ModelAndView form(
            HouseholdAsOf household, EntryKind<?> kind, Entered entered, List<Fault> faults, Locale locale) {
        Basis basis = household.basis();
        String code = household.household().code();
        FormWords words = new FormWords(messages, locale);
        return new ModelAndView(
                "household/record",
                Map.of(
                        "household",
                        HouseholdLine.of(household, households.asked(TimeChoice.NOW, code), units),
                        "kind",
                        kind.message(),
                        "path",
                        EntryMenu.path(code, kind),
                        "faults",
                        words.ofWhole(faults),
                        "faulty",
                        !faults.isEmpty(),
                        "fields",
                        kind.form()
                                .fields(
                                        words,
                                        entered,
                                        faults,
                                        offers.of(
                                                kind.fields(), household, households.timeline(code, basis), locale))));
    }
}
