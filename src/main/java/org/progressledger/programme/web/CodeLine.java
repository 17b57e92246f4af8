package org.progressledger.programme.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.programme.CodeKind;

/**
 * A code and what it stands for, in the reader's language.
 *
 * @param means key of a part of a programme, or name of a source or nature of money
 * @param label what that is called
 */
record CodeLine(CodeKind kind, String code, String means, String label, LocalDate from, Optional<LocalDate> to) {}
