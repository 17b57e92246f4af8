package org.progressledger.ledger.proof.verify;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.log.embedded.ClosedFiles;
import org.progressledger.ledger.log.embedded.StoredLedgerFile;
import org.progressledger.ledger.log.mongo.DatabaseAddress;
import org.progressledger.ledger.log.mongo.StoredCommitDocuments;
import org.progressledger.ledger.proof.StoredProofs;
import org.progressledger.ledger.proof.command.UsageException;
import org.progressledger.ledger.proof.embedded.StoredProofFile;
import org.progressledger.ledger.proof.mongo.MongoProofStore;

/** A store as it is named on a command line: the address of a MongoDB, or the path of a ledger file. */
record StoreAddress(String text) {

    private static final String PROOFS_BESIDE_THE_LEDGER = "proof.sqlite";

    private Optional<ConnectionString> mongodb() {
        if (!text.startsWith("mongodb:") && !text.startsWith("mongodb+srv:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(DatabaseAddress.of(text));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(
                    "Địa chỉ MongoDB không đúng. Chi tiết (tiếng Anh): " + wrong.getMessage(),
                    "The address of the MongoDB is not one: " + wrong.getMessage());
        }
    }

    /** @throws IOException if there is no such file */
    StoredCommits commits() throws IOException {
        Optional<ConnectionString> mongodb = mongodb();
        if (mongodb.isPresent()) {
            return StoredCommitDocuments.at(mongodb.get());
        }
        Path file = Path.of(text);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new StoredLedgerFile(file);
    }

    /** The files that nobody has open now; to be asked for before they are read. */
    ClosedFiles closedFiles() throws IOException {
        return new ClosedFiles(mongodb().isPresent() ? List.of() : List.of(Path.of(text), besideTheLedger()));
    }

    private Path besideTheLedger() {
        return Path.of(text).resolveSibling(PROOFS_BESIDE_THE_LEDGER);
    }

    /** The tree that is stored with the events, if there is one: it helps to name a position, and is not believed. */
    Optional<StoredProofs> proofs() {
        Optional<ConnectionString> mongodb = mongodb();
        if (mongodb.isPresent()) {
            return mongodb.map(MongoProofStore::at);
        }
        Path beside = besideTheLedger();
        try {
            return Files.isRegularFile(beside) ? Optional.of(new StoredProofFile(beside)) : Optional.empty();
        } catch (LedgerUnavailableException unreadable) {
            return Optional.empty();
        }
    }
}
