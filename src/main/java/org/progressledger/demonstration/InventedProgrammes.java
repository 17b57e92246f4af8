package org.progressledger.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.programme.CodeCommand;
import org.progressledger.programme.CodeCommand.MapCode;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.CodeKind;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeCommand;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/**
 * Contents, budget units and codes of the province, all of them invented. The codes of the programmes are remembered from
 * the Treasury's books of 2021 to 2025 and checked by nobody; they hold in the demonstration only.
 */
final class InventedProgrammes {

    private static final LocalDate PERIOD_OF_2021 = LocalDate.of(2021, Month.JANUARY, 1);
    private static final LocalDate LAST_PAYMENT_OF_2025 = LocalDate.of(2026, Month.DECEMBER, 31);
    private static final LocalDate PERIOD_OF_2026 = LocalDate.of(2026, Month.JANUARY, 1);
    private static final DecisionReference DECISION =
            new DecisionReference("56/QĐ-MẪU", LocalDate.of(2026, Month.JANUARY, 5), "UBND tỉnh (quyết định mẫu)");

    /** Of the budget units of the province, before the numbers of the communes' ones. */
    private static final int FIRST_PROVINCIAL_CODE = 9_000_001;

    private static final int FIRST_COMMUNE_CODE = 9_000_101;
    private static final int EDITION_OF_PROVINCES = 2025;

    private final String province;
    private final Territory territory;

    InventedProgrammes(DemonstrationProvince province, Territory territory) {
        this.province = province.code();
        this.territory = territory;
    }

    /** Budget unit of the province that is assigned its money. */
    static final String FINANCE = Integer.toString(FIRST_PROVINCIAL_CODE + 3);

    /** The communes of today with their budget units. */
    Map<AdministrativeUnit, String> holders() {
        Map<AdministrativeUnit, String> holders = new LinkedHashMap<>();
        for (AdministrativeUnit commune : territory.unitsOf(province, Territory.REORGANISATION)) {
            holders.put(commune, Integer.toString(FIRST_COMMUNE_CODE + holders.size()));
        }
        return holders;
    }

    /** Contents below the two components of the one programme, whose own contents are not published. */
    List<ProgrammeCommand> contents() {
        return List.of(
                content("NTM-2026/1/01", "01", "Hạ tầng thiết yếu của xã (nội dung minh họa)"),
                content("NTM-2026/1/02", "02", "Phát triển sản xuất, đa dạng hóa sinh kế (nội dung minh họa)"),
                content("NTM-2026/1/03", "03", "Môi trường và cảnh quan nông thôn (nội dung minh họa)"),
                content("NTM-2026/2/01", "01", "Đất ở, nhà ở, nước sinh hoạt (nội dung minh họa)"),
                content("NTM-2026/2/02", "02", "Hạ tầng thôn, bản đặc biệt khó khăn (nội dung minh họa)"));
    }

    private static EstablishItem content(String key, String number, String name) {
        return new EstablishItem(
                new ItemKey(key),
                name,
                Optional.of("Nội dung " + number),
                RuleSetOwner.PROVINCE,
                DECISION.number() + ", " + DECISION.issuer(),
                true,
                PERIOD_OF_2026,
                Optional.empty(),
                DECISION);
    }

    /** Four bodies of the province, one of each commune of today, and what the codes of the Treasury stand for. */
    List<CodeCommand> codes() {
        return Stream.concat(budgetUnits().stream(), mappedCodes().stream()).toList();
    }

    private List<CodeCommand> budgetUnits() {
        List<CodeCommand> units = new ArrayList<>();
        for (String name : List.of(
                "Sở Nông nghiệp và Môi trường (mẫu)",
                "Sở Dân tộc và Tôn giáo (mẫu)",
                "Ban Quản lý dự án đầu tư xây dựng tỉnh (mẫu)",
                "Sở Tài chính (mẫu)")) {
            units.add(unit(
                    FIRST_PROVINCIAL_CODE + units.size(),
                    name,
                    new UnitId(province, EDITION_OF_PROVINCES),
                    PERIOD_OF_2021));
        }
        holders()
                .forEach((commune, code) -> units.add(unit(
                        Integer.parseInt(code),
                        "UBND " + commune.label() + " (mẫu)",
                        commune.id(),
                        Territory.REORGANISATION)));
        return units;
    }

    private static NameBudgetUnit unit(int code, String name, UnitId unit, LocalDate since) {
        return new NameBudgetUnit(Integer.toString(code), name, unit, since, Optional.empty());
    }

    private static List<MapCode> mappedCodes() {
        return List.of(
                untilThen("0470", "GN-2021"),
                untilThen("0490", "NTM-2021"),
                untilThen("0510", "DTTS-2021"),
                code(CodeKind.PROGRAMME, "0990", "NTM-2026", PERIOD_OF_2026),
                code(CodeKind.PROGRAMME, "0991", "NTM-2026/1", PERIOD_OF_2026),
                code(CodeKind.PROGRAMME, "0992", "NTM-2026/2", PERIOD_OF_2026),
                code(CodeKind.SOURCE, "M1", "CENTRAL", PERIOD_OF_2021),
                code(CodeKind.SOURCE, "M2", "PROVINCIAL", PERIOD_OF_2021),
                code(CodeKind.SOURCE, "M3", "COMMUNE", PERIOD_OF_2021),
                code(CodeKind.NATURE, "M1", "INVESTMENT", PERIOD_OF_2021),
                code(CodeKind.NATURE, "M2", "RECURRENT", PERIOD_OF_2021));
    }

    /** Money of 2025 that was carried over is paid by the same code until the end of 2026. */
    private static MapCode untilThen(String code, String means) {
        return new MapCode(CodeKind.PROGRAMME, code, means, PERIOD_OF_2021, Optional.of(LAST_PAYMENT_OF_2025));
    }

    private static MapCode code(CodeKind kind, String code, String means, LocalDate since) {
        return new MapCode(kind, code, means, since, Optional.empty());
    }
}
