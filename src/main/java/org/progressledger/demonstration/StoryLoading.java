package org.progressledger.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.correction.BatchStatus;
import org.progressledger.correction.Corrections;
import org.progressledger.correction.WantedCorrection;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HelpEvent;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.ReviewEvent;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionBehindException;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/** Records the stories as a recorder would. What is recorded already stays as it is. */
final class StoryLoading {

    /** The same at every start, so that it is proposed once. */
    static final CorrectionBatchId CORRECTION = new CorrectionBatchId(
            UUID.nameUUIDFromBytes("correction of the demonstration province".getBytes(StandardCharsets.UTF_8)));

    private static final Actor RECORDER = new Actor("demonstration", "RECORDER");
    private static final LocalDate CORRECTED = LocalDate.of(2026, Month.NOVEMBER, 9);

    private final Stories stories;
    private final HouseholdPeople people;
    private final Corrections corrections;
    private final LedgerCommands commands;
    private final EventStore events;
    private final CommitLog log;

    StoryLoading(
            Stories stories,
            HouseholdPeople people,
            Corrections corrections,
            LedgerCommands commands,
            EventStore events,
            CommitLog log) {
        this.stories = stories;
        this.people = people;
        this.corrections = corrections;
        this.commands = commands;
        this.events = events;
        this.log = log;
    }

    /**
     * Records what happens in the communes of these lists.
     *
     * @param loaded lists that are applied
     */
    void load(List<ListPlan> loaded) throws InterruptedException {
        List<Stories.Commune> communes = stories.of(loaded);
        for (Stories.Commune commune : communes) {
            for (HouseholdStory story : commune.households()) {
                tell(story);
            }
        }
        if (!communes.isEmpty()) {
            propose(communes);
        }
    }

    private void tell(HouseholdStory story) throws InterruptedException {
        for (ListMember member : story.members()) {
            if (log.lastSequence(member.member().id().toString()).isEmpty()) {
                list(member);
            }
        }
        if (!isTold(story)) {
            commands.record(RECORDER, Source.NONE, () -> {
                story.steps().forEach(commands::send);
                return story;
            });
        }
    }

    /** A personal number is looked for in the read model, which may be behind after so many lists. */
    private void list(ListMember member) throws InterruptedException {
        while (true) {
            try {
                people.list(RECORDER, member);
                return;
            } catch (ProjectionBehindException behind) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private boolean isTold(HouseholdStory story) {
        return events.readEvents(story.household().toString())
                .asStream()
                .anyMatch(
                        event -> event.getPayload() instanceof HelpEvent || event.getPayload() instanceof ReviewEvent);
    }

    /** A mass correction of the rows whose class does not follow from the scores; it waits for the second person. */
    private void propose(List<Stories.Commune> communes) {
        if (log.lastSequence(CORRECTION.toString()).isEmpty()) {
            corrections.propose(
                    CORRECTION,
                    "Cột phân loại của danh sách không theo điểm B1, B2 (mẫu)",
                    new DecisionReference(
                            "815/QĐ-UBND",
                            CORRECTED,
                            "UBND " + communes.get(0).unit().label()),
                    wanted(communes),
                    RECORDER);
        }
        if (corrections.batch(CORRECTION).status() == BatchStatus.DRAFT) {
            corrections.submit(CORRECTION, RECORDER);
        }
    }

    private List<WantedCorrection> wanted(List<Stories.Commune> communes) {
        List<WantedCorrection> wanted = new ArrayList<>();
        for (Stories.Commune commune : communes) {
            for (ReviewEntry entry : commune.mistaken()) {
                wanted.add(new WantedCorrection(
                        String.valueOf(wanted.size() + 1),
                        Stories.idOf(entry),
                        new Which.Last(),
                        Optional.of(stories.rightClassOf(entry)),
                        Optional.empty()));
            }
        }
        return wanted;
    }
}
