package org.progressledger.ledger.proof;

/** Reads a line from left to right and takes nothing that the encoding would not have written. */
final class LineScanner {

    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final String CONTROL_CHARACTER = "\\u00";
    private static final int LONGEST_NUMBER = 19;

    private final String line;
    private int place;

    LineScanner(String line) {
        this.line = line;
    }

    /** Goes past a text that has to be next. */
    void expect(String text) {
        if (!skip(text)) {
            throw malformed("%s is expected".formatted(text));
        }
    }

    /** Goes past a text if it is next. */
    boolean skip(String text) {
        boolean next = line.startsWith(text, place);
        if (next) {
            place += text.length();
        }
        return next;
    }

    void expectEnd() {
        if (place != line.length()) {
            throw malformed("the end is expected");
        }
    }

    long number() {
        int start = place;
        if (place < line.length() && line.charAt(place) == '-') {
            place++;
        }
        while (place < line.length() && line.charAt(place) >= '0' && line.charAt(place) <= '9') {
            place++;
        }
        String digits = line.substring(start, place);
        if (!digits.isEmpty() && digits.length() <= LONGEST_NUMBER + 1) {
            try {
                long number = Long.parseLong(digits);
                if (Long.toString(number).equals(digits)) {
                    return number;
                }
            } catch (NumberFormatException notWithin64Bits) {
                throw malformed("a number of 64 bits is expected");
            }
        }
        throw malformed("a whole number is expected");
    }

    /** A string with its quotes. */
    String string() {
        expect("\"");
        int start = place;
        while (place < line.length()) {
            char next = line.charAt(place);
            if (next == '"') {
                place++;
                return line.substring(start, place - 1);
            }
            if (next == '\\') {
                return stringWithEscapes(start);
            }
            requirePrintable(next);
            place++;
        }
        throw malformed("a string does not end");
    }

    private String stringWithEscapes(int start) {
        StringBuilder text = new StringBuilder(line.substring(start, place));
        while (place < line.length()) {
            char next = line.charAt(place);
            if (next == '"') {
                place++;
                return text.toString();
            }
            if (next == '\\') {
                text.append(escaped());
            } else {
                requirePrintable(next);
                text.append(next);
                place++;
            }
        }
        throw malformed("a string does not end");
    }

    private char escaped() {
        if (skip("\\\"")) {
            return '"';
        }
        if (skip("\\\\")) {
            return '\\';
        }
        if (skip(CONTROL_CHARACTER) && place + 2 <= line.length()) {
            int high = HEXADECIMAL.indexOf(line.charAt(place));
            int low = HEXADECIMAL.indexOf(line.charAt(place + 1));
            if (high >= 0 && high <= 1 && low >= 0) {
                place += 2;
                return (char) (high << 4 | low);
            }
        }
        throw malformed("an escape is not one of those that are used");
    }

    private void requirePrintable(char character) {
        if (character < ' ') {
            throw malformed("a control character is not escaped");
        }
    }

    /** An object from its opening brace to the one that closes it, as it stands there. */
    String object() {
        int end = endOfObject(line, place);
        if (end < 0) {
            throw malformed("a JSON object on one line is expected");
        }
        String object = line.substring(place, end);
        place = end;
        return object;
    }

    /**
     * Where the object ends that begins here: after the brace that closes the first one, those within strings not counted.
     *
     * @return -1 if none begins here, it does not end, or it holds a control character
     */
    static int endOfObject(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '{') {
            return -1;
        }
        int open = 0;
        boolean withinString = false;
        for (int place = start; place < text.length(); place++) {
            char next = text.charAt(place);
            if (next < ' ') {
                return -1;
            }
            if (withinString) {
                if (next == '\\') {
                    place++;
                    if (place < text.length() && text.charAt(place) < ' ') {
                        return -1;
                    }
                } else if (next == '"') {
                    withinString = false;
                }
            } else if (next == '"') {
                withinString = true;
            } else if (next == '{') {
                open++;
            } else if (next == '}') {
                open--;
                if (open == 0) {
                    return place + 1;
                }
            }
        }
        return -1;
    }

    MalformedProofException malformed(String what) {
        return new MalformedProofException("At character %d of the line, %s".formatted(place, what));
    }
}
