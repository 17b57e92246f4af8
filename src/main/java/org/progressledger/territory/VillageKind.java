package org.progressledger.territory;

/** Kinds of villages: communities below the commune, no units of government. */
public enum VillageKind {
    THON("thôn"),
    BAN("bản"),
    BUON("buôn"),
    LANG("làng"),
    XOM("xóm"),
    AP("ấp"),
    KHU_PHO("khu phố"),
    TO_DAN_PHO("tổ dân phố"),
    /** The source leaves it open. */
    NOT_STATED("");

    private final String word;

    VillageKind(String word) {
        this.word = word;
    }

    /** The Vietnamese word that precedes the name, in lower case; empty if the source does not state the kind. */
    public String word() {
        return word;
    }
}
