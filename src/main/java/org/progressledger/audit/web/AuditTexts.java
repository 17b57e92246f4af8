package org.progressledger.audit.web;

import java.util.Locale;
import java.util.Optional;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.Term;
import org.progressledger.audit.EventWords;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;

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

    /** What a kind of event is called. */
    String type(String type) {
        return new EventWords(messages).of(type, locale);
    }

    String decision(DecisionReference decision) {
        return said("entry.decision", decision.number(), VietnamTime.DAY.format(decision.date()), decision.issuer());
    }

    String role(String role) {
        return role.isEmpty() ? "" : said("role." + role);
    }

    String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
