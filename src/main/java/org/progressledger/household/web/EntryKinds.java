package org.progressledger.household.web;

import java.util.Comparator;
import java.util.List;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every kind of entry that a feature contributed. */
@Component
class EntryKinds {

    private final List<EntryKind> kinds;

    EntryKinds(List<EntryKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparingInt(EntryKind::order)).toList();
    }

    /** In the order of the menu. */
    List<EntryKind> all() {
        return kinds;
    }

    /** @throws ProblemException if there is none of this name */
    EntryKind named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    }
}
