package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.UUID;
import org.progressledger.household.web.PeopleView.MemberLine;
import org.progressledger.shared.VietnamTime;

/**
 * One line of the table of members.
 *
 * @param person identity by which commands name the member
 * @param birth day or year, empty if unknown
 * @param lacks what the member lacks, in words
 */
record PeopleRow(UUID person, String name, String relation, String birth, String lacks, LocalDate since) {

    static PeopleRow of(MemberLine member, Words words) {
        return new PeopleRow(
                member.person(),
                member.data().name(),
                words.of(member.relation()),
                member.data()
                        .birth()
                        .map(birth ->
                                birth.date().map(VietnamTime.DAY::format).orElseGet(() -> String.valueOf(birth.year())))
                        .orElse(""),
                words.ofMemberDeprivations(member.deprivations()),
                member.since());
    }
}
