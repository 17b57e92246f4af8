package org.progressledger.ledger.axon;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names under which classes are stored: one name, one class, both ways. */
final class LogicalNames {

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, String> names;

    /** @throws IllegalArgumentException if one name would stand for two classes, or one class has two names */
    LogicalNames(Collection<EventCatalogue> catalogues, Collection<SnapshottedAggregate> aggregates) {
        catalogues.forEach(catalogue -> catalogue.names().forEach(this::add));
        aggregates.forEach(aggregate -> add(aggregate.name(), aggregate.aggregate()));
        names = classes.entrySet().stream().collect(Collectors.toMap(Entry::getValue, Entry::getKey, (one, other) -> {
            throw new IllegalArgumentException(
                    "One class would be stored under two names, %s and %s: keep one".formatted(one, other));
        }));
    }

    private void add(String name, Class<?> type) {
        Class<?> other = classes.putIfAbsent(name, type);
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s and %s would both be stored as %s: rename one, or give one another context"
                            .formatted(other.getName(), type.getName(), name));
        }
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.<Class<?>>ofNullable(classes.get(name));
    }

    Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
