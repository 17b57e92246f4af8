package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.household.ReviewEvent.ComplaintAnswered;
import org.progressledger.household.ReviewEvent.ComplaintFiled;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.ReviewDiscontinued;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A step that has landed never changes meaning: its stored text of today must be read the same for ever. */
class ReviewEventJsonTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 5);
    private static final Optional<DecisionReference> DOCUMENT = Optional.of(decisionOf(2024));

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<ReviewEvent> events() {
        return Stream.of(
                new ReviewRequested(
                        HOUSEHOLD, "QTRS-2021", ReviewKind.REGULAR, RequestChannel.ONLINE, DAY, Optional.empty()),
                new ListedForReview(HOUSEHOLD, "QTRS-2021", DAY, DOCUMENT),
                new QuickScreened(HOUSEHOLD, true, DAY, Optional.empty()),
                new VillageMeetingHeld(HOUSEHOLD, 41, 21, true, PovertyClass.POOR, DAY, DOCUMENT),
                new ResultPosted(HOUSEHOLD, DAY, Optional.empty()),
                new ComplaintFiled(HOUSEHOLD, "Điểm B1", DAY, Optional.empty()),
                new ComplaintAnswered(HOUSEHOLD, false, "Đúng điểm", DAY, DOCUMENT),
                new OpinionGiven(HOUSEHOLD, "UBND huyện Mẫu", false, Optional.of("Xem lại B2"), DAY, DOCUMENT),
                new ReviewDiscontinued(HOUSEHOLD, "Hộ rút đề nghị", DAY, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_step_is_stored_and_read_in_the_words_of_its_golden_file(ReviewEvent event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void every_step_has_its_golden_file() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(List.of(ReviewEvent.class.getPermittedSubclasses()));
    }

    private static String golden(Class<?> type) {
        String file = "/household/events/" + type.getSimpleName() + ".json";
        try (InputStream stream = ReviewEventJsonTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }
}
