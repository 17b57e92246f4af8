package org.progressledger.audit.evidence;

import static org.progressledger.audit.evidence.AccountText.both;
import static org.progressledger.audit.evidence.AccountText.day;
import static org.progressledger.audit.evidence.AccountText.escaped;
import static org.progressledger.audit.evidence.AccountText.moment;
import static org.progressledger.audit.evidence.AccountText.unsigned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.SignedNote;

/** What an account begins with: the question, what it rests on, how many events of which kind, and where they are told. */
record AccountCover(PackBasis basis, PackWords words, SignedNote checkpoint) {

    /** A unit whose events stand together. */
    private record Chapter(String unit, PackPage begins, List<PackEntry> entries) {}

    /** @param apart whether the events are told on pages of their own */
    String html(List<PackPage> pages, boolean apart) {
        StringBuilder page = new StringBuilder(AccountFrame.START);
        page.append(
                "<h1>%s: %s</h1>\n".formatted(both(AccountFrame.kind(basis.kind())), unsigned(escaped(basis.name()))));
        page.append(AccountFrame.WARNING);
        if (!basis.finding().isEmpty()) {
            page.append("<p class=\"finding\">%s</p>\n".formatted(unsigned(escaped(basis.finding()))));
        }
        question(page, pages.stream().mapToInt(one -> one.entries().size()).sum());
        page.append(AccountFrame.WHAT_IS_PROVED);
        page.append(AccountFrame.UNSIGNED);
        kinds(page, pages);
        List<Chapter> chapters = chapters(pages);
        if (apart || chapters.size() > 1) {
            contents(page, chapters, apart);
        }
        return page.toString();
    }

    private void question(StringBuilder page, int events) {
        StatedBasis stated = basis.basis();
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        heading(page, "Được ký bảo đảm", "Covered by the signature");
        basis.wholeStreams()
                .forEach(stream -> row(page, both("Đủ từ sự kiện đầu", "Whole from its first event"), stream));
        row(page, both("Số sự kiện", "Events"), Integer.toString(events));
        row(page, both("Sổ cái", "Ledger"), signed.origin());
        row(page, both("Số sự kiện đã ký", "Events signed"), Long.toString(signed.size()));
        row(page, both("Gốc cây băm", "Root of the tree"), signed.root().base64());
        page.append("</table>\n");
        heading(page, "Lời của hệ thống và người lập gói †", "What the system and the maker of the pack say");
        row(page, both("Về", "About"), basis.subject());
        basis.asked().forEach((parameter, value) -> row(page, escaped(parameter), value));
        row(page, both("Đúng vào ngày", "As of"), day(stated.effectiveOn()));
        row(page, both("Biết đến vị trí", "Known at position"), Long.toString(stated.knownAt()));
        stated.recordedUpTo().ifPresent(last -> row(page, both("Ghi đến lúc", "Recorded up to"), moment(last)));
        row(page, both("Theo địa giới", "By the boundaries"), stated.boundaries());
        row(page, both("Quy định có hiệu lực", "Rules in force"), String.join(", ", stated.ruleSets()));
        page.append("</table>\n");
    }

    private static void heading(StringBuilder page, String vietnamese, String english) {
        page.append(
                "<table>\n<tr><th colspan=\"2\"><strong>%s</strong></th></tr>\n".formatted(both(vietnamese, english)));
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><th>%s</th><td>%s</td></tr>\n".formatted(name, escaped(value)));
    }

    private void kinds(StringBuilder page, List<PackPage> pages) {
        Map<String, Integer> counts = new TreeMap<>();
        pages.forEach(one -> one.entries().forEach(entry -> counts.merge(entry.type(), 1, Integer::sum)));
        page.append("<table>\n<tr><th>%s</th><th class=\"number\">%s</th></tr>\n"
                .formatted(both("Loại sự kiện", "Kind of event"), both("Số sự kiện", "Events")));
        counts.forEach((type, count) -> page.append("<tr><td><code>%s</code> %s</td><td class=\"number\">%d</td></tr>\n"
                .formatted(escaped(type), unsigned(both(words.type(type))), count)));
        page.append("</table>\n");
    }

    private static List<Chapter> chapters(List<PackPage> pages) {
        List<Chapter> chapters = new ArrayList<>();
        for (PackPage page : pages) {
            for (PackEntry entry : page.entries()) {
                if (chapters.isEmpty()
                        || !chapters.get(chapters.size() - 1).unit().equals(entry.unit())) {
                    chapters.add(new Chapter(entry.unit(), page, new ArrayList<>()));
                }
                chapters.get(chapters.size() - 1).entries().add(entry);
            }
        }
        return chapters;
    }

    private void contents(StringBuilder page, List<Chapter> chapters, boolean apart) {
        page.append("<table>\n<tr><th>%s</th><th class=\"number\">%s</th><th>%s</th></tr>\n"
                .formatted(
                        unsigned(both("Đơn vị", "Unit")),
                        unsigned(both("Số sự kiện", "Events")),
                        unsigned(both("Từ ngày đến ngày", "From day to day"))));
        for (Chapter chapter : chapters) {
            LocalDate first = chapter.entries().stream()
                    .map(PackEntry::effectiveOn)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            LocalDate last = chapter.entries().stream()
                    .map(PackEntry::effectiveOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            page.append("<tr><td><a href=\"%s#unit-%s\">%s</a></td><td class=\"number\">%d</td><td>%s – %s</td></tr>\n"
                    .formatted(
                            apart ? chapter.begins().account() : "",
                            escaped(chapter.unit()),
                            words.place(chapter.unit()),
                            chapter.entries().size(),
                            day(first),
                            day(last)));
        }
        page.append("</table>\n");
    }
}
