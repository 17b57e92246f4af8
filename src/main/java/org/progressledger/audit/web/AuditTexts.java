package org.progressledger.audit.web;

import java.util.Locale;
import java.util.Optional;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.Term;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What entries are about, in the reader's language. */
record AuditTexts(Territory territory, MessageSource messages, Locale locale) {

    /** A unit with its kind; its identity if nobody knows it. */
    String unit(UnitId unit) {
        return territory
                .unit(unit)
                .map(AdministrativeUnit::label)
                .or(() -> territory
                        .province(unit.code())
                        .filter(province -> unit.equals(Province.unit(province.code())))
                        .map(Province::label))
                .or(() -> district(unit))
                .orElseGet(unit::toString);
    }

    private Optional<String> district(UnitId unit) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1)).stream())
                .flatMap(commune -> commune.formerDistrict().stream())
                .filter(district -> district.code().equals(unit.code()))
                .map(FormerDistrict::name)
                .findFirst();
    }

    /** The post, and who holds it. */
    String head(Term term) {
        FormWords words = new FormWords(messages, locale);
        String capacity = term.capacity() == Capacity.FULL ? "" : words.of(term.capacity()) + " ";
        return term.person() + ", " + capacity + words.of(term.post());
    }

    /** The kind of an event, by the words that its own feature has for it where there are any. */
    String type(String type) {
        String name = type.substring(type.indexOf('.') + 1);
        String hyphened = name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {
                    "entry-type." + type, "fund-event." + name, "commune-event." + name, "entry." + hyphened
                }),
                locale);
    }

    String role(String role) {
        return role.isEmpty() ? "" : said("role." + role);
    }

    String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
