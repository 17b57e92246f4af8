package org.progressledger.fund.web;

import java.util.Locale;
import java.util.Optional;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/** Names of what money is recorded for, in the reader's language. */
record FundTexts(Territory territory, Programmes programmes, Locale locale) {

    /** What a value of a dimension is called; the value itself if it has no other name. */
    String of(FundDimension dimension, String value) {
        return switch (dimension) {
            case PROGRAMME, COMPONENT, ITEM -> item(new ItemKey(value));
            case UNIT -> unit(UnitId.parse(value));
            case SOURCE -> of(FundSource.valueOf(value));
            case NATURE -> of(FundNature.valueOf(value));
            default -> value;
        };
    }

    public String of(Bilingual word) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? word.english() : word.vietnamese();
    }

    String item(ItemKey key) {
        Optional<ProgrammeItem> item = programmes.item(key);
        return item.flatMap(ProgrammeItem::number)
                .map(number -> number + ": ")
                .orElse("")
                .concat(item.map(ProgrammeItem::name).orElse(key.path()));
    }

    String unit(UnitId unit) {
        return territory
                .unit(unit)
                .map(AdministrativeUnit::label)
                .or(() -> territory.province(unit.code()).map(Province::label))
                .or(() -> district(unit.code()))
                .orElse(unit.toString());
    }

    private Optional<String> district(String code) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1)).stream())
                .flatMap(unit -> unit.formerDistrict().stream())
                .filter(district -> district.code().equals(code))
                .map(FormerDistrict::name)
                .findFirst();
    }
}
