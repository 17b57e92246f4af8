package org.progressledger.audit.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return new Spoken(
                territory.knownAt(position),
                programmes.knownAt(position).items().stream()
                        .collect(Collectors.toMap(item -> item.key().path(), Function.identity(), (one, other) -> one)),
                ruleSets.knownAt(position),
                criteriaSets.knownAt(position));
    }

    /** What the events spoke of that were read so far. */
    static final class Spoken {

        private final Territory territory;
        private final Map<String, ProgrammeItem> items;
        private final PovertyRuleSets ruleSets;
        private final CriteriaSets criteriaSets;
        private final SortedMap<String, String> units = new TreeMap<>();
        private final SortedMap<String, ProgrammeItem> programmes = new TreeMap<>();
        private final SortedMap<String, byte[]> files = new TreeMap<>();

        private Spoken(
                Territory territory,
                Map<String, ProgrammeItem> items,
                PovertyRuleSets ruleSets,
                CriteriaSets criteriaSets) {
            this.territory = territory;
            this.items = items;
            this.ruleSets = ruleSets;
            this.criteriaSets = criteriaSets;
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
            ruleSets.byKey(text)
                    .ifPresent(
                            set -> files.computeIfAbsent(name("rule-sets/" + fit(text)), any -> PackJson.write(set)));
            criteriaSets
                    .byKey(text)
                    .ifPresent(set ->
                            files.computeIfAbsent(name("criteria-sets/" + fit(text)), any -> PackJson.write(set)));
            if (items.containsKey(text)) {
                programmes.put(text, items.get(text));
            }
        }

        private static String fit(String key) {
            return UNFIT_FOR_A_FILE.matcher(key).replaceAll("_");
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
