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
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitNames;

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
        return new UnitNames(territory).of(unit);
    }
}
