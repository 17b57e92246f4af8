package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SupervisionLogTest {

    @Test
    void a_failure_of_the_supervision_is_logged_by_kind_and_place_and_not_by_its_text(CapturedOutput output) {
        Projections projections = new Projections(
                List.of(),
                projection -> mock(RunningProjection.class),
                mock(GenerationRegister.class),
                () -> {
                    throw new IllegalStateException("The household of Lò Thị Mẫu");
                },
                Duration.ofHours(1));

        projections.start();
        projections.stop();

        assertThat(output)
                .contains(
                        "Projections could not be looked after",
                        "java.lang.IllegalStateException",
                        "SupervisionLogTest")
                .doesNotContain("Mẫu");
    }
}
