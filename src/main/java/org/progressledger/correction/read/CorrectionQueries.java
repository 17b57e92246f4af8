package org.progressledger.correction.read;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.progressledger.correction.BatchStatus;
import org.progressledger.correction.CorrectionIndex;
import org.progressledger.correction.DecisionDocument;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What the read model knows of mass corrections. */
public class CorrectionQueries implements CorrectionIndex {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Generations generations;
    private final ProjectionPositions positions;
    private final CommitLog log;

    CorrectionQueries(MongoOperations mongo, Generations generations, ProjectionPositions positions, CommitLog log) {
        this.mongo = mongo;
        this.generations = generations;
        this.positions = positions;
        this.log = log;
    }

    /** Every mass correction that is recorded by now, the latest first. */
    public List<BatchLine> all() {
        awaitAllRecorded();
        return find(new Query()).stream()
                .sorted(Comparator.comparingLong(BatchDocument::position).reversed())
                .map(batch -> new BatchLine(
                        UUID.fromString(batch.id()),
                        batch.proposedAt(),
                        batch.status(),
                        batch.reason(),
                        batch.decision(),
                        batch.proposer(),
                        batch.entries(),
                        batch.appliedThrough()))
                .toList();
    }

    @Override
    public Stream<RecordedRecognition> under(DecisionDocument document) {
        awaitAllRecorded();
        Query query = new Query(Criteria.where("number")
                .is(document.number())
                .and("date")
                .is(document.date().toString()));
        return generations
                .read(
                        CorrectionProjection.NAME,
                        generation -> mongo.find(
                                query, RecognitionDocument.class, generation.collection(RecognitionDocument.class)))
                .stream()
                .sorted(Comparator.comparing(RecognitionDocument::household).thenComparing(RecognitionDocument::id))
                .map(found -> new RecordedRecognition(HouseholdId.of(found.household()), found.id()));
    }

    @Override
    public List<CorrectionBatchId> approved() {
        positions.requireCaughtUp(CorrectionProjection.NAME);
        return find(new Query(Criteria.where("status").is(BatchStatus.APPROVED.name()))).stream()
                .sorted(Comparator.comparingLong(BatchDocument::position))
                .map(batch -> new CorrectionBatchId(UUID.fromString(batch.id())))
                .toList();
    }

    private void awaitAllRecorded() {
        positions.requireCaughtUp(CorrectionProjection.NAME);
        positions.await(CorrectionProjection.NAME, log.head().next() - 1, PATIENCE);
    }

    private List<BatchDocument> find(Query query) {
        return generations.read(
                CorrectionProjection.NAME,
                generation -> mongo.find(query, BatchDocument.class, generation.collection(BatchDocument.class)));
    }
}
