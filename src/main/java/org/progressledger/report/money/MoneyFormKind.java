package org.progressledger.report.money;

import java.util.Arrays;
import java.util.Optional;
import org.progressledger.report.table.IndicativeForm;
import org.progressledger.report.table.Label;

/** The forms about money that are used from 2026 on; their circular was not found, so that they are indicative. */
public enum MoneyFormKind implements IndicativeForm.Kind {
    SOURCES_OF_AREA("07", false, new Label("Kết quả huy động nguồn lực", "Resources mobilised, by source")),
    CONTENTS_OF_AREA(
            "09", false, new Label("Kết quả huy động nguồn lực theo nội dung", "Resources mobilised, by content")),
    SOURCES_OF_COMMUNE("11", true, new Label("Kết quả huy động nguồn lực của xã", "Resources of a commune, by source")),
    CONTENTS_OF_COMMUNE(
            "12",
            true,
            new Label("Kết quả huy động nguồn lực của xã theo nội dung", "Resources of a commune, by content"));

    private final String number;
    private final boolean ofCommune;
    private final Label title;

    MoneyFormKind(String number, boolean ofCommune, Label title) {
        this.number = number;
        this.ofCommune = ofCommune;
        this.title = title;
    }

    @Override
    public String number() {
        return number;
    }

    /** Whether it is made of one commune and not of an area. */
    public boolean isOfCommune() {
        return ofCommune;
    }

    /** Whether its rows are sources; else they are contents of the programme. */
    public boolean isBySource() {
        return this == SOURCES_OF_AREA || this == SOURCES_OF_COMMUNE;
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public Label rows() {
        return isBySource() ? new Label("Nguồn vốn", "Source") : new Label("Nội dung", "Content");
    }

    /** The form of that number; empty if there is none. */
    public static Optional<MoneyFormKind> of(String number) {
        return Arrays.stream(values())
                .filter(form -> form.number.equals(number))
                .findFirst();
    }
}
