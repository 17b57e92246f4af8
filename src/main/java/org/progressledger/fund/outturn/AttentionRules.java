package org.progressledger.fund.outturn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.progressledger.shared.Money;
import tools.jackson.databind.json.JsonMapper;

/**
 * When money needs attention.
 *
 * @param smallProjects a commune with more small projects than this is flagged
 * @param smallBelow a project with less capital in the year's plan is small
 * @param advanceMonths an advance without a day to be recovered by is overdue when it is older
 * @param source where the numbers come from
 * @param verified whether they were compared with a text of law
 */
public record AttentionRules(int smallProjects, Money smallBelow, int advanceMonths, String source, boolean verified) {

    private static final String RESOURCE = "/fund/attention.json";

    /** The rules that come with the application. */
    static AttentionRules load() {
        try (InputStream stream = AttentionRules.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.shared()
                    .readValue(
                            Objects.requireNonNull(stream, RESOURCE + " is missing from the class path"),
                            AttentionRules.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", failure);
        }
    }
}
