package org.progressledger.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a form.
 *
 * @param value the record; empty if anything is wrong
 * @param faults what is wrong
 * @param read values that could be read, by the paths of their fields
 */
public record FormReading<R>(Optional<R> value, List<Fault> faults, Map<String, Object> read) {

    public FormReading {
        faults = List.copyOf(faults);
        read = Map.copyOf(read);
    }

    /** The first field of the form that says one of these, the earlier before the later. */
    public Optional<String> fieldThatSays(RecordForm<R> form, List<Object> values) {
        List<String> paths = form.parts().stream()
                .flatMap(Part::leaves)
                .map(Part::path)
                .filter(read::containsKey)
                .toList();
        return values.stream()
                .flatMap(value -> paths.stream().filter(path -> read.get(path).equals(value)))
                .findFirst();
    }
}
