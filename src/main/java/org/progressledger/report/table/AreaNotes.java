package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;

/** What a reader of a form must know of its area: whose units stand for one that the drawing lacks (decision 0167). */
public final class AreaNotes {

    private AreaNotes() {}

    /** @param partly its communes that also have ground from elsewhere */
    public static List<Label> of(DrawnArea area, Collection<AdministrativeUnit> partly, Boundaries boundaries) {
        List<Label> notes = new ArrayList<>();
        if (!area.isDrawn()) {
            notes.add(new Label(
                    "Địa giới %s không có %s: biểu tính các xã được lập từ các xã của đơn vị ấy."
                            .formatted(boundaries.key(), area.name()),
                    "The boundaries %s have no %s: the form counts the communes made out of its own."
                            .formatted(boundaries.key(), area.name())));
        }
        if (!partly.isEmpty()) {
            String labels = partly.stream().map(AdministrativeUnit::label).collect(Collectors.joining(", "));
            notes.add(new Label(
                    "Chỉ có một phần trên địa bàn %s, nhưng được tính trọn xã: %s.".formatted(area.name(), labels),
                    "Only partly on the ground of %s, but counted whole: %s.".formatted(area.name(), labels)));
        }
        return List.copyOf(notes);
    }
}
