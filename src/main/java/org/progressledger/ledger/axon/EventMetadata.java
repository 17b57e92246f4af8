package org.progressledger.ledger.axon;

import java.util.List;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** The keys that stand in the metadata of events. All values are text. */
public final class EventMetadata {

    /** Account that recorded the event. */
    public static final String ACTOR = "actor";

    /** Role in which the account acted. */
    public static final String ROLE = "role";

    /** File from which the event was recorded. */
    public static final String SOURCE_FILE = "sourceFile";

    /** Sheet of the file. */
    public static final String SOURCE_SHEET = "sourceSheet";

    /** Row of the sheet, counted from 1 as spreadsheets show it. */
    public static final String SOURCE_ROW = "sourceRow";

    /** Ledger time of the commit, ISO-8601; added on reading by the event store, never stored. */
    public static final String RECORDED_AT = "recordedAt";

    private static final List<String> FROM_COMMAND = List.of(ACTOR, ROLE, SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW);

    private EventMetadata() {}

    /** Gives every event what the command before it carries under these keys. */
    static CorrelationDataProvider fromCommand() {
        return new SimpleCorrelationDataProvider(FROM_COMMAND.toArray(String[]::new));
    }
}
