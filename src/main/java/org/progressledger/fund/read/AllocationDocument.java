package org.progressledger.fund.read;

import java.util.Optional;
import org.progressledger.facts.KeptEvents;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.Purpose;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.UnitId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An allocation: what it is for, and all that happened to it.
 *
 * @param id text of its {@link AllocationId}
 * @param project code; {@value #NONE} if it is not allocated in detail
 * @param history its events
 */
@Document
record AllocationDocument(
        @Id String id,
        @Indexed String planYear,
        @Indexed String unit,
        @Indexed String holder,
        String item,
        String source,
        String nature,
        @Indexed String project,
        KeptEvents history)
        implements FoldedDocument {

    /** Stands in the place of a project code where there is none. */
    static final String NONE = "-";

    static AllocationDocument of(AllocationOpened opened) {
        Purpose purpose = opened.purpose();
        return new AllocationDocument(
                opened.allocation().text(),
                purpose.planYears().toString(),
                purpose.unit().toString(),
                purpose.holder(),
                purpose.item().path(),
                purpose.source().name(),
                purpose.nature().name(),
                purpose.project().orElse(NONE),
                KeptEvents.NONE);
    }

    AllocationDocument after(RecordedEvent recorded) {
        return new AllocationDocument(
                id, planYear, unit, holder, item, source, nature, project, history.after(recorded));
    }

    AllocationId allocation() {
        return new AllocationId(id);
    }

    Purpose purpose() {
        return new Purpose(
                PlanYears.parse(planYear),
                holder,
                UnitId.parse(unit),
                new ItemKey(item),
                FundSource.valueOf(source),
                FundNature.valueOf(nature),
                Optional.of(project).filter(code -> !code.equals(NONE)));
    }
}
