package org.progressledger.territory;

/**
 * Kinds of commune-level units. {@code XA}, {@code PHUONG} and {@code DAC_KHU} exist today (Law on the Organisation of
 * Local Government, 72/2025/QH15); {@code THI_TRAN} and {@code HUYEN} ended on 30 June 2025.
 */
public enum UnitKind {
    /** Rural commune. */
    XA("xã"),
    /** Urban ward. */
    PHUONG("phường"),
    /** Township, the urban centre of a district. */
    THI_TRAN("thị trấn"),
    /** Special zone, an island or group of islands. */
    DAC_KHU("đặc khu"),
    /** District without communes until 30 June 2025, itself the lowest level, such as Lý Sơn. */
    HUYEN("huyện"),
    /** The source leaves it open. */
    NOT_STATED("");

    private final String word;

    UnitKind(String word) {
        this.word = word;
    }

    /** The Vietnamese word that precedes the name, in lower case; empty if the source does not state the kind. */
    public String word() {
        return word;
    }
}
