package org.progressledger.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.intake.sheet.FileFault;

/**
 * How a list about money is laid out.
 *
 * @param columns all of them, in the order in which the official list has them
 * @param required those that every sheet must have or say above its header
 * @param saidOnce those that may be said above the header for all rows
 * @param filledInEveryRow a column that a row of data fills and a row of headers does not
 * @param marks columns that together tell this list from one of another kind
 * @param noSuchList what a file is that has no such header
 */
record MoneyListForm(
        List<? extends MoneyColumn> columns,
        ColumnNames<MoneyColumn> names,
        List<MoneyColumn> required,
        List<MoneyColumn> saidOnce,
        MoneyColumn filledInEveryRow,
        Set<MoneyColumn> marks,
        FileFault noSuchList) {

    static final MoneyListForm PLAN = of(
            PlanColumn.values(),
            "/intake/plan-header-words.properties",
            List.of(
                    PlanColumn.LEVEL,
                    PlanColumn.HOLDER,
                    PlanColumn.ITEM,
                    PlanColumn.SOURCE,
                    PlanColumn.NATURE,
                    PlanColumn.PLAN_YEAR,
                    PlanColumn.AMOUNT,
                    PlanColumn.DECISION_NUMBER,
                    PlanColumn.DECISION_DATE,
                    PlanColumn.DECISION_ISSUER),
            List.of(
                    PlanColumn.PLAN_YEAR,
                    PlanColumn.SOURCE,
                    PlanColumn.NATURE,
                    PlanColumn.BUDGET_YEAR,
                    PlanColumn.BASIS,
                    PlanColumn.DECISION_NUMBER,
                    PlanColumn.DECISION_DATE,
                    PlanColumn.DECISION_ISSUER,
                    PlanColumn.AMOUNT_UNIT),
            PlanColumn.AMOUNT,
            Set.of(PlanColumn.LEVEL, PlanColumn.HOLDER, PlanColumn.AMOUNT),
            FileFault.NOT_A_PLAN_LIST);

    static final MoneyListForm PAYMENTS = of(
            PaymentColumn.values(),
            "/intake/payment-header-words.properties",
            List.of(
                    PaymentColumn.VOUCHER,
                    PaymentColumn.BOOKED,
                    PaymentColumn.HOLDER,
                    PaymentColumn.PROJECT,
                    PaymentColumn.ITEM,
                    PaymentColumn.SOURCE,
                    PaymentColumn.NATURE,
                    PaymentColumn.PLAN_YEAR,
                    PaymentColumn.KIND,
                    PaymentColumn.AMOUNT),
            List.of(
                    PaymentColumn.TREASURY,
                    PaymentColumn.PLAN_YEAR,
                    PaymentColumn.BUDGET_YEAR,
                    PaymentColumn.AMOUNT_UNIT),
            PaymentColumn.AMOUNT,
            Set.of(PaymentColumn.VOUCHER, PaymentColumn.BOOKED, PaymentColumn.AMOUNT),
            FileFault.NOT_A_PAYMENT_LIST);

    MoneyListForm {
        columns = List.copyOf(columns);
        required = List.copyOf(required);
        saidOnce = List.copyOf(saidOnce);
        marks = Set.copyOf(marks);
    }

    private static MoneyListForm of(
            MoneyColumn[] columns,
            String words,
            List<MoneyColumn> required,
            List<MoneyColumn> saidOnce,
            MoneyColumn filled,
            Set<MoneyColumn> marks,
            FileFault noSuchList) {
        List<MoneyColumn> all = new ArrayList<>(Arrays.asList(columns));
        ColumnNames<MoneyColumn> names = new ColumnNames<>(words);
        for (MoneyColumn column : all) {
            names.add(column, column.header());
            names.addOthers(column);
        }
        return new MoneyListForm(all, names, required, saidOnce, filled, marks, noSuchList);
    }

    /** What may be said above the header of a sheet. */
    HeadBlock head() {
        return new HeadBlock(this::named, Set.copyOf(saidOnce), decision());
    }

    private Optional<HeadBlock.Decision> decision() {
        return columns.contains(PlanColumn.DECISION_NUMBER)
                ? Optional.of(new HeadBlock.Decision(
                        PlanColumn.DECISION_NUMBER, PlanColumn.DECISION_DATE, PlanColumn.DECISION_ISSUER))
                : Optional.empty();
    }

    private Optional<MoneyColumn> named(String words) {
        return names.isName(words) ? names.column(words) : Optional.empty();
    }
}
