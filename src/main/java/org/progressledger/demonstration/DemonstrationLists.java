package org.progressledger.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Territory;

/**
 * The lists of all reviews, in the order of the reviews: until 2024 one file for each district with a sheet for each
 * commune, since then one for each commune. The same seed gives the same bytes.
 */
final class DemonstrationLists {

    private static final double SENT_AS_TEXT = 0.15;

    private final DemonstrationProvince province;
    private final PovertyRuleSets ruleSets;

    DemonstrationLists(long seed, Territory territory, PovertyRuleSets ruleSets) {
        this.province = new DemonstrationProvince(seed, territory, ruleSets);
        this.ruleSets = ruleSets;
    }

    /** The province that they are about. */
    DemonstrationProvince province() {
        return province;
    }

    /** What will be sent; nothing is drawn yet. */
    List<ListPlan> plans() {
        List<ListPlan> plans = new ArrayList<>();
        for (int year : province.years()) {
            bySender(year).forEach((sender, units) -> plans.add(planned(sender, year, units)));
        }
        return plans;
    }

    /** Writes the file. */
    void write(ListPlan plan, OutputStream file) throws IOException {
        InventedList list = invented(plan);
        switch (plan.format()) {
            case XLSX -> new WorkbookList(list).write(file);
            case CSV -> new TextList(list).write(file);
        }
    }

    InventedList invented(ListPlan plan) {
        PovertyRuleSet ruleSet =
                ruleSets.inForceOn(Decisions.dayOfReview(plan.year())).orElseThrow();
        return new InventedList(
                plan.year(),
                ruleSet,
                ListLayout.drawn(Draw.of(province.seed(), "layout " + plan.fileName())),
                plan.units().stream()
                        .map(unit -> new InventedList.Part(unit, province.entriesOf(unit, plan.year())))
                        .filter(part -> !part.entries().isEmpty())
                        .toList());
    }

    private Map<String, List<AdministrativeUnit>> bySender(int year) {
        Map<String, List<AdministrativeUnit>> bySender = new LinkedHashMap<>();
        boolean districtsExist = Decisions.dayOfReview(year).isBefore(Territory.REORGANISATION);
        for (AdministrativeUnit unit : province.unitsIn(year)) {
            String sender = districtsExist
                    ? unit.formerDistrict().map(FormerDistrict::name).orElseThrow()
                    : unit.code() + " " + unit.name();
            bySender.computeIfAbsent(sender, name -> new ArrayList<>()).add(unit);
        }
        return bySender;
    }

    private ListPlan planned(String sender, int year, List<AdministrativeUnit> units) {
        ListPlan.Format format =
                Draw.of(province.seed(), "format " + year + " " + sender).chance(SENT_AS_TEXT)
                        ? ListPlan.Format.CSV
                        : ListPlan.Format.XLSX;
        String name = VietnameseText.searchForm(sender).replace(' ', '-');
        return new ListPlan("ra-soat-" + year + "-" + name + "." + format.extension(), year, format, units);
    }
}
