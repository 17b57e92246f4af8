package org.progressledger.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.progressledger.ruleset.CriteriaSetCommand.PublishCriteriaSet;
import org.progressledger.ruleset.RuleSetCommand.PublishReviewProcedure;
import org.progressledger.ruleset.RuleSetCommand.PublishRuleSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The national rules that come with the application, one JSON file for each rule set, each procedure and each
 * criteria set. */
final class ShippedFiles {

    private static final String RULE_SETS = "classpath*:ruleset/*.json";
    private static final String PROCEDURES = "classpath*:ruleset/procedure/*.json";

    private static final String CRITERIA_SETS = "classpath*:criteria-set/*.json";

    private ShippedFiles() {}

    /** What publishes all criteria sets. */
    static List<CriteriaSetCommand> criteria() {
        return read(CRITERIA_SETS, CriteriaSet.class).stream()
                .<CriteriaSetCommand>map(PublishCriteriaSet::new)
                .toList();
    }

    /** What publishes all of them. */
    static List<RuleSetCommand> commands() {
        return Stream.<RuleSetCommand>concat(
                        read(RULE_SETS, PovertyRuleSet.class).stream().map(PublishRuleSet::new),
                        read(PROCEDURES, ReviewProcedure.class).stream().map(PublishReviewProcedure::new))
                .toList();
    }

    private static <T> List<T> read(String files, Class<T> content) {
        try {
            List<T> contents = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(files)) {
                try (InputStream stream = resource.getInputStream()) {
                    contents.add(RuleSetJson.read(stream, content));
                }
            }
            return contents;
        } catch (IOException exception) {
            throw new UncheckedIOException("The files " + files + " cannot be read", exception);
        }
    }
}
