package org.progressledger.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.ruleset.PovertyRuleSets;

class FormNotesTest {

    private static final PovertyRuleSets RULE_SETS = PovertyRuleSets.load();

    @Test
    void a_table_of_indicators_says_that_their_list_is_a_draft() {
        assertThat(new FormNotes(List.of(), RULE_SETS.byKey("POV-2027")).ofIndicators())
                .singleElement()
                .satisfies(note -> assertThat(note.vietnamese()).contains("POV-2027", "dự thảo"));
        assertThat(new FormNotes(List.of(), RULE_SETS.byKey("POV-2022")).ofIndicators())
                .isEmpty();
    }
}
