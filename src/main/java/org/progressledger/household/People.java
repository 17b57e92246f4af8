package org.progressledger.household;

import java.util.List;
import java.util.Optional;

/**
 * The people of a household on a day.
 *
 * @param head the head's data
 * @param headId who the head is, if that is known
 * @param number how many they are in all
 * @param known those who are known by name
 */
record People(Person head, Optional<PersonId> headId, int number, List<Member> known) {

    Optional<Member> member(PersonId id) {
        return known.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** How many are counted and not known by name; 0 if a review counted fewer than are known. */
    int unnamed() {
        return Math.max(0, number - known.size());
    }

    boolean isHeadAbsent() {
        return headId.filter(id -> member(id).isEmpty()).isPresent();
    }
}
