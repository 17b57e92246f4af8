/** The programmes' money as it is read: allocation by allocation with its history, and summed up over any dimensions. */
@NullMarked
package org.progressledger.fund.read;

import org.jspecify.annotations.NullMarked;
