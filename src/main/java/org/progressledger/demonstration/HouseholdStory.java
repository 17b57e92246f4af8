package org.progressledger.demonstration;

import java.util.List;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.MemberCommand.ListMember;

/**
 * What a list does not say of an invented household.
 *
 * @param members people who are named, the head first
 * @param steps help or steps of a review in the order of their days, recorded together
 */
record HouseholdStory(HouseholdId household, List<ListMember> members, List<HouseholdCommand> steps) {}
