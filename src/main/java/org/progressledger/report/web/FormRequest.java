package org.progressledger.report.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.report.FormQuestion;
import org.progressledger.web.KnownAt;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a form is asked about, as it stands in an address.
 *
 * @param area {@code province:19}, {@code former-province:06}, {@code district:167}, {@code unassigned:19}, a unit
 *     ({@code 05569@2025}), or a code of the boundaries ({@code 19}, {@code 05569})
 * @param from opening day; the last day of the year before the closing day when empty
 * @param to closing day; {@code effectiveOn} when empty
 * @param effectiveOn the same day by the name that it has on other pages; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached
 * @param boundaries {@code GEO-PRE} or {@code GEO-2025}; those in force on the closing day when empty
 * @param reach full years that falling back looks at; as far as the procedure in force on the closing day when empty
 */
record FormRequest(
        Optional<String> area,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast,
        Optional<String> boundaries,
        Optional<Integer> reach) {

    FormRequest {
        boundaries = boundaries.filter(text -> !text.isBlank());
    }

    Optional<LocalDate> closing() {
        return to.or(() -> effectiveOn);
    }

    /** All of a question, so that the same is answered whatever is recorded since. */
    static FormRequest of(FormQuestion question) {
        return new FormRequest(
                Optional.of(AreaText.of(question.area())),
                Optional.of(question.opening()),
                Optional.empty(),
                Optional.of(question.closing()),
                Optional.of(new KnownAt.Position(question.knownAt())),
                Optional.empty(),
                Optional.of(question.boundaries().key()),
                question.reach().years().isPresent()
                        ? Optional.of(question.reach().years().getAsInt())
                        : Optional.empty());
    }

    /** The same as known then. */
    FormRequest asKnownAt(Optional<KnownAt> known) {
        return new FormRequest(area, from, to, effectiveOn, known, atLeast, boundaries, reach);
    }

    /** This path with everything that was chosen. */
    String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        area.ifPresent(chosen -> link.queryParam("area", chosen));
        from.ifPresent(day -> link.queryParam("from", day));
        to.ifPresent(day -> link.queryParam("to", day));
        effectiveOn.filter(day -> to.isEmpty()).ifPresent(day -> link.queryParam("effectiveOn", day));
        knownAt.ifPresent(known -> link.queryParam("knownAt", known));
        boundaries.ifPresent(key -> link.queryParam("boundaries", key));
        reach.ifPresent(years -> link.queryParam("reach", years));
        return link.encode().toUriString();
    }
}
