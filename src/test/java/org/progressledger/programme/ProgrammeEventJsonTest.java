package org.progressledger.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.programme.CodeEvent.BudgetUnitNamed;
import org.progressledger.programme.CodeEvent.CodeDropped;
import org.progressledger.programme.CodeEvent.CodeMapped;
import org.progressledger.programme.ProgrammeEvent.ItemEnded;
import org.progressledger.programme.ProgrammeEvent.ItemEstablished;
import org.progressledger.programme.ProgrammeEvent.ItemRenamed;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

class ProgrammeEventJsonTest extends GoldenFiles {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ItemKey KEY = new ItemKey("NTM-2026/1/02");
    private static final DecisionReference DECISION = new DecisionReference("7/QĐ-UBND", DAY, "UBND tỉnh (mẫu)");

    ProgrammeEventJsonTest() {
        super(
                "/programme/events/",
                new EventCatalogue(ProgrammeEvent.TYPE, ProgrammeEvent.class),
                new EventCatalogue(CodeEvent.TYPE, CodeEvent.class));
    }

    @Override
    protected Stream<Object> events() {
        return Stream.of(
                new ItemEstablished(
                        KEY,
                        "Nội dung minh họa",
                        Optional.of("Nội dung 02"),
                        RuleSetOwner.PROVINCE,
                        "7/QĐ-UBND",
                        true,
                        DAY,
                        Optional.empty(),
                        DECISION),
                new ItemRenamed(KEY, "Tên khác", Optional.empty(), DAY, DECISION),
                new ItemEnded(KEY, DAY, DECISION),
                new BudgetUnitNamed("9000001", "Đơn vị mẫu", UnitId.parse("05569@2025"), DAY, Optional.of(DAY)),
                new CodeMapped(CodeKind.PROGRAMME, "0990", "NTM-2026", DAY, Optional.empty()),
                new CodeDropped(CodeKind.NATURE, "M1", DAY));
    }
}
