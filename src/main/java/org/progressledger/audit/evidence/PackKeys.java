package org.progressledger.audit.evidence;

import java.util.List;

/** The file of keys. */
final class PackKeys {

    private PackKeys() {}

    static String text(List<String> keys) {
        StringBuilder text = new StringBuilder("""
                # Khóa kiểm tra mà hệ thống này nêu. ĐỪNG tin khóa nằm trong gói: hãy đối chiếu với khóa bạn đã có từ nguồn khác.
                # The verifier keys that this system names. Do NOT believe keys out of a pack: compare them with those you hold from elsewhere.
                """);
        keys.forEach(key -> text.append(key).append('\n'));
        return text.toString();
    }

    static List<String> in(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
}
