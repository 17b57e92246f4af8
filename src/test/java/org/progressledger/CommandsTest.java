package org.progressledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void options_alone_are_for_the_application() throws Exception {
        assertThat(run()).isEmpty();
        assertThat(run("--server.port=8081", "--spring.profiles.active=demonstration"))
                .isEmpty();
    }

    @Test
    void a_command_that_is_not_there_starts_nothing_and_is_told_which_there_are() throws Exception {
        assertThat(run("verfy", "pack", "goi.zip")).hasValue(64);

        assertThat(text(errors))
                .startsWith("Không có lệnh / There is no command: verfy")
                .contains("verify", "witness");
    }

    @Test
    void help_names_the_commands() throws Exception {
        assertThat(run("--help")).hasValue(0);

        assertThat(text(output)).contains("hash-password", "make-signing-key", "verify", "export", "witness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash-password", "make-signing-key", "verify", "export", "witness"})
    void each_command_says_how_it_is_used(String command) throws Exception {
        assertThat(run(command, "--help")).hasValue(0);

        assertThat(text(output)).contains(command);
        assertThat(text(errors)).isEmpty();
    }

    private OptionalInt run(String... arguments) throws IOException, InterruptedException {
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        return new Commands(nothing, stream(output), stream(errors), false).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
