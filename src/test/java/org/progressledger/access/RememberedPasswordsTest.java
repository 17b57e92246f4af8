package org.progressledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final AtomicInteger asked = new AtomicInteger();

    private final PasswordEncoder passwords = new RememberedPasswords(new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            asked.incrementAndGet();
            return hash.equals(encode(password));
        }
    });

    @Test
    void a_password_that_fitted_once_is_known_again_without_asking_the_slow_hash() {
        String hash = passwords.encode("mat-khau-mau");

        assertThat(passwords.matches("mat-khau-mau", hash)).isTrue();
        assertThat(passwords.matches("mat-khau-mau", hash)).isTrue();

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_wrong_password_is_wrong_however_often_and_is_not_remembered() {
        String hash = passwords.encode("mat-khau-mau");
        passwords.matches("mat-khau-mau", hash);

        assertThat(passwords.matches("mat-khau-sai", hash)).isFalse();
        assertThat(passwords.matches("mat-khau-sai", hash)).isFalse();

        assertThat(asked).hasValue(3);
    }

    @Test
    void the_old_password_does_not_fit_a_new_hash() {
        passwords.matches("mat-khau-cu", passwords.encode("mat-khau-cu"));

        assertThat(passwords.matches("mat-khau-cu", passwords.encode("mat-khau-moi")))
                .isFalse();
    }
}
