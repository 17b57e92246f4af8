package org.progressledger.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.progressledger.territory.AdministrativeUnit;

/**
 * The money of one invented project or task in one plan year, in million đồng, and how it is spent.
 *
 * @param pot what it comes from
 * @param holder budget unit of the commune
 * @param code such as {@code MẪU-2025-0001}
 * @param planned what it is allocated
 * @param payments what the Treasury books in the plan year's account
 * @param carried what is carried over into the next year; 0 if nothing is left, or if it lapses
 * @param cancelled what lapses
 * @param recalled part of what was carried over that is taken back
 * @param paidLater what is paid of it in the next year
 */
record InventedProject(
        Pot pot,
        AdministrativeUnit commune,
        String holder,
        String code,
        long planned,
        List<Payment> payments,
        long carried,
        long cancelled,
        long recalled,
        List<Payment> paidLater) {

    /**
     * One line of a voucher, in million đồng.
     *
     * @param kind as the Treasury writes it
     * @param recovered part of it that is set against the advance
     */
    record Payment(String kind, LocalDate day, long amount, long recovered) {}

    /**
     * A part of a programme that communes get money for.
     *
     * @param programme what the province is assigned, a programme or a component
     * @param item what the project belongs to
     * @param treasuryCode code of the programme or component in the invented code map
     * @param kind kind of the project
     * @param year plan year
     * @param total what all communes get together, in million đồng
     * @param spentByAugust share that the government published as disbursed by 31 August
     * @param lowlandToo whether communes of the lowland get any
     */
    record Pot(
            String programme,
            String item,
            String treasuryCode,
            boolean investment,
            String kind,
            int year,
            long total,
            double spentByAugust,
            boolean lowlandToo) {

        String nature() {
            return investment ? "Vốn đầu tư phát triển" : "Kinh phí thường xuyên";
        }
    }

    /** Spends the money: by August near the published share, then until January what the draw says. */
    static InventedProject drawn(
            Draw draw,
            Pot pot,
            AdministrativeUnit commune,
            String holder,
            String code,
            long planned,
            boolean yearEnded) {
        long august = share(planned, pot.spentByAugust() + draw.between(-12, 12) / 100.0);
        long later = draw.chance(0.4) ? planned - august : share(planned - august, draw.between(20, 80) / 100.0);
        List<Payment> payments = new ArrayList<>();
        long advance = pot.investment() ? share(planned, 0.2) : 0;
        long recovered = advance / 2;
        boolean neverRecovered = draw.chance(0.08);
        if (advance > 0) {
            payments.add(new Payment("Tạm ứng", LocalDate.of(pot.year(), 7, draw.between(21, 31)), advance, 0));
        }
        if (august > advance) {
            long back = neverRecovered ? 0 : recovered;
            payments.add(new Payment(
                    "Thanh toán", LocalDate.of(pot.year(), 8, draw.between(5, 29)), august - advance + back, back));
        }
        if (later > 0 && yearEnded) {
            long back = neverRecovered ? 0 : advance - recovered;
            LocalDate day = draw.chance(0.3)
                    ? LocalDate.of(pot.year() + 1, 1, draw.between(5, 28))
                    : LocalDate.of(pot.year(), draw.between(10, 12), draw.between(2, 28));
            payments.add(new Payment("Thanh toán", day, later + back, back));
        }
        long left = yearEnded ? planned - august - later : 0;
        boolean lapses = draw.chance(0.2);
        boolean recalled = draw.chance(0.3);
        long carried = lapses ? 0 : left;
        long paid = share(carried, recalled ? 0.45 : draw.between(35, 55) / 100.0);
        return new InventedProject(
                pot,
                commune,
                holder,
                code,
                planned,
                payments,
                carried,
                left - carried,
                recalled ? carried / 2 : 0,
                paid > 0
                        ? List.of(new Payment(
                                "Thanh toán",
                                LocalDate.of(pot.year() + 1, draw.between(4, 8), draw.between(3, 28)),
                                paid,
                                0))
                        : List.of());
    }

    private static long share(long amount, double share) {
        return Math.round(amount * share);
    }
}
