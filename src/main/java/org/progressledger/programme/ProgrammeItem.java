package org.progressledger.programme;

import java.util.Optional;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Validity;

/**
 * A programme or one of its parts, as it stands on one day.
 *
 * @param name as the decision that established it calls it, in Vietnamese
 * @param number as printed, such as {@code Tiểu dự án 2} or {@code Nội dung 02}; empty for a programme
 * @param owner the nation's programme, or what a province completed
 * @param source decision, and article where it is known
 * @param unverified whether nobody has checked the wording against the source yet
 * @param validity days on which money may be planned for it; money planned then may be paid later
 */
public record ProgrammeItem(
        ItemKey key,
        String name,
        Optional<String> number,
        RuleSetOwner owner,
        String source,
        boolean unverified,
        Validity validity) {}
