package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;

/** The files of a pack by name (docs/reference/evidence-pack.md). */
final class PackFiles {

    static final String ACCOUNT = "account.html";
    static final String READ_ME = "read-me.txt";
    static final String BASIS = "basis.json";
    static final String WORDS = "words.json";
    static final String EVENTS = "events.jsonl";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String KEYS = "keys.txt";
    static final String PROOFS = "proofs/";
    static final String ANSWERS = "answers/";
    static final String REFERENCE = "reference/";

    private PackFiles() {}

    /**
     * All files in their order.
     *
     * @param proofs one for each leaf
     * @param keys verifier keys, one on each line
     * @param further answers and reference data by their names
     */
    static Map<String, byte[]> of(
            PackBasis basis,
            PackWords words,
            List<Leaf> leaves,
            SignedNote checkpoint,
            List<TlogProof> proofs,
            List<String> keys,
            SortedMap<String, byte[]> further) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                ACCOUNT,
                new AccountPage(basis, words, leaves, checkpoint).html().getBytes(UTF_8));
        files.put(READ_ME, readMe().getBytes(UTF_8));
        files.put(BASIS, PackJson.write(basis));
        files.put(WORDS, PackJson.write(words));
        files.put(EVENTS, lines(leaves).getBytes(UTF_8));
        files.put(CHECKPOINT, checkpoint.bytes());
        files.put(KEYS, keys(keys).getBytes(UTF_8));
        for (TlogProof proof : proofs) {
            files.put(proofOf(proof.index()), proof.format().getBytes(UTF_8));
        }
        files.putAll(further);
        Map<String, byte[]> pack = new LinkedHashMap<>();
        pack.put(PackManifest.NAME, PackJson.write(PackManifest.of(files)));
        pack.putAll(files);
        return pack;
    }

    static String proofOf(long position) {
        return PROOFS + position + ".tlog-proof";
    }

    private static String lines(List<Leaf> leaves) {
        StringBuilder lines = new StringBuilder();
        leaves.forEach(leaf -> lines.append(LeafEncoding.line(leaf)).append('\n'));
        return lines.toString();
    }

    static String keys(List<String> keys) {
        StringBuilder text = new StringBuilder("""
                # Khóa kiểm tra mà hệ thống này nêu. ĐỪNG tin khóa nằm trong gói: hãy đối chiếu với khóa bạn đã có từ nguồn khác.
                # The verifier keys that this system names. Do NOT believe keys out of a pack: compare them with those you hold from elsewhere.
                """);
        keys.forEach(key -> text.append(key).append('\n'));
        return text.toString();
    }

    /** The keys of a file of keys. */
    static List<String> keysIn(String text) {
        List<String> keys = new ArrayList<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(keys::add);
        return keys;
    }

    static String readMe() {
        return """
                GÓI BẰNG CHỨNG / EVIDENCE PACK

                Gói này có dữ liệu cá nhân: chỉ giao cho người được phép xem.
                This pack holds personal data: hand it only to those who may read it.

                account.html    diễn giải từng sự kiện / what happened, event by event
                events.jsonl    các sự kiện đúng như sổ cái đã lưu / the events exactly as the ledger stored them
                checkpoint.txt  xác nhận có chữ ký về toàn bộ sổ cái / the signed checkpoint of the whole ledger
                proofs/         chứng minh từng sự kiện nằm trong sổ / the proof that each event is in it (C2SP tlog-proof)
                keys.txt        khóa để đối chiếu / keys, to be compared with those you hold
                basis.json      câu hỏi và căn cứ / the question and what it rests on
                answers/        câu trả lời của hệ thống / what the system answered
                words.json, reference/  tên gọi và dữ liệu tham chiếu / names and reference data

                Kiểm tra không cần mạng / Verify offline:
                  java -jar progress-ledger.jar verify pack <tệp/file>.zip --key <khóa bạn giữ / the key that you hold>

                Điều được chứng minh: mỗi sự kiện nằm trong sổ cái đã ký, đúng từng byte, đúng vị trí; diễn giải đúng với
                các sự kiện. Điều KHÔNG được chứng minh: rằng sau sự kiện cuối không còn sự kiện nào khác trước mốc đã ký;
                câu trả lời, tên gọi và dữ liệu tham chiếu. Muốn chắc, hãy kiểm tra toàn bộ sổ cái (verify export, server, store).
                Proved: that each event is in the signed ledger, byte by byte, at its position; that the account agrees
                with the events. NOT proved: that no other event follows the last one before the checkpoint; answers, names
                and reference data. To be sure of those, verify the whole ledger (verify export, server, store).
                """;
    }
}
