package org.progressledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class HashPasswordCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void prints_a_hash_that_opens_to_the_password_and_nothing_else() throws IOException {
        int exit = hash("mật khẩu rất dài\n");

        String hash = printed.toString(StandardCharsets.UTF_8).strip();
        assertThat(exit).isZero();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("\n");
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder().matches("mật khẩu rất dài", hash))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ngắn\n",
                "một mật khẩu dài hơn bảy mươi hai byte thì phần đuôi không còn được so sánh nữa nên bị từ chối\n"
            })
    void a_password_that_would_not_protect_is_refused_with_a_sentence(String input) throws IOException {
        int exit = hash(input);

        assertThat(exit).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("Mật khẩu").contains("A password has at");
    }

    private int hash(String input) throws IOException {
        return new HashPasswordCommand(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        new PrintStream(told, true, StandardCharsets.UTF_8))
                .run(List.of());
    }
}
