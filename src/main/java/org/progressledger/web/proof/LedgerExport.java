package org.progressledger.web.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.PublishedLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole log for auditors, one line per event, as the verifier reads it. */
@RestController
class LedgerExport {

    private static final int BUFFER = 1 << 16;

    private final CommitLog log;
    private final PublishedLog published;

    LedgerExport(CommitLog log, PublishedLog published) {
        this.log = log;
        this.published = published;
    }

    /** @param size how many events; without it as many as the tree has, which a checkpoint covers or soon will */
    @GetMapping("/api/ledger/export")
    void export(@RequestParam Optional<Long> size, HttpServletResponse response) throws IOException {
        long end = Math.min(size.orElse(Long.MAX_VALUE), published.size());
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.jsonl\"");
        OutputStream lines = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        write(end, lines);
        lines.flush();
    }

    private void write(long end, OutputStream lines) throws IOException {
        long written = 0;
        try (CommitCursor commits = log.read(0)) {
            while (written < end && commits.hasNext()) {
                Commit commit = commits.next();
                for (int index = 0; index < commit.events().size() && written < end; index++) {
                    lines.write(LeafEncoding.line(Leaf.of(commit, index)).getBytes(StandardCharsets.UTF_8));
                    lines.write('\n');
                    written++;
                }
            }
        }
    }
}
