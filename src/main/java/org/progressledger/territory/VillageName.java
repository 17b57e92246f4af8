package org.progressledger.territory;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.VietnameseText;

/**
 * The name of a village as somebody wrote it.
 *
 * @param written with or without its kind, in either spelling
 */
public record VillageName(String written) {

    /** Whether both can mean one village, however marks, capitals and the kind before the name are set. */
    public boolean isSameAs(String other) {
        Set<String> forms = new VillageName(other).forms();
        return forms().stream().anyMatch(forms::contains);
    }

    private Set<String> forms() {
        String form = VietnameseText.comparisonForm(written);
        return Stream.concat(
                        Stream.of(form),
                        Arrays.stream(VillageKind.values())
                                .filter(kind -> kind != VillageKind.NOT_STATED && form.startsWith(kind.word() + " "))
                                .map(kind -> form.substring(kind.word().length() + 1)))
                .collect(Collectors.toSet());
    }
}
