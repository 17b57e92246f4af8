/** What tests of several packages need: databases, faults between client and server, a count of what was left out. */
@NullMarked
package org.progressledger.support;

import org.jspecify.annotations.NullMarked;
