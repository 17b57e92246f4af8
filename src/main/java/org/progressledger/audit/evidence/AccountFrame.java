package org.progressledger.audit.evidence;

import org.progressledger.audit.evidence.PackWords.Word;

/** What is the same in every account: a page that needs nothing but itself, and prints. */
final class AccountFrame {

    static final String START = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Gói bằng chứng – Evidence pack</title>
            <style>
            body { font: 11pt/1.5 "Noto Serif", "Times New Roman", serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; border-top: 2px solid #111; margin: 1.5rem 0 .3rem; padding-top: .4rem; } h3 { font-size: 1.05rem; margin: 1rem 0 .2rem; }
            [lang=en] { color: #555; font-style: italic; }
            table { border-collapse: collapse; width: 100%; margin: .4rem 0; }
            th, td { border: 1px solid #bbb; padding: .2rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { font-weight: normal; background: #f4f4f4; }
            .number { text-align: right; }
            .stored { font-size: .85em; } .stored span { margin-right: .8em; } .stored b { font-weight: normal; color: #555; }
            .warning, .finding { border: 2px solid #a00; padding: .5rem 1rem; } .finding { border-color: #111; font-size: 1.1rem; }
            @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
            </style>
            </head>
            <body>
            """;

    static final String WARNING = """
            <p class="warning"><strong>Gói này có dữ liệu cá nhân.</strong> Chỉ giao cho người được phép xem. <span lang="en">This pack holds personal data. Hand it only to those who may read it.</span></p>
            """;

    static final String WHAT_IS_PROVED = """
            <p>Mỗi sự kiện dưới đây nằm trong sổ cái đã ký, đúng từng byte, đúng vị trí: lệnh <code>verify pack</code> tính lại điều đó mà không cần máy chủ. Gói không tự chứng minh rằng sau sự kiện cuối không còn sự kiện nào khác; điều phát hiện là lời của người lập gói; câu trả lời, ngày và đơn vị xếp theo, tên gọi và dữ liệu tham chiếu kèm theo là lời của hệ thống. <span lang="en">Each event below is in the signed ledger, byte by byte, at its position: <code>verify pack</code> computes that again without any server. The pack alone does not prove that no other event follows the last one; the finding is what the maker of the pack says; answers, the days and units by which is arranged, names and reference data are what the system says.</span></p>
            """;

    static final String END = """
            </body>
            </html>
            """;

    private AccountFrame() {}

    static Word kind(EvidenceKind kind) {
        return switch (kind) {
            case HOUSEHOLD -> new Word("Bằng chứng về hộ", "Evidence about a household");
            case UNIT -> new Word("Bằng chứng về đơn vị", "Evidence about a unit");
            case FORM -> new Word("Bằng chứng về biểu mẫu", "Evidence about an official form");
            case FINDING -> new Word("Bằng chứng về một phát hiện", "Evidence about a finding");
        };
    }
}
