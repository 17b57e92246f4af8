package org.progressledger.territory;

import java.util.List;

/**
 * An area under a drawing of the map.
 *
 * @param name with its kind, in lower case at the beginning, such as {@code huyện Ba Tơ}
 * @param province what it is today, or the province of today in which it lies
 * @param isDrawn whether the drawing has it; else its units are all that were made out of its own, whole or in part
 * @param units of the drawing, by code
 * @param partly those of them that also have ground from elsewhere
 */
public record DrawnArea(
        AreaKey key,
        String name,
        Province province,
        boolean isDrawn,
        List<AdministrativeUnit> units,
        List<AdministrativeUnit> partly) {

    public DrawnArea {
        units = List.copyOf(units);
        partly = List.copyOf(partly);
    }
}
