package org.progressledger.intake.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.progressledger.intake.Intake;
import org.progressledger.intake.ReviewListId;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.web.ProblemException;

class ProgressStreamsTest {

    private static final ReviewListId LIST = new ReviewListId("ab".repeat(32));

    @Test
    void who_comes_when_all_places_are_taken_is_sent_away() {
        Intake intake = mock(Intake.class);
        ReviewListStatus running = mock(ReviewListStatus.class);
        when(running.isRunning()).thenReturn(true);
        when(intake.status(any())).thenReturn(running);
        try (ProgressStreams streams = new ProgressStreams(intake, 1)) {
            streams.open(LIST, Locale.ENGLISH);

            assertThatThrownBy(() -> streams.open(LIST, Locale.ENGLISH)).isInstanceOf(ProblemException.class);
        }
    }
}
