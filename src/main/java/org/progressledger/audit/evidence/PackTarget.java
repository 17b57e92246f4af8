package org.progressledger.audit.evidence;

import java.io.IOException;

/** Takes the files of a pack in their order. */
@FunctionalInterface
interface PackTarget {

    void put(String name, byte[] content) throws IOException;
}
