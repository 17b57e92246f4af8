package org.progressledger.household;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's own data, all of it in one place, so that it can be encrypted and erased as a whole.
 *
 * @param name full name, in the composed form of Unicode (NFC)
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
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A person has a name");
        }
        if (personalNumber.isPresent()
                && !PERSONAL_NUMBER.matcher(personalNumber.get()).matches()) {
            throw new IllegalArgumentException("A personal number has 12 digits, or 9 on the older identity card");
        }
        ethnicity = ethnicity.map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Says nothing of the person, because text forms end up in logs. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
