package org.progressledger.household.read;

import java.time.LocalDate;
import org.progressledger.household.Member;

/**
 * A member as known by name on a day.
 *
 * @param since day from which the person belongs to the household
 */
public record KnownMember(Member member, LocalDate since) {}
