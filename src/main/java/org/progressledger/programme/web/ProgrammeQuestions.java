package org.progressledger.programme.web;

import org.progressledger.facts.Basis;
import org.progressledger.programme.LiveCodeMap;
import org.progressledger.programme.LiveProgrammes;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Component;

/** Finds what an address asks about. */
@Component
class ProgrammeQuestions {

    private final LiveProgrammes programmes;
    private final LiveCodeMap codes;
    private final LedgerTime time;

    ProgrammeQuestions(LiveProgrammes programmes, LiveCodeMap codes, LedgerTime time) {
        this.programmes = programmes;
        this.codes = codes;
        this.time = time;
    }

    /** What another node recorded is taken in when the address names its position. */
    Asked of(TimeChoice choice) {
        if (choice.atLeast().isPresent()) {
            programmes.refresh();
            codes.refresh();
        }
        Basis basis = time.basis(choice);
        return new Asked(choice, basis, programmes.knownAt(basis.knownAt()), codes.knownAt(basis.knownAt()));
    }
}
