/** Who may do what: accounts, roles, and the command that hashes a password. */
@NullMarked
package org.progressledger.access;

import org.jspecify.annotations.NullMarked;
