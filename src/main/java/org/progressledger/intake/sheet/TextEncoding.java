package org.progressledger.intake.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which Unicode encoding a text file has. */
final class TextEncoding {

    private TextEncoding() {}

    /** By the byte order mark, else by where the zero bytes of the first header letters stand, else UTF-8. */
    static Charset of(byte[] start) {
        if (start.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
