package org.progressledger.household.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Province;

/**
 * What has communes under a drawing of the map: a province, or what was a province or a district before 1 July 2025.
 *
 * @param path its page
 * @param key by which other pages name it
 * @param name with its kind, in lower case at the beginning
 * @param province what it is today, or the province of today in which it lies
 * @param isWholeProvince whether it is that province itself: then the unassigned belong to it
 * @param isDrawn whether the drawing has it; else its communes are all that were made out of its own, whole or in part
 * @param communes of the drawing, by code
 */
record Area(
        String path,
        AreaKey key,
        String name,
        Province province,
        boolean isWholeProvince,
        boolean isDrawn,
        List<AdministrativeUnit> communes) {

    Set<UnitId> ids() {
        return communes.stream().map(AdministrativeUnit::id).collect(Collectors.toSet());
    }

    /**
     * Where its households of some classes stand as a figure.
     *
     * @param page such as {@code events}
     * @param classes with commas between
     */
    public String figures(String page, String classes) {
        return "/figures/households/" + page + "?area=" + key + "&povertyClass=" + classes;
    }

    /** Where the criteria of its communes stand. */
    public String criteria() {
        return "/communes?area=" + key;
    }

    /** Who is helped by whom in its communes. */
    public String helpers() {
        return "/helpers?area=" + key;
    }

    /** The households of its communes that are under review. */
    public String reviews() {
        return "/reviews?area=" + key;
    }

    /** The province around it, for a way back. */
    public Optional<Province> around() {
        return isWholeProvince ? Optional.empty() : Optional.of(province);
    }
}
