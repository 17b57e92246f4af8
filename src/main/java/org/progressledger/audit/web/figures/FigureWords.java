package org.progressledger.audit.web.figures;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.progressledger.audit.EventWords;
import org.progressledger.audit.figures.PlaceGroup;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.FigureDimension;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitNames;
import org.springframework.context.MessageSource;

/**
 * Figures in the reader's language.
 *
 * @param territory as it is known on the basis
 */
public record FigureWords(
        CatalogueFigure figure, Basis basis, Territory territory, MessageSource messages, Locale locale) {

    /** The figure with the group that a line of it is about, such as {@code Hộ theo phân loại: Hộ nghèo}. */
    public String line(Dimensions group) {
        String name = said(figure.message());
        return group.values().isEmpty()
                ? name
                : figure.summary().stream()
                        .filter(group.values()::containsKey)
                        .map(dimension -> name(dimension, group.values().get(dimension)))
                        .collect(Collectors.joining(", ", name + ": ", ""));
    }

    public String said(String key) {
        return messages.getMessage(key, null, locale);
    }

    /** What an event of this stored name is called. */
    String event(String eventType) {
        return new EventWords(messages).of(eventType, locale);
    }

    /** What a dimension or a place group is called. */
    String column(String name) {
        return said(figure.dimension(name)
                .map(FigureDimension::message)
                .or(() -> PlaceGroup.of(name).map(PlaceGroup::message))
                .orElseThrow());
    }

    /** What the values are called, each by its dimension or place group. */
    Map<String, String> names(Map<String, String> values) {
        Map<String, String> names = new TreeMap<>();
        values.forEach((name, value) -> names.put(name, name(name, value)));
        return names;
    }

    String name(String column, String value) {
        return figure.dimension(column)
                .map(dimension -> dimension.values().of(value, basis, locale))
                .orElseGet(() -> placed(PlaceGroup.of(column).orElseThrow(), value));
    }

    private String placed(PlaceGroup group, String value) {
        if (value.equals(PlaceGroup.NONE)) {
            return said("figure-value.none");
        }
        UnitNames units = new UnitNames(territory);
        return switch (group) {
            case UNIT -> units.of(UnitId.parse(value));
            case DISTRICT -> units.district(value).map(FormerDistrict::name).orElse(value);
            case FORMER_PROVINCE -> formerProvince(value).orElse(value);
            case PROVINCE -> territory.province(value).map(Province::label).orElse(value);
            case EXTREMELY_DIFFICULT, SAFE_ZONE, MOUNTAINOUS -> said("figure-value.yes");
            case DIFFICULT_AREA, NTM_GROUP -> value;
        };
    }

    private Optional<String> formerProvince(String code) {
        return territory.provinces().stream()
                .flatMap(province -> territory.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1)).stream())
                .flatMap(unit -> unit.formerDistrict().stream())
                .filter(district -> district.provinceCode().equals(code))
                .map(FormerDistrict::provinceName)
                .findFirst();
    }
}
