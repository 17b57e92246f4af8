package org.progressledger.programme;

import org.progressledger.shared.Validity;

/**
 * What a code of the Treasury stands for.
 *
 * @param code as the Treasury writes it
 * @param means key of a part of a programme, or name of a source or nature of money
 * @param validity days on which it does
 */
public record MappedCode(CodeKind kind, String code, String means, Validity validity) {}
