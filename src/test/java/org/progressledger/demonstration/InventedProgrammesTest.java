package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.programme.CodeCommand;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class InventedProgrammesTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;

    private final InventedProgrammes invented = new InventedProgrammes(
            new DemonstrationLists(2025, TERRITORY, PovertyRuleSets.load()).province(), TERRITORY);

    @Test
    void every_content_is_visibly_invented_and_stands_below_the_programme_of_2026() {
        assertThat(invented.contents()).isNotEmpty().allSatisfy(command -> {
            EstablishItem content = (EstablishItem) command;
            assertThat(content.name()).endsWith("(nội dung minh họa)");
            assertThat(content.unverified()).isTrue();
            assertThat(content.key().programme().path()).isEqualTo("NTM-2026");
        });
    }

    @Test
    void each_commune_and_four_bodies_of_the_province_have_a_code_that_is_visibly_invented() {
        List<NameBudgetUnit> units = invented.codes().stream()
                .filter(NameBudgetUnit.class::isInstance)
                .map(NameBudgetUnit.class::cast)
                .toList();

        assertThat(units)
                .extracting(CodeCommand::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("9\\d{6}"));
        assertThat(units).extracting(NameBudgetUnit::name).allMatch(name -> name.endsWith("(mẫu)"));
        assertThat(units)
                .extracting(NameBudgetUnit::unit)
                .containsAll(TERRITORY.unitsOf("19", Territory.REORGANISATION).stream()
                        .map(AdministrativeUnit::id)
                        .toList())
                .hasSize(92 + 4);
    }
}
