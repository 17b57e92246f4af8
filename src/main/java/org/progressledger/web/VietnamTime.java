package org.progressledger.web;

import java.time.ZoneId;

/** The time zone in which the ledger's readers live and in which a day begins and ends. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
