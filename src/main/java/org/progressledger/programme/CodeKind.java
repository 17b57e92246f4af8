package org.progressledger.programme;

/** What a code of the Treasury says about a payment. */
public enum CodeKind {
    /** Mã chương trình mục tiêu, dự án quốc gia: a programme or a part of one. */
    PROGRAMME,
    /** Mã nguồn: where the money comes from. */
    SOURCE,
    /** Tính chất nguồn kinh phí: investment or recurrent. */
    NATURE
}
