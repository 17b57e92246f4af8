package org.progressledger.household.web;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.ReviewEvent.ComplaintAnswered;
import org.progressledger.household.ReviewEvent.ComplaintFiled;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.ReviewDiscontinued;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.household.web.HouseholdView.Fact;

/** What the timeline says of a step of a review. */
record ReviewFacts(Words words) {

    List<Fact> of(HouseholdEvent event) {
        List<Fact> facts = new ArrayList<>();
        if (event instanceof ReviewRequested requested) {
            facts.add(new Fact("review.channel", words.of(requested.channel())));
            facts.add(new Fact("review.kind", words.of(requested.kind())));
        }
        if (event instanceof Scored scored) {
            scored.proposedClass()
                    .ifPresent(proposed -> facts.add(new Fact("review.statement.proposed", words.of(proposed))));
        }
        if (event instanceof VillageMeetingHeld meeting) {
            facts.add(new Fact("review.votes", meeting.agreed() + "/" + meeting.present()));
            facts.add(new Fact(
                    meeting.accepted() ? "review.statement.verified" : "review.meeting.refused",
                    words.of(meeting.povertyClass())));
        }
        if (event instanceof ComplaintFiled complaint) {
            facts.add(new Fact("review.about", complaint.about()));
        }
        if (event instanceof ComplaintAnswered answered) {
            facts.add(new Fact(
                    answered.upheld() ? "review.complaint.upheld" : "review.complaint.rejected", answered.answer()));
        }
        if (event instanceof OpinionGiven opinion) {
            facts.add(
                    new Fact(opinion.agrees() ? "review.opinion.agrees" : "review.opinion.disagrees", opinion.body()));
            opinion.remark().ifPresent(remark -> facts.add(new Fact("review.remark", remark)));
        }
        if (event instanceof ReviewDiscontinued discontinued) {
            facts.add(new Fact("entry.reason", discontinued.reason()));
        }
        return List.copyOf(facts);
    }
}
