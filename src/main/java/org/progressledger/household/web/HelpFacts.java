package org.progressledger.household.web;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.household.HelpEvent;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.HelperReleased;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.PersonInCharge;
import org.progressledger.household.web.HouseholdView.Fact;
import org.progressledger.shared.VietnamTime;

/** What an entry of the timeline says about the help for a household. */
final class HelpFacts {

    private HelpFacts() {}

    static List<Fact> of(HelpEvent event, Words words) {
        if (event instanceof HelperAssigned assigned) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact("help.helper", inFull(assigned.helper(), words)));
            assigned.until().ifPresent(last -> facts.add(new Fact("help.until", VietnamTime.DAY.format(last))));
            return facts;
        }
        if (event instanceof HelperReleased released) {
            return List.of(new Fact("entry.reason", released.reason()));
        }
        if (event instanceof SupportReceived received) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact("help.kind", words.of(received.kind())));
            facts.add(new Fact("help.source", words.of(received.source())));
            received.amount().ifPresent(amount -> facts.add(new Fact("help.amount", words.of(amount))));
            received.given().ifPresent(given -> facts.add(new Fact("help.given", given)));
            return facts;
        }
        if (event instanceof SupportReversed reversed) {
            return List.of(new Fact("entry.reason", reversed.reason()));
        }
        Praised praised = (Praised) event;
        return List.of(new Fact("help.form", praised.form()), new Fact("help.by", praised.by()));
    }

    private static String inFull(PersonInCharge helper, Words words) {
        return "%s (%s), %s, %s"
                .formatted(helper.name(), words.of(helper.kind()), helper.post(), helper.organisation());
    }
}
