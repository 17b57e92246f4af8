package org.progressledger.territory;

import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnameseText;

/**
 * A commune-level unit as it stands on a day.
 *
 * @param id identity for the unit's whole life
 * @param code five digits on that day (Decision 19/2025/QĐ-TTg); three for a district without communes, until 30 June
 *     2025. No identity: see {@link UnitId}
 * @param name without its kind, tone marks on the first vowel, such as {@code Định Hóa}
 * @param kind what kind of unit it is
 * @param province to which it belongs; before 1 July 2025 today's province in which it or its successors lie
 * @param formerDistrict the district to which it belongs on the day; of a day since 1 July 2025, the last to which it
 *     belonged; empty for a unit that came after. See {@link Territory#parent}
 * @param validity days on which it is in force; the first day of units of before 2025 is that of the code list, their
 *     own is not known
 */
public record AdministrativeUnit(
        UnitId id,
        String code,
        String name,
        UnitKind kind,
        Province province,
        Optional<FormerDistrict> formerDistrict,
        Validity validity) {

    /** As it stands in a sentence: {@code xã Định Hóa}, {@code phường Gia Sàng}. */
    public String label() {
        return (kind.word() + " " + name).strip();
    }

    /** Lower case without marks, kind included: {@code xa dinh hoa}. */
    public String searchForm() {
        return VietnameseText.searchForm(label());
    }

    /** Whether a list that writes this text, with or without the kind, in either spelling, names this unit. */
    public boolean bears(String writtenName) {
        String written = VietnameseText.comparisonForm(writtenName);
        return written.equals(VietnameseText.comparisonForm(name))
                || written.equals(VietnameseText.comparisonForm(label()));
    }
}
