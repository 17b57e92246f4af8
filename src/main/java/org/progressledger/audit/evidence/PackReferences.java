package org.progressledger.audit.evidence;

import java.util.ArrayList;
import java.util.List;
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

    /** Names of units, by their identities. */
    SortedMap<String, String> unitsIn(List<Leaf> leaves, long knownAt) {
        Territory known = territory.knownAt(knownAt);
        SortedMap<String, String> units = new TreeMap<>();
        textsIn(leaves).stream()
                .filter(text -> UNIT.matcher(text).matches())
                .distinct()
                .forEach(text -> known.unit(UnitId.parse(text))
                        .map(AdministrativeUnit::label)
                        .ifPresent(label -> units.put(text, label)));
        return units;
    }

    /** Rule sets, criteria sets and programmes as files. */
    SortedMap<String, byte[]> filesFor(List<Leaf> leaves, long knownAt) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, ProgrammeItem> items = new TreeMap<>();
        Programmes known = programmes.knownAt(knownAt);
        for (String text : textsIn(leaves).stream().distinct().toList()) {
            ruleSets.byKey(text).ifPresent(set -> files.put(name("rule-sets/", text), PackJson.write(set)));
            criteriaSets.byKey(text).ifPresent(set -> files.put(name("criteria-sets/", text), PackJson.write(set)));
            item(known, text).ifPresent(item -> items.put(text, item));
        }
        if (!items.isEmpty()) {
            files.put(name("", "programmes"), PackJson.write(items));
        }
        return files;
    }

    private static Optional<ProgrammeItem> item(Programmes known, String text) {
        return known.items().stream()
                .filter(item -> item.key().path().equals(text))
                .findFirst();
    }

    private static String name(String folder, String key) {
        return PackFiles.REFERENCE + folder + UNFIT_FOR_A_FILE.matcher(key).replaceAll("_") + ".json";
    }

    private static List<String> textsIn(List<Leaf> leaves) {
        List<String> texts = new ArrayList<>();
        leaves.forEach(leaf -> add(MAPPER.readTree(leaf.event().payload()), texts));
        return texts;
    }

    private static void add(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(part -> add(part, texts));
    }
}
