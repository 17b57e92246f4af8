package org.progressledger.ledger.log.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCredential;
import java.util.Locale;

/** Where the ledger and its read models lie in a MongoDB. */
public final class DatabaseAddress {

    private static final String DATABASE = "progress_ledger";

    private DatabaseAddress() {}

    /**
     * The address with a database in any case.
     *
     * @param uri connection string; the database is the one it names, or {@code progress_ledger}
     */
    public static ConnectionString of(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        if (connection.getDatabase() != null) {
            return connection;
        }
        int options = uri.indexOf('?');
        String hosts = options < 0 ? uri : uri.substring(0, options);
        return new ConnectionString(hosts.replaceFirst("/?$", "/")
                + DATABASE
                + withLoginDatabase(options < 0 ? "" : uri.substring(options), connection));
    }

    /** With a database in the address the driver would log in there; who names none has its account where it was. */
    private static String withLoginDatabase(String options, ConnectionString connection) {
        MongoCredential credential = connection.getCredential();
        if (credential == null || options.toLowerCase(Locale.ROOT).contains("authsource=")) {
            return options;
        }
        return options + (options.isEmpty() ? "?" : "&") + "authSource=" + credential.getSource();
    }
}
