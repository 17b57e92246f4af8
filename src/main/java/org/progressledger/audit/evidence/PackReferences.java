package org.progressledger.audit.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference data that events speak of, as they were known at the basis. */
record PackReferences(Territory territory, Programmes programmes, PovertyRuleSets ruleSets, CriteriaSets criteriaSets) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern UNIT = Pattern.compile("\\d{2,5}@\\d{4}");
    private static final Pattern UNFIT_FOR_A_FILE = Pattern.compile("[^A-Za-z0-9._-]");

    /** Collects what some events speak of. */
    Spoken knownAt(long position) {
        Map<String, Object> sets = new HashMap<>();
        ruleSets.knownAt(position).all().forEach(set -> sets.put("rule-sets/" + set.key(), set));
        criteriaSets.knownAt(position).all().forEach(set -> sets.put("criteria-sets/" + set.key(), set));
        Map<String, ProgrammeItem> items = new HashMap<>();
        programmes
                .knownAt(position)
                .items()
                .forEach(item -> items.putIfAbsent(item.key().path(), item));
        return new Spoken(territory.knownAt(position), sets, items);
    }

    /** What the events spoke of that were read so far. */
    static final class Spoken {

        private static final List<String> FOLDERS = List.of("rule-sets/", "criteria-sets/");

        private final Territory territory;
        private final Map<String, Object> sets;
        private final Map<String, ProgrammeItem> items;
        private final SortedMap<String, String> units = new TreeMap<>();
        private final SortedMap<String, ProgrammeItem> programmes = new TreeMap<>();
        private final SortedMap<String, byte[]> files = new TreeMap<>();

        /** @param sets rule sets and criteria sets by their folder and key */
        private Spoken(Territory territory, Map<String, Object> sets, Map<String, ProgrammeItem> items) {
            this.territory = territory;
            this.sets = sets;
            this.items = items;
        }

        void read(Leaf leaf) {
            read(MAPPER.readTree(leaf.event().payload()));
        }

        private void read(JsonNode node) {
            if (node.isString()) {
                read(node.stringValue());
            }
            node.forEach(this::read);
        }

        void read(String text) {
            if (UNIT.matcher(text).matches() && !units.containsKey(text)) {
                territory
                        .unit(UnitId.parse(text))
                        .map(AdministrativeUnit::label)
                        .ifPresent(label -> units.put(text, label));
            }
            for (String folder : FOLDERS) {
                Optional.ofNullable(sets.get(folder + text))
                        .ifPresent(set -> files.computeIfAbsent(
                                name(folder + UNFIT_FOR_A_FILE.matcher(text).replaceAll("_")),
                                any -> PackJson.write(set)));
            }
            Optional.ofNullable(items.get(text)).ifPresent(item -> programmes.put(text, item));
        }

        private static String name(String file) {
            return PackFiles.REFERENCE + file + ".json";
        }

        /** Names of units, by their identities. */
        SortedMap<String, String> units() {
            return units;
        }

        /** Rule sets, criteria sets and programmes as files. */
        SortedMap<String, byte[]> files() {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            if (!programmes.isEmpty()) {
                all.put(name("programmes"), PackJson.write(programmes));
            }
            return all;
        }
    }
}
