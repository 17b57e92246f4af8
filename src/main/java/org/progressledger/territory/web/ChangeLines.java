package org.progressledger.territory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitAttributeStated;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitListed;
import org.progressledger.territory.TerritoryEvent.UnitMovedToDistrict;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;
import org.progressledger.territory.TerritoryEvent.VillageAssigned;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;
import org.progressledger.territory.TerritoryEvent.VillageEnded;
import org.progressledger.territory.TerritoryEvent.VillageFounded;
import org.progressledger.territory.TerritoryEvent.VillageRenamed;
import org.progressledger.territory.VillageId;
import org.progressledger.territory.web.UnitAnswer.Change;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says events of the territory in a sentence: the message {@code territory-event.<name>} with the event's own words. */
@Component
class ChangeLines {

    private final MessageSource messages;
    private final NamedUnits units;

    ChangeLines(MessageSource messages, NamedUnits units) {
        this.messages = messages;
        this.units = units;
    }

    /** @param text in the reader's language */
    record Line(
            String text,
            LocalDate effectiveOn,
            DecisionReference decision,
            String actor,
            String role,
            Instant recordedAt,
            long position) {}

    Line of(Change change, Locale reader) {
        return new Line(
                text(change.content(), reader),
                change.content().effectiveOn(),
                change.content().decision(),
                change.actor(),
                change.role(),
                change.recordedAt(),
                change.position());
    }

    String text(TerritoryEvent event, Locale reader) {
        return messages.getMessage(
                "territory-event." + Change.name(event),
                arguments(event, reader).toArray(),
                reader);
    }

    private List<String> arguments(TerritoryEvent event, Locale reader) {
        FormWords words = new FormWords(messages, reader);
        if (event instanceof ReorganisationDecided decided) {
            return List.of(decided.title(), decided.reorganisation());
        }
        if (event instanceof UnitListed listed) {
            return List.of(listed.kind().word() + " " + listed.name(), listed.code());
        }
        if (event instanceof UnitFormed formed) {
            return List.of(formed.kind().word() + " " + formed.name(), formed.code(), origins(formed, reader));
        }
        if (event instanceof UnitEnded ended) {
            return List.of(units.label(ended.unit()), ended.reorganisation());
        }
        if (event instanceof UnitPartGiven given) {
            return List.of(label(given.unit()), label(given.to()), villages(given));
        }
        if (event instanceof UnitKept kept) {
            return List.of(units.label(kept.unit()), kept.reorganisation());
        }
        if (event instanceof UnitRenamed renamed) {
            return List.of(renamed.name());
        }
        if (event instanceof UnitReclassified reclassified) {
            return List.of(words.of(reclassified.kind()));
        }
        if (event instanceof UnitRecoded recoded) {
            return List.of(recoded.code());
        }
        if (event instanceof UnitMovedToDistrict moved) {
            return List.of(moved.district());
        }
        if (event instanceof UnitHandedOver handed) {
            return List.of(units.province(handed.to()).label());
        }
        if (event instanceof UnitTakenOver taken) {
            return List.of(units.province(taken.from()).label());
        }
        if (event instanceof UnitAttributeStated stated) {
            return List.of(words.of(stated.attribute()), value(stated, reader));
        }
        return villageArguments(event, reader);
    }

    private List<String> villageArguments(TerritoryEvent event, Locale reader) {
        if (event instanceof VillageFounded founded) {
            return List.of((founded.kind().word() + " " + founded.name()).strip());
        }
        if (event instanceof VillageRenamed renamed) {
            return List.of(name(renamed.village()), renamed.name());
        }
        if (event instanceof VillageAssigned assigned) {
            return List.of(name(assigned.village()), label(assigned.from()), label(assigned.to()));
        }
        if (event instanceof VillageEnded ended) {
            return List.of(name(ended.village()), ended.into().map(this::name).orElse("–"));
        }
        if (event instanceof VillageDifficultyStated stated) {
            return List.of(
                    name(stated.village()), message(stated.extremelyDifficult() ? "form.yes" : "form.no", reader));
        }
        return List.of();
    }

    private static String villages(UnitPartGiven given) {
        return given.villages().isEmpty() ? "–" : String.join(", ", given.villages());
    }

    private String origins(UnitFormed formed, Locale reader) {
        return formed.origins().isEmpty()
                ? "–"
                : formed.origins().stream()
                        .map(origin -> label(origin.unit()) + " ("
                                + message("territory-extent." + origin.extent(), reader) + ")")
                        .collect(Collectors.joining(", "));
    }

    private String value(UnitAttributeStated stated, Locale reader) {
        return stated.value()
                .map(value -> value.equals("YES") ? message("form.yes", reader) : value)
                .orElseGet(() -> message("territory.no-longer", reader));
    }

    private String label(UnitId unit) {
        return units.label(unit);
    }

    private String name(VillageId village) {
        return units.name(village);
    }

    private String message(String key, Locale reader) {
        return messages.getMessage(key, new Object[0], reader);
    }
}
