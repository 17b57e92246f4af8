package org.progressledger.household.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.MemberCommand;
import org.progressledger.ledger.axon.LedgerCommands;

/** What would leave the streams of the persons behind is not to be had over HTTP. */
class PeopleAreKeptInStepTest {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.progressledger.household.web");

    @Test
    void commands_sent_straight_to_a_household_change_none_of_its_people() {
        noClasses()
                .that()
                .areAssignableTo(HouseholdRequest.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MemberCommand.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(CloseHousehold.class, WithdrawClosing.class, RegisterHousehold.class)
                .check(PAGES);
    }

    @Test
    void who_records_about_people_goes_through_the_one_way() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("People")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(LedgerCommands.class)
                .check(PAGES);
    }
}
