package org.progressledger.household;

import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.shared.VietnameseText;

/**
 * A person's own data, all of it in one place, so that it can be encrypted and erased as a whole.
 *
 * @param name full name, tidied to the composed form of Unicode (NFC)
 * @param personalNumber personal identification number (số định danh cá nhân, 12 digits) or the older identity card
 *     number (9 digits)
 * @param ethnicity name of the ethnic group, such as {@code Tày}; sensitive personal data (Decree 356/2025/NĐ-CP)
 */
public record Person(
        String name,
        Optional<Gender> gender,
        Optional<Birth> birth,
        Optional<String> personalNumber,
        Optional<String> ethnicity) {

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{12}|\\d{9}");

    public Person {
        name = VietnameseText.tidy(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A person has a name");
        }
        if (personalNumber.isPresent()
                && !PERSONAL_NUMBER.matcher(personalNumber.get()).matches()) {
            throw new IllegalArgumentException("A personal number has 12 digits, or 9 on the older identity card");
        }
        ethnicity = ethnicity.map(VietnameseText::tidy);
    }

    /** Whether both bear the same name, however tone marks and capitals are set. */
    boolean isNamedAs(Person other) {
        return VietnameseText.comparisonForm(name).equals(VietnameseText.comparisonForm(other.name));
    }

    /** Whether both say the same, however tone marks and capitals are set. */
    boolean isSameAs(Person other) {
        return isNamedAs(other)
                && ethnicity
                        .map(VietnameseText::comparisonForm)
                        .equals(other.ethnicity.map(VietnameseText::comparisonForm))
                && gender.equals(other.gender)
                && birth.equals(other.birth)
                && personalNumber.equals(other.personalNumber);
    }

    /** Says nothing of the person, because text forms end up in logs. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
