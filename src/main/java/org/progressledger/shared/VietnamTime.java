package org.progressledger.shared;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How the ledger's readers count and write days. */
public final class VietnamTime {

    /** In which a day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A day as it is written in Viet Nam: 31/12/2025. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private VietnamTime() {}
}
