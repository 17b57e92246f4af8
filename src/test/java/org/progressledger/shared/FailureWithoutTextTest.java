package org.progressledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FailureWithoutTextTest {

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        new FailureWithoutText(failure).printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void what_is_printed_tells_kinds_and_places_and_no_text() {
        IllegalStateException cause = new IllegalStateException("The household of Lò Thị Mẫu");
        cause.addSuppressed(new IllegalArgumentException("Lò Thị Mẫu, born 1980"));

        assertThat(printed(new RuntimeException("Row of Lò Thị Mẫu", cause)))
                .contains(
                        "java.lang.RuntimeException", "java.lang.IllegalStateException", "FailureWithoutTextTest.java")
                .doesNotContain("Mẫu");
    }

    @Test
    void causes_that_run_in_a_circle_come_to_an_end() {
        IllegalStateException first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));

        assertThat(printed(first)).contains("java.lang.IllegalArgumentException");
    }
}
