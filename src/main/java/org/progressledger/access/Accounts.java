package org.progressledger.access;

import java.util.List;
import org.progressledger.demonstration.DemonstrationLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class Accounts {

    private static final Logger LOGGER = LoggerFactory.getLogger(Accounts.class);

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    @Profile("!demonstration")
    UserDetailsService configuredAccounts(AccessProperties properties) {
        if (properties.users().isEmpty()) {
            throw new NoAccountsException();
        }
        return new InMemoryUserDetailsManager(properties.users().stream()
                .map(account -> account(account.name(), account.passwordHash(), account.role()))
                .toList());
    }

    @Bean
    @Profile("demonstration")
    UserDetailsService demonstrationAccounts(
            AccessProperties properties, DemonstrationLedger ledger, PasswordEncoder passwords) {
        if (!properties.users().isEmpty()) {
            throw KnownAccountsRefusedException.besideOwnAccounts();
        }
        if (!ledger.isForDemonstration()) {
            throw KnownAccountsRefusedException.onAnotherLedger();
        }
        LOGGER.info(
                "Demonstration accounts: can-bo / {} (recorder), nguoi-quyet-dinh / {} (decision-maker),"
                        + " lanh-dao / {} (leader), thanh-tra / {} (auditor)",
                CAN_BO,
                NGUOI_QUYET_DINH,
                LANH_DAO,
                THANH_TRA);
        return new InMemoryUserDetailsManager(List.of(
                account("can-bo", passwords.encode(CAN_BO), Role.RECORDER),
                account("nguoi-quyet-dinh", passwords.encode(NGUOI_QUYET_DINH), Role.DECISION_MAKER),
                account("lanh-dao", passwords.encode(LANH_DAO), Role.LEADER),
                account("thanh-tra", passwords.encode(THANH_TRA), Role.AUDITOR)));
    }

    // Public on purpose: they open invented data, and only where nothing else is (decision 0085).
    private static final String CAN_BO = "thu-nghiem-can-bo";
    private static final String NGUOI_QUYET_DINH = "thu-nghiem-nguoi-quyet-dinh";
    private static final String LANH_DAO = "thu-nghiem-lanh-dao";
    private static final String THANH_TRA = "thu-nghiem-thanh-tra";

    private static UserDetails account(String name, String passwordHash, Role role) {
        return User.withUsername(name).password(passwordHash).roles(role.name()).build();
    }
}
