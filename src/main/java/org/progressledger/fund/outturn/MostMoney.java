package org.progressledger.fund.outturn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/** Which province is meant if nobody says: the one with the most units that money stands with. */
public record MostMoney(FundCube cube) {

    /**
     * Its two-digit code; the first of all in an empty ledger.
     *
     * @param known the territory as known on the basis
     */
    public String province(Basis basis, Territory known) {
        Map<String, Long> units = new LinkedHashMap<>();
        cube.sums(new FundQuestion(
                        Set.of(FundMeasure.ASSIGNED, FundMeasure.CONTRIBUTED),
                        Map.of(),
                        List.of(FundDimension.UNIT),
                        Optional.empty(),
                        basis))
                .forEach(row -> provinceOf(UnitId.parse(row.by().get(FundDimension.UNIT)), known)
                        .ifPresent(code -> units.merge(code, 1L, Long::sum)));
        return units.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> known.provinces().get(0).code());
    }

    private static Optional<String> provinceOf(UnitId unit, Territory known) {
        return known.unit(unit)
                .map(commune -> commune.province().code())
                .or(() -> known.province(unit.code()).map(Province::code));
    }
}
