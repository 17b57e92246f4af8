package org.progressledger.shared;

/** A word of the field that carries what it is called. */
public interface Bilingual {

    String vietnamese();

    String english();
}
