package org.progressledger.ledger.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.ledger.proof.command.ExitCode;

/** What the verifier says of a command line, without a process of its own; {@link VerifyCommandIT} has the whole of it. */
class VerifyCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USAGE  |                           | verify gì?                  | verify what?",
                "USAGE  | page x                    | Không có verify page        | verify page?",
                "USAGE  | export x --checkpont=y    | Không có tùy chọn --checkpont | --checkpont is not an option",
                "USAGE  | export x --key            | --key cần một giá trị       | --key needs a value",
                "USAGE  | server x:1                | bắt đầu bằng http://        | begins with http://",
                "USAGE  | server http://x --checkpoint=a --checkpoint=b | được ghi nhiều lần | given more than once",
                "USAGE  | pack nowhere              | Thiếu --key                 | --key is missing",
                "USAGE  | pack nowhere --key=a+b    | --key không đúng            | --key:",
                "FAILED | export nowhere            | không có tệp nowhere        | there is no file nowhere",
                "FAILED | store nowhere --checkpoint=none | không có tệp none     | there is no file none",
            })
    void what_was_typed_wrongly_is_said_in_the_language_that_was_asked_for(
            ExitCode code, String typed, String vietnamese, String english) {
        assertThat(said(typed, "vi", code)).contains(vietnamese).doesNotContain(english);
        assertThat(said(typed, "en", code)).contains(english).doesNotContain(vietnamese);
    }

    private static String said(String typed, String language, ExitCode expected) {
        List<String> arguments = new ArrayList<>(List.of("--language=" + language));
        if (typed != null) {
            arguments.addAll(List.of(typed.split(" ")));
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(errors, true, StandardCharsets.UTF_8);
        assertThat(new VerifyCommand(output, output, false).run(arguments))
                .as(typed)
                .isEqualTo(expected);
        return errors.toString(StandardCharsets.UTF_8);
    }
}
