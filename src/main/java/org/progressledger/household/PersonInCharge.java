package org.progressledger.household;

import org.progressledger.shared.VietnameseText;

/**
 * A cadre or party member who looks after a household.
 *
 * @param name full name
 * @param post post held, such as {@code Phó Bí thư}
 * @param organisation where, such as {@code Đảng ủy xã Định Hóa}
 */
public record PersonInCharge(String name, String post, String organisation, HelperKind kind) {

    public PersonInCharge {
        name = VietnameseText.tidy(name);
        post = VietnameseText.tidy(post);
        organisation = VietnameseText.tidy(organisation);
    }

    /** Whether both are one person: posts change and are spelled in several ways. */
    boolean isSameAs(PersonInCharge other) {
        return VietnameseText.comparisonForm(name).equals(VietnameseText.comparisonForm(other.name))
                && VietnameseText.comparisonForm(organisation)
                        .equals(VietnameseText.comparisonForm(other.organisation));
    }

    /** Says nothing of the person, because text forms end up in logs. */
    @Override
    public String toString() {
        return "PersonInCharge[…]";
    }
}
