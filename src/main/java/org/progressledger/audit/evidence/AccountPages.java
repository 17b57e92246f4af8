package org.progressledger.audit.evidence;

import static org.progressledger.audit.evidence.AccountText.both;
import static org.progressledger.audit.evidence.AccountText.escaped;
import static org.progressledger.audit.evidence.AccountText.unsigned;

import java.util.List;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.SignedNote;

/**
 * The events told for people, in Vietnamese with English beside. A function of nothing but what is in the pack, so that who
 * verifies it can write it again and compare: nobody can put another story beside true events.
 */
record AccountPages(PackBasis basis, PackWords words, SignedNote checkpoint) {

    /** The first page of several: what it is about, sums, and where what is told. */
    String cover(List<PackPage> pages) {
        return new AccountCover(basis, words, checkpoint).html(pages, true) + AccountFrame.END;
    }

    /** The only page. */
    String whole(PackPage page, List<Leaf> leaves) {
        return new AccountCover(basis, words, checkpoint).html(List.of(page), false)
                + new AccountSections(words).html(page, leaves)
                + AccountFrame.END;
    }

    /** One of several pages behind the first. */
    String of(PackPage page, List<Leaf> leaves) {
        return AccountFrame.START
                + "<p><a href=\"../%s\">%s</a></p>\n"
                        .formatted(PackFiles.ACCOUNT, both("Về trang đầu", "To the first page"))
                + "<h1>%s: %s · %d</h1>\n"
                        .formatted(
                                both(AccountFrame.kind(basis.kind())), unsigned(escaped(basis.name())), page.number())
                + AccountFrame.WARNING
                + AccountFrame.UNSIGNED
                + new AccountSections(words).html(page, leaves)
                + AccountFrame.END;
    }
}
