package org.progressledger.audit.web.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of answers, each with everything that it rests on, so that it leads to the same answer for ever. */
public final class FigureAddress {

    static final String PAGES = "/figures/";

    private FigureAddress() {}

    /** A page about a figure from a standpoint. */
    static String of(String path, PlacedQuestion question, Standpoint standpoint) {
        return of(path, question, standpoint, Map.of());
    }

    /** A page about a figure from a standpoint, with further parameters. */
    static String of(String path, PlacedQuestion question, Standpoint standpoint, Map<String, String> further) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath(PAGES + question.figure().key() + path);
        kept(question).forEach((name, value) -> link.queryParam(name, value));
        new TreeMap<>(further).forEach((name, value) -> link.queryParam(name, value));
        return time(standpoint).at(link.build().toUriString());
    }

    /** What is different about a figure between two standpoints, by cause and event type. */
    public static String difference(PlacedQuestion question, Standpoint from, Standpoint to) {
        return of("/difference", question, to, from(from));
    }

    /** The events that a figure is the sum of. */
    public static String events(PlacedQuestion question, Standpoint standpoint) {
        return of("/events", question, standpoint);
    }

    /** The events of all types for which a difference has this cause. */
    public static String events(PlacedQuestion question, Standpoint from, Standpoint to, FigureCause cause) {
        Map<String, String> further = new TreeMap<>(from(from));
        further.put("cause", cause.name());
        return of("/events", question, to, further);
    }

    /** Any page on the same basis. */
    static String timed(String path, Standpoint standpoint) {
        String times = time(standpoint).at("/");
        return path + (path.contains("?") ? "&" : "?") + times.substring(2);
    }

    /** The parameters of a difference that say from where it begins. */
    static Map<String, String> from(Standpoint from) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fromBoundaries", from.boundaries().key());
        parameters.put("fromEffectiveOn", from.basis().effectiveOn().toString());
        parameters.put("fromKnownAt", Long.toString(from.basis().knownAt()));
        return parameters;
    }

    /** What a question is in an address beside the two times and the drawing. */
    static Map<String, String> kept(PlacedQuestion question) {
        Map<String, String> kept = new LinkedHashMap<>();
        question.area().ifPresent(area -> kept.put(FigureParameters.AREA, area.toString()));
        question.where().forEach((name, values) -> kept.put(name, String.join(",", values)));
        if (!question.by().isEmpty()) {
            kept.put(FigureParameters.BY, String.join(",", question.by()));
        }
        return kept;
    }

    private static TimeChoice time(Standpoint standpoint) {
        return new TimeChoice(
                Optional.of(standpoint.basis().effectiveOn()),
                Optional.of(new KnownAt.Position(standpoint.basis().knownAt())),
                Optional.empty(),
                Optional.of(standpoint.boundaries().key()));
    }
}
