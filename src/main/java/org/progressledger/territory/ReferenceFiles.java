package org.progressledger.territory;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.Succession.Extent;

/**
 * The rows of the five files of reference data, as they were received; {@code territory/README.md} tells their traps.
 *
 * @param provinces by code
 * @param oldUnits units of 30 June 2025 by code, the districts without communes among them
 * @param newUnits units of 1 July 2025 by code
 * @param successions in the order of their file, those of the districts without communes last
 */
record ReferenceFiles(
        Map<String, Province> provinces,
        Map<String, OldUnit> oldUnits,
        Map<String, NewUnit> newUnits,
        List<SuccessionRow> successions) {

    record OldUnit(String code, String name, UnitKind kind, FormerDistrict district) {}

    record NewUnit(String code, String name, UnitKind kind, String province) {}

    record SuccessionRow(String oldCode, String newCode, Extent extent, String note) {}

    static ReferenceFiles read() {
        List<List<String>> lonely = CsvRows.read("/territory/districts-without-communes.csv");
        return new ReferenceFiles(
                byCode(CsvRows.read("/territory/provinces.csv").stream().map(ReferenceFiles::province), Province::code),
                byCode(
                        Stream.concat(
                                CsvRows.read("/territory/communes-before-2025-07-01.csv").stream()
                                        .map(ReferenceFiles::commune),
                                lonely.stream().map(ReferenceFiles::districtWithoutCommunes)),
                        OldUnit::code),
                byCode(
                        CsvRows.read("/territory/communes-2025.csv").stream().map(ReferenceFiles::newUnit),
                        NewUnit::code),
                Stream.concat(
                                CsvRows.read("/territory/commune-successions-2025-07-01.csv").stream()
                                        .map(row -> new SuccessionRow(
                                                row.get(0), row.get(1), Extent.valueOf(row.get(2)), row.get(3))),
                                lonely.stream().map(row -> new SuccessionRow(row.get(0), row.get(5), Extent.WHOLE, "")))
                        .toList());
    }

    private static Province province(List<String> row) {
        return new Province(row.get(0), name(row.get(1)), row.get(2), Province.Kind.valueOf(row.get(3)));
    }

    private static OldUnit commune(List<String> row) {
        return new OldUnit(
                row.get(0),
                name(row.get(1)),
                kind(row.get(2)),
                new FormerDistrict(row.get(3), district(row.get(4)), row.get(5), row.get(6)));
    }

    private static OldUnit districtWithoutCommunes(List<String> row) {
        return new OldUnit(
                row.get(0),
                name(row.get(1)),
                UnitKind.HUYEN,
                new FormerDistrict(row.get(0), row.get(2), row.get(3), row.get(4)));
    }

    private static NewUnit newUnit(List<String> row) {
        return new NewUnit(row.get(0), name(row.get(1)), kind(row.get(2)), row.get(3));
    }

    /** The source writes the kind of one district now with two capitals and now with one. */
    private static String district(String text) {
        return text.replaceFirst("^Thị Xã ", "Thị xã ").replaceFirst("^Thành Phố ", "Thành phố ");
    }

    private static String name(String text) {
        return VietnameseText.withMarkOnFirstVowel(text);
    }

    private static UnitKind kind(String text) {
        return text.isEmpty() ? UnitKind.NOT_STATED : UnitKind.valueOf(text);
    }

    private static <R> Map<String, R> byCode(Stream<R> rows, Function<R, String> code) {
        return rows.collect(toMap(
                code,
                Function.identity(),
                (one, other) -> {
                    throw new IllegalStateException("Code " + code.apply(one) + " stands twice in one list");
                },
                LinkedHashMap::new));
    }
}
