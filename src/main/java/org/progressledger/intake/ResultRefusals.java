package org.progressledger.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.commune.Refusal;
import org.progressledger.commune.RefusalReason;
import org.progressledger.commune.Warning;
import org.progressledger.commune.WarningReason;
import org.progressledger.intake.CriteriaColumn.Plain;

/** Which results of a decision, and which column, a refusal or a warning of the ledger is about. */
final class ResultRefusals {

    /** Their first argument is the number of the criterion or indicator. */
    private static final Map<RefusalReason, Plain> OF_ONE = Map.of(
            RefusalReason.CRITERION_UNKNOWN, Plain.CRITERION,
            RefusalReason.INDICATOR_UNKNOWN, Plain.INDICATOR,
            RefusalReason.VALUE_NOT_PLAIN, Plain.VALUE,
            RefusalReason.EVIDENCE_HASH_MALFORMED, Plain.EVIDENCE_HASH,
            RefusalReason.EVIDENCE_NOT_PLAIN, Plain.EVIDENCE_TITLE,
            RefusalReason.RESULT_TWICE, Plain.MET,
            RefusalReason.SAME_DECISION_OTHER_RESULT, Plain.MET,
            RefusalReason.INDICATORS_NOT_MET, Plain.MET);

    private static final Map<RefusalReason, Plain> OF_ALL = Map.of(
            RefusalReason.STAGE_MISSING, Plain.STAGE,
            RefusalReason.DATE_IN_FUTURE, Plain.DECISION_DATE,
            RefusalReason.SET_UNKNOWN, Plain.RULE_SET,
            RefusalReason.SET_NOT_YET_IN_FORCE, Plain.RULE_SET);

    private static final Map<WarningReason, ProblemCode> CODES = Map.of(
            WarningReason.GROUP_NOT_STATED, ProblemCode.GROUP_NOT_STATED,
            WarningReason.UNIT_PERHAPS_NOT_RURAL, ProblemCode.UNIT_PERHAPS_NOT_RURAL,
            WarningReason.VALUE_AGAINST_REQUIREMENT, ProblemCode.VALUE_AGAINST_REQUIREMENT,
            WarningReason.NOT_MET_THOUGH_INDICATORS_ARE, ProblemCode.NOT_MET_THOUGH_INDICATORS_ARE);

    private static final Set<ProblemCode> OF_THE_COMMUNE =
            Set.of(ProblemCode.GROUP_NOT_STATED, ProblemCode.UNIT_PERHAPS_NOT_RURAL);

    private ResultRefusals() {}

    /** All of them if the refusal names none. */
    static List<ReadResult> concerned(Refusal refusal, List<ReadResult> results) {
        List<ReadResult> named = results.stream()
                .filter(result -> isNamed(refusal, result.number().orElseThrow()))
                .toList();
        return named.isEmpty() ? results : named;
    }

    private static boolean isNamed(Refusal refusal, String number) {
        if (refusal.reason() == RefusalReason.STAGE_MISSING) {
            return refusal.arguments().get(1) instanceof List<?> numbers && numbers.contains(number);
        }
        return OF_ONE.containsKey(refusal.reason())
                && refusal.arguments().get(0).toString().equals(number);
    }

    /** Of others the commune. */
    static Plain column(Refusal refusal) {
        return OF_ONE.getOrDefault(refusal.reason(), OF_ALL.getOrDefault(refusal.reason(), Plain.UNIT_CODE));
    }

    /** Whether it is about this result, or about the decision as a whole. */
    static boolean isAbout(Warning warning, ReadResult result) {
        boolean ofOne = warning.reason() == WarningReason.VALUE_AGAINST_REQUIREMENT
                || warning.reason() == WarningReason.NOT_MET_THOUGH_INDICATORS_ARE;
        return !ofOne
                || warning.arguments().get(0).toString().equals(result.number().orElseThrow());
    }

    static ProblemCode code(Warning warning) {
        return CODES.getOrDefault(warning.reason(), ProblemCode.SET_UNUSUAL);
    }

    static Plain column(Warning warning) {
        ProblemCode code = code(warning);
        if (OF_THE_COMMUNE.contains(code)) {
            return Plain.UNIT_CODE;
        }
        return switch (code) {
            case VALUE_AGAINST_REQUIREMENT -> Plain.VALUE;
            case NOT_MET_THOUGH_INDICATORS_ARE -> Plain.MET;
            default -> Plain.RULE_SET;
        };
    }
}
