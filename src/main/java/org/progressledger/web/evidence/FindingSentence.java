package org.progressledger.web.evidence;

import java.util.regex.Pattern;
import org.progressledger.shared.PlainText;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What somebody has found, as it stands in an address: one sentence on one line. */
public record FindingSentence(String finding) {

    private static final Pattern ON_ONE_LINE = Pattern.compile("[^<>\\p{Cntrl}]{1," + PlainText.LONGEST_SENTENCE + "}");

    /** @throws ProblemException if there is no sentence, it is too long or no plain text */
    public String text() {
        String text = finding == null ? "" : finding.strip();
        if (!ON_ONE_LINE.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST, "evidence-finding-sentence", PlainText.LONGEST_SENTENCE));
        }
        return text;
    }
}
