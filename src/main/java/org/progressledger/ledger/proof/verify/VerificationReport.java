package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.progressledger.ledger.proof.command.ExitCode;
import tools.jackson.databind.json.JsonMapper;

/** What a verification came to, for people and as JSON (docs/reference/verifier.md). */
record VerificationReport(String input, String source, Verification verification, double seconds) {

    /** Changes when a field changes its meaning or goes away. */
    private static final int FORMAT = 1;

    void print(PrintStream output, Messages messages) {
        output.println(messages.text("outcome." + verification.exitCode()));
        verification.findings().forEach(finding -> output.println("  " + messages.of(finding)));
        verification
                .checkpoint()
                .ifPresent(checkpoint -> output.println(messages.text(
                        "checkpoint",
                        checkpoint.origin(),
                        Long.toString(checkpoint.size()),
                        checkpoint.root(),
                        String.join(", ", verification.signedBy()))));
        verification
                .cosignedBy()
                .forEach(witness -> output.println(messages.text("cosigned", witness.name(), witness.at())));
        if (verification.checkpoint().isPresent()) {
            if (verification.cosignedBy().isEmpty()) {
                output.println(messages.text("cosigned.none"));
            }
            output.println(messages.text(
                    verification.entriesRead() ? "entries" : "hashes",
                    Long.toString(verification.entries()),
                    "%.1f".formatted(seconds),
                    "%.0f".formatted(verification.entries() / Math.max(seconds, 1e-9))));
        }
        if (verification.uncovered() > 0) {
            output.println(messages.text(
                    "uncovered",
                    Long.toString(verification.uncovered()),
                    Long.toString(verification.entries() - verification.uncovered())));
        }
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(json()));
    }

    private Map<String, Object> json() {
        ExitCode exitCode = verification.exitCode();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("outcome", exitCode.name());
        json.put("exitCode", exitCode.code());
        json.put("input", input);
        json.put("source", withoutPassword(source));
        verification.checkpoint().ifPresent(checkpoint -> {
            Map<String, Object> signed = new LinkedHashMap<>();
            signed.put("origin", checkpoint.origin());
            signed.put("size", checkpoint.size());
            signed.put("root", checkpoint.root().base64());
            signed.put("signedBy", verification.signedBy());
            signed.put(
                    "cosignedBy",
                    verification.cosignedBy().stream()
                            .map(witness -> Map.of(
                                    "name", witness.name(), "at", witness.at().toString()))
                            .toList());
            json.put("checkpoint", signed);
        });
        json.put("entries", verification.entries());
        json.put("entriesRead", verification.entriesRead());
        json.put("uncovered", verification.uncovered());
        json.put("seconds", seconds);
        json.put(
                "findings",
                verification.findings().stream().map(VerificationReport::json).toList());
        return json;
    }

    /** The address of a MongoDB may hold one. */
    private static String withoutPassword(String source) {
        return source.replaceFirst("//[^/@]*@", "//");
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind().name());
        finding.position().ifPresent(position -> json.put("position", position));
        finding.stream().ifPresent(stream -> json.put("stream", stream));
        finding.sequence().ifPresent(sequence -> json.put("sequence", sequence));
        finding.field().ifPresent(field -> json.put("field", field));
        json.put("expected", finding.expected());
        json.put("found", finding.found());
        json.put(
                "message",
                Map.of(
                        "vi",
                        Messages.in("vi").of(finding),
                        "en",
                        Messages.in("en").of(finding)));
        return json;
    }
}
