package org.progressledger.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.PlainText;

/**
 * A decision, or another document that stands in its place such as a Treasury voucher, as a form or a program states it.
 *
 * @param number number and symbol as printed, such as {@code 1486/QĐ-UBND}
 * @param date date of the document
 * @param issuer body that issued it
 */
public record StatedDecision(
        @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
        String number,

        @NotNull LocalDate date,

        @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
        String issuer) {

    public DecisionReference reference() {
        return new DecisionReference(number, date, issuer);
    }
}
