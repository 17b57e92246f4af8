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
            <p>Mỗi sự kiện dưới đây nằm trong sổ cái đã ký, đúng từng byte, đúng vị trí: lệnh <code>verify pack</code> tính lại điều đó mà không cần máy chủ. Gói không tự chứng minh rằng sau sự kiện cuối không còn sự kiện nào khác, và với đơn vị, biểu mẫu hay phát hiện thì không chứng minh rằng đã chọn đủ sự kiện. Với hộ, <code>verify pack --server</code> hỏi sổ cái đang chạy xem có thiếu không. <span lang="en">Each event below is in the signed ledger, byte by byte, at its position: <code>verify pack</code> computes that again without any server. The pack alone does not prove that no other event follows the last one, nor, of a unit, a form or a finding, that all events were chosen. Of a household, <code>verify pack --server</code> asks the running ledger whether any is lacking.</span></p>
            """;

    static final String UNSIGNED = """
            <p>† Lời của hệ thống hoặc của người lập gói, không chữ ký nào bảo đảm: ai có gói cũng có thể viết khác rồi lập lại gói. Các câu trả lời và dữ liệu tham chiếu kèm theo cũng vậy. Các giá trị không có dấu † nằm trong sự kiện đã ký. <span lang="en">† What the system or the maker of the pack says, covered by no signature: whoever holds the pack could say it otherwise and make the pack anew. The same holds for the answers and reference data beside it. Values without † stand in the signed events.</span></p>
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
