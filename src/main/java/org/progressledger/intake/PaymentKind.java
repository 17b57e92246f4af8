package org.progressledger.intake;

import org.progressledger.shared.Bilingual;

/** What the Treasury booked, in the order in which the bookings of one day are recorded. */
public enum PaymentKind implements Bilingual {
    ADVANCE("Tạm ứng", "Advance", "AdvancePaid"),
    PAYMENT("Thanh toán", "Payment", "VolumePaid"),
    RECOVERY("Thu hồi tạm ứng", "Recovery of an advance", "AdvanceRecovered");

    private final String vietnamese;
    private final String english;
    private final String event;

    PaymentKind(String vietnamese, String english, String event) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.event = event;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    /** Name of the event that it is in the ledger. */
    String event() {
        return event;
    }
}
