package org.progressledger.audit.evidence;

/** How to read and verify a pack: the same in every pack. */
final class PackReadMe {

    static final String TEXT = """
            GÓI BẰNG CHỨNG / EVIDENCE PACK

            Gói này có dữ liệu cá nhân: chỉ giao cho người được phép xem.
            This pack holds personal data: hand it only to those who may read it.

            account.html    diễn giải: mở tệp này trước / what happened: open this first
            account/        các trang diễn giải, khi có nhiều sự kiện / its pages, where there are many events
            events/         các sự kiện đúng như sổ cái đã lưu / the events exactly as the ledger stored them
            contents/       sự kiện nào nằm ở đâu trong diễn giải / which event is where in the account
            checkpoint.txt  xác nhận có chữ ký về toàn bộ sổ cái / the signed checkpoint of the whole ledger
            proofs/         chứng minh từng sự kiện nằm trong sổ / the proof that each event is in it (zip of C2SP tlog-proof)
            keys.txt        khóa để đối chiếu / keys, to be compared with those you hold
            basis.json      câu hỏi và căn cứ / the question and what it rests on
            answers/        câu trả lời của hệ thống / what the system answered
            words.json, reference/  tên gọi và dữ liệu tham chiếu / names and reference data
            sha256sums.txt  danh sách tệp / the list of files (sha256sum --check)

            Kiểm tra không cần mạng / Verify offline:
              java -jar progress-ledger.jar verify pack <tệp/file>.zip --key <khóa bạn giữ / the key that you hold>

            Điều được chứng minh: mỗi sự kiện nằm trong sổ cái đã ký, đúng từng byte, đúng vị trí; diễn giải đúng với
            các sự kiện. Điều KHÔNG được chứng minh: rằng sau sự kiện cuối không còn sự kiện nào khác; điều phát hiện, câu
            hỏi và căn cứ, câu trả lời, ngày và đơn vị xếp theo, tên gọi và dữ liệu tham chiếu (dấu † trong diễn giải).
            Muốn biết có thiếu sự kiện nào của hộ: verify pack --server <địa chỉ> --credentials <tệp>; hoặc kiểm tra toàn
            bộ sổ cái (verify export, server, store).
            Proved: that each event is in the signed ledger, byte by byte, at its position; that the account agrees
            with the events. NOT proved: that no other event follows the last one; the finding, the question and its
            basis, answers, the days and units by which is arranged, names and reference data (marked † in the account).
            Whether an event of the household is lacking: verify pack --server <address> --credentials <file>; or verify
            the whole ledger (verify export, server, store).
            """;

    private PackReadMe() {}
}
