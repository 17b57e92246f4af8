package org.progressledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.demonstration.DemonstrationLedger;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

class AccountsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Accounts.class);

    @Test
    void without_an_account_the_start_fails_and_says_how_to_make_one() {
        application.run(started -> {
            assertThat(started).hasFailed();
            FailureAnalysis analysis = new NoAccountsFailureAnalyzer().analyze(started.getStartupFailure());
            assertThat(analysis.getDescription()).contains("progress-ledger.access.users");
            assertThat(analysis.getAction()).contains("java -jar progress-ledger.jar hash-password");
        });
    }

    @Test
    void accounts_come_from_the_configuration() {
        application
                .withPropertyValues(
                        "progress-ledger.access.users[0].name=thu-ky",
                        "progress-ledger.access.users[0].password-hash={bcrypt}$2a$10$abc",
                        "progress-ledger.access.users[0].role=RECORDER")
                .run(started -> assertThat(started.getBean(UserDetailsService.class)
                                .loadUserByUsername("thu-ky")
                                .getAuthorities())
                        .extracting(Object::toString)
                        .containsExactly("ROLE_RECORDER"));
    }

    @Test
    void the_known_accounts_are_refused_beside_accounts_of_an_installation() {
        demonstration(true)
                .withPropertyValues(
                        "progress-ledger.access.users[0].name=thu-ky",
                        "progress-ledger.access.users[0].password-hash={bcrypt}$2a$10$abc",
                        "progress-ledger.access.users[0].role=RECORDER")
                .run(started -> assertThat(refusal(started).getDescription())
                        .contains("demonstration")
                        .contains("progress-ledger.access.users"));
    }

    @Test
    void the_known_accounts_are_refused_on_a_ledger_that_is_not_the_demonstrations() {
        demonstration(false)
                .run(started -> assertThat(refusal(started).getDescription())
                        .contains("The ledger holds something else than the demonstration province"));
    }

    private ApplicationContextRunner demonstration(boolean ledgerIsItsOwn) {
        DemonstrationLedger ledger = mock(DemonstrationLedger.class);
        when(ledger.isForDemonstration()).thenReturn(ledgerIsItsOwn);
        return application
                .withBean(DemonstrationLedger.class, () -> ledger)
                .withPropertyValues("spring.profiles.active=demonstration");
    }

    private static FailureAnalysis refusal(AssertableApplicationContext started) {
        assertThat(started).hasFailed();
        FailureAnalysis analysis = new KnownAccountsRefusedFailureAnalyzer().analyze(started.getStartupFailure());
        assertThat(analysis.getAction()).contains("demonstration");
        return analysis;
    }

    @Test
    void the_demonstration_has_a_second_person_who_decides() {
        demonstration(true)
                .run(started -> assertThat(started.getBean(UserDetailsService.class)
                                .loadUserByUsername("nguoi-quyet-dinh")
                                .getAuthorities())
                        .extracting(Object::toString)
                        .containsExactly("ROLE_DECISION_MAKER"));
    }

    @Test
    void the_known_accounts_exist_in_the_demonstration_only() {
        demonstration(true)
                .run(started -> assertThat(List.of("can-bo", "nguoi-quyet-dinh", "lanh-dao"))
                        .allSatisfy(name -> assertThat(started.getBean(UserDetailsService.class)
                                        .loadUserByUsername(name))
                                .isNotNull()));
        application
                .withPropertyValues(
                        "progress-ledger.access.users[0].name=thu-ky",
                        "progress-ledger.access.users[0].password-hash={bcrypt}$2a$10$abc",
                        "progress-ledger.access.users[0].role=RECORDER")
                .run(started -> {
                    UserDetailsService accounts = started.getBean(UserDetailsService.class);
                    assertThat(catchThrowable(() -> accounts.loadUserByUsername("can-bo")))
                            .isInstanceOf(UsernameNotFoundException.class);
                });
    }
}
