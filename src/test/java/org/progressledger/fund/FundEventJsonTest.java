package org.progressledger.fund;

import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.HOLDER;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.document;
import static org.progressledger.fund.FundExamples.mediumTerm;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundExamples.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.shared.Money;

class FundEventJsonTest extends GoldenFiles {

    FundEventJsonTest() {
        super(
                "/fund/events/",
                new EventCatalogue(Allocation.TYPE, AllocationEvent.class),
                new EventCatalogue(Project.TYPE, ProjectEvent.class));
    }

    @Override
    protected Stream<Object> events() {
        Purpose purpose = project(2025, FundNature.INVESTMENT, DINH_HOA, "7000001");
        AllocationId share = AllocationId.of(purpose);
        AllocationId above = AllocationId.of(province(2025, FundNature.INVESTMENT));
        AllocationId plan = AllocationId.of(mediumTerm(Optional.of("7000001")));
        LocalDate until = day(2026, 1, 31);
        Entry entry = new Entry("QĐ-1", new Money(1_500_000_000), day(2025, 2, 3), document(), Optional.of("Đợt 1"));
        List<AllocationId> sides = List.of(above, share);
        return Stream.of(
                new AllocationOpened(share, purpose, Optional.of(above), Optional.of(plan), day(2025, 2, 3)),
                new CapitalAssigned(above, entry, 2025, until),
                new ShareReceived(share, entry, above, 2025, until, sides),
                new ShareGiven(above, entry, share, 2025, until, sides),
                new AdjustedAway(share, entry, above, 2025, until, sides),
                new AdjustedTo(share, entry, above, 2025, until, sides),
                new ShareLowered(above, entry, share, 2025, until, sides),
                new ShareRaised(above, entry, share, 2025, until, sides),
                new AdvancePaid(share, entry, 2025, Optional.of(day(2025, 12, 31))),
                new VolumeAccepted(share, entry),
                new VolumePaid(share, entry, 2025, new Money(500_000_000)),
                new AdvanceRecovered(share, entry, 2025),
                new CarriedOver(share, entry, 2025, day(2026, 12, 31), CarryOverBasis.PRIME_MINISTER),
                new CapitalCancelled(share, entry, 2025),
                new CapitalRecalled(share, entry, 2026),
                new YearSettled(share, entry, 2025),
                new ContributionReceived(share, entry),
                new EntryReversed(share, "QĐ-1", "Ghi nhầm dự án", day(2025, 2, 3), document()),
                new ProjectDescribed(
                        "7000001",
                        "Đường mẫu",
                        "Đường giao thông",
                        List.of(DINH_HOA),
                        Optional.of("2,4 km"),
                        2024,
                        2026,
                        new Money(9_000_000_000L),
                        new Money(7_000_000_000L),
                        HOLDER,
                        day(2024, 1, 15),
                        document()));
    }
}
