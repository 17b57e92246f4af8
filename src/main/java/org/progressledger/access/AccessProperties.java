package org.progressledger.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts of an installation.
 *
 * @param users accounts, in no order
 */
@ConfigurationProperties("progress-ledger.access")
record AccessProperties(@DefaultValue List<Account> users) {

    /**
     * @param name name to log in with
     * @param passwordHash hash with its method in front, as {@code hash-password} prints it; never the password
     * @param role what its holder may do
     */
    record Account(String name, String passwordHash, Role role) {}
}
