package org.progressledger.household;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody known by name who belongs to a household.
 *
 * @param id who it is, for life and in whatever household
 * @param person the personal data
 * @param relation to the head of the household
 * @param deprivations what the member lacks
 */
public record Member(PersonId id, Person person, Relation relation, Set<MemberDeprivation> deprivations) {

    public Member {
        Set<MemberDeprivation> inOrder = EnumSet.noneOf(MemberDeprivation.class);
        inOrder.addAll(deprivations);
        deprivations = Collections.unmodifiableSet(inOrder);
    }

    Member as(Relation other) {
        return new Member(id, person, other, deprivations);
    }

    boolean isHead() {
        return relation == Relation.HEAD;
    }
}
