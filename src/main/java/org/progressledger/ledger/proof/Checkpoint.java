package org.progressledger.ledger.proof;

import java.util.List;

/**
 * Origin, size and root of a log's tree (C2SP tlog-checkpoint): the text of the note that the log signs.
 *
 * @param origin which log; not empty, on one line
 * @param size leaves of the tree
 * @param root root of the tree
 * @param extensions further lines of other logs, not empty; this ledger writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(origin, "origin");
        extensions.forEach(extension -> requireLine(extension, "extension"));
        if (size < 0) {
            throw new MalformedProofException("A tree has no size of %d".formatted(size));
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    private static void requireLine(String line, String what) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new MalformedProofException("The %s of a checkpoint is one line, and not empty".formatted(what));
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedProofException if it is not the text of a checkpoint
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedProofException("The text of a checkpoint ends with a newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new MalformedProofException("A checkpoint is an origin, a size and a root, each on its line");
        }
        return new Checkpoint(
                lines.get(0),
                StrictText.decimal(lines.get(1), "The size of the checkpoint of " + lines.get(0)),
                Hash.ofBase64(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    /** What is signed: the lines, each with its newline. */
    public String text() {
        StringBuilder text = new StringBuilder("%s\n%d\n%s\n".formatted(origin, size, root.base64()));
        extensions.forEach(extension -> text.append(extension).append('\n'));
        return text.toString();
    }
}
