package org.progressledger.programme.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.programme.BudgetUnit;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.MappedCode;
import org.progressledger.programme.MoneyNames;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.springframework.stereotype.Component;

/** Codes and budget units with the words for what they stand for. */
@Component
class CodeViews {

    private final MoneyNames names;
    private final Territory territory;

    CodeViews(MoneyNames names, Territory territory) {
        this.names = names;
        this.territory = territory;
    }

    /** Those that stand for something on the day. */
    List<CodeLine> codes(Asked asked, Locale reader) {
        return asked.codes().codes().stream()
                .filter(code -> code.validity().covers(asked.day()))
                .map(code -> new CodeLine(
                        code.kind(),
                        code.code(),
                        code.means(),
                        label(code, asked, reader),
                        code.validity().from(),
                        code.validity().to()))
                .toList();
    }

    /** Those under which the Treasury books on the day. */
    List<BudgetUnitLine> budgetUnits(Asked asked) {
        return asked.codes().budgetUnits().stream()
                .map(BudgetUnit::code)
                .flatMap(code -> asked.codes().budgetUnit(code, asked.day()).stream())
                .map(unit -> new BudgetUnitLine(
                        unit.code(),
                        unit.name(),
                        unit.unit(),
                        label(unit.unit()),
                        unit.validity().from(),
                        unit.validity().to()))
                .toList();
    }

    private String label(MappedCode code, Asked asked, Locale reader) {
        return switch (code.kind()) {
            case PROGRAMME ->
                asked.programmes()
                        .item(new ItemKey(code.means()), asked.day())
                        .map(ProgrammeItem::name)
                        .orElse(code.means());
            case SOURCE -> said(names.sources(), code.means(), reader);
            case NATURE -> said(names.natures(), code.means(), reader);
        };
    }

    static String said(Map<String, ? extends Bilingual> names, String name, Locale reader) {
        return Optional.ofNullable(names.get(name))
                .map(word -> reader.getLanguage().equals("en") ? word.english() : word.vietnamese())
                .orElse(name);
    }

    /** A former district that had communes is no unit of the territory and is called by its identity. */
    private String label(UnitId unit) {
        return territory
                .unit(unit)
                .map(AdministrativeUnit::label)
                .or(() -> territory.province(unit.code()).map(Province::label))
                .orElseGet(unit::toString);
    }
}
