package org.progressledger.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shares from which the province is drawn, {@code demonstration/thai-nguyen.json}. All shares lie between 0 and 1.
 *
 * @param province code of the province
 * @param reviews the yearly reviews, the earliest first
 * @param fallingBack share of escaped households that a review finds on the lists again
 * @param recordedOtherwise share of rows whose recorded class does not follow from their scores
 * @param landscapes what differs between mountains and plain
 * @param formerDistricts every district of 30 June 2025
 */
record ProvincePlan(
        String province,
        List<Review> reviews,
        double fallingBack,
        double recordedOtherwise,
        Map<Landscape.Kind, Landscape> landscapes,
        List<District> formerDistricts) {

    /**
     * @param year year of the review
     * @param leaving share of the households on the lists that escape poverty and near-poverty
     * @param arising newly arising households as a share of those on the lists
     */
    record Review(int year, double leaving, double arising) {}

    /**
     * @param code three digits
     * @param name for the reader of the file only
     * @param landscape which landscape it is
     * @param householdsPerCommune invented number of all households of an average commune
     * @param openingRate share of poor and near-poor households before the first review
     */
    record District(String code, String name, Landscape.Kind landscape, int householdsPerCommune, double openingRate) {}

    static ProvincePlan load() {
        try (InputStream stream = ProvincePlan.class.getResourceAsStream("/demonstration/thai-nguyen.json")) {
            if (stream == null) {
                throw new IllegalStateException("demonstration/thai-nguyen.json is missing from the class path");
            }
            return JsonMapper.shared().readValue(stream, ProvincePlan.class);
        } catch (IOException exception) {
            throw new UncheckedIOException("demonstration/thai-nguyen.json cannot be read", exception);
        }
    }

    District districtOf(String code) {
        return formerDistricts.stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("demonstration/thai-nguyen.json has no district " + code));
    }
}
