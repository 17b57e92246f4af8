package org.progressledger.territory.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.web.Navigation;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The units of a province, and one unit through its life. */
@Controller
class UnitPages {

    private final NamedUnits units;
    private final UnitLists lists;
    private final UnitAnswers answers;
    private final ChangeLines changes;
    private final MessageSource messages;

    UnitPages(NamedUnits units, UnitLists lists, UnitAnswers answers, ChangeLines changes, MessageSource messages) {
        this.units = units;
        this.lists = lists;
        this.answers = answers;
        this.changes = changes;
        this.messages = messages;
    }

    @Bean
    static Navigation territoryNavigation() {
        return new Navigation(12, "/units", "frame.territory");
    }

    @GetMapping("/units")
    String all(UnitFilter filter, TimeChoice time, Locale locale, Model model) {
        Asked asked = units.asked(time);
        Province province = filter.province()
                .map(units::province)
                .orElseGet(() -> asked.territory().provinces().get(0));
        List<UnitLine> all = lists.units(Optional.of(province.code()), asked);
        model.addAttribute("bar", asked.bar("/units", filter.kept()));
        model.addAttribute("filter", filter);
        model.addAttribute("province", province);
        model.addAttribute("provinces", asked.territory().provinces());
        model.addAttribute("lines", filter.of(all, asked));
        model.addAttribute("all", all.size());
        model.addAttribute(
                "kinds", all.stream().map(UnitLine::kind).distinct().sorted().toList());
        model.addAttribute("districts", districts(all, province, asked));
        model.addAttribute("attributes", Arrays.asList(UnitAttribute.values()));
        model.addAttribute("withDistricts", asked.boundaries().haveDistricts());
        model.addAttribute("words", new FormWords(messages, locale));
        return "territory/units";
    }

    /** Those that the units lie in; where there are none any more, those there were last. */
    private static List<FormerDistrict> districts(List<UnitLine> lines, Province province, Asked asked) {
        Stream<FormerDistrict> districts = asked.boundaries().haveDistricts()
                ? lines.stream().flatMap(line -> line.formerDistrict().stream())
                : asked.territory().drawings().stream()
                        .filter(Boundaries::haveDistricts)
                        .reduce((earlier, later) -> later)
                        .stream()
                        .flatMap(drawing -> asked.territory().unitsOf(province.code(), drawing.drawnOn()).stream())
                        .flatMap(unit -> unit.formerDistrict().stream());
        return districts
                .distinct()
                .sorted(Comparator.comparing(FormerDistrict::code))
                .toList();
    }

    @GetMapping("/units/{unit}")
    String one(@PathVariable String unit, TimeChoice time, Locale locale, Model model) {
        Asked asked = units.asked(time);
        UnitAnswer answer = answers.of(unit, asked);
        model.addAttribute("bar", asked.bar("/units/" + answer.unit(), Map.of()));
        model.addAttribute("view", answer);
        model.addAttribute("province", units.province(answer.province()));
        model.addAttribute("words", new FormWords(messages, locale));
        model.addAttribute(
                "history",
                answer.history().stream()
                        .map(change -> changes.of(change, locale))
                        .toList());
        return "territory/unit";
    }
}
