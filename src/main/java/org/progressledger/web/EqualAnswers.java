package org.progressledger.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * Equal answers are equal bytes, whichever process gives them: what has no order of its own, or one that differs between
 * processes, is written sorted (decision 0276).
 */
@Component
class EqualAnswers implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder mapper) {
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        mapper.addModule(new SimpleModule().addSerializer(new StdConvertingSerializer(Set.class, new Sorting())));
    }

    @SuppressWarnings("rawtypes")
    private static final class Sorting extends StdConverter<Set, Collection<?>> {

        @Override
        public Collection<?> convert(Set set) {
            if (set instanceof SortedSet) {
                return List.copyOf(set);
            }
            return ((Set<?>) set).stream().sorted(Sorting::compared).toList();
        }

        @SuppressWarnings("unchecked")
        private static int compared(Object one, Object other) {
            return one instanceof Comparable && one.getClass() == other.getClass()
                    ? ((Comparable<Object>) one).compareTo(other)
                    : Comparator.<Object, String>comparing(Object::toString).compare(one, other);
        }
    }
}
