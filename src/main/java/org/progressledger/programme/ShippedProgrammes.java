package org.progressledger.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.ruleset.RuleSetJson;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Validity;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The programmes that come with the application, one JSON file for each. */
final class ShippedProgrammes {

    private static final String FILES = "classpath*:programme/*.json";

    private ShippedProgrammes() {}

    /**
     * @param source decision that the wording is from
     * @param unverified whether nobody has checked its name against that decision yet
     */
    record ShippedProgramme(
            ItemKey key,
            String name,
            Validity validity,
            DecisionReference decision,
            String source,
            boolean unverified,
            List<ShippedPart> parts) {

        List<EstablishItem> commands() {
            List<EstablishItem> commands = new ArrayList<>();
            commands.add(command(key, name, Optional.empty(), unverified));
            parts.forEach(part -> part.addTo(commands, key, this));
            return commands;
        }

        /** A part ends with its programme. */
        private EstablishItem command(ItemKey item, String called, Optional<String> number, boolean unchecked) {
            return new EstablishItem(
                    item,
                    called,
                    number,
                    RuleSetOwner.NATIONAL,
                    source,
                    unchecked,
                    validity.from(),
                    item.equals(key) ? validity.to() : Optional.empty(),
                    decision);
        }
    }

    /** @param step last step of its key */
    record ShippedPart(String step, String number, String name, boolean unverified, List<ShippedPart> parts) {

        void addTo(List<EstablishItem> commands, ItemKey parent, ShippedProgramme programme) {
            ItemKey key = new ItemKey(parent + "/" + step);
            commands.add(programme.command(key, name, Optional.of(number), unverified));
            parts.forEach(part -> part.addTo(commands, key, programme));
        }
    }

    /** What establishes all of them, a part after what is above it. */
    static List<EstablishItem> commands() {
        try {
            List<EstablishItem> commands = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream stream = resource.getInputStream()) {
                    commands.addAll(RuleSetJson.read(JsonMapper.shared().readTree(stream), ShippedProgramme.class)
                            .commands());
                }
            }
            return commands;
        } catch (IOException exception) {
            throw new UncheckedIOException("The files " + FILES + " cannot be read", exception);
        }
    }

    /**
     * @return the structure that they establish
     * @throws ProgrammeRefusedException if one of them is against a rule
     */
    static ProgrammeStructure structure() {
        ProgrammeDecider decider = new ProgrammeDecider();
        ProgrammeStructure structure = ProgrammeStructure.NONE;
        for (EstablishItem command : commands()) {
            structure = structure.after(decider.decide(structure, command));
        }
        return structure;
    }
}
