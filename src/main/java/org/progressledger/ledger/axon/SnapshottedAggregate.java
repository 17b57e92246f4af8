package org.progressledger.ledger.axon;

/**
 * An aggregate whose long streams get snapshots, stored as {@code household.Household}. A feature contributes one bean of
 * this type and names the trigger in {@code @Aggregate(snapshotTriggerDefinition = LedgerConfiguration.SNAPSHOTS)}.
 *
 * <p>A snapshot holds the fields of the aggregate: let Jackson see them, keep the state in one record, and give the class
 * a new {@code @Revision} when what a field means changes, so that older snapshots are passed over. A snapshot that cannot
 * be read is passed over as well: the whole stream is read instead.
 *
 * @param context as in {@link EventCatalogue}
 * @param aggregate the aggregate's class
 */
public record SnapshottedAggregate(String context, Class<?> aggregate) {

    String name() {
        return context + "." + aggregate.getSimpleName();
    }
}
