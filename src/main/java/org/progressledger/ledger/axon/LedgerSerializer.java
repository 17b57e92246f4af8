package org.progressledger.ledger.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON under their logical names. Strict both ways: a property that the class does not know, or one that is
 * missing, is an error, because a ledger must not drop or invent what it reads; a changed shape takes a new revision and
 * an upcaster. Decimal numbers pass an upcaster digit by digit.
 */
final class LedgerSerializer extends Jackson3Serializer {

    private static final SerializedType META_DATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final LogicalNames names;

    LedgerSerializer(LogicalNames names) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LedgerSerializer::strict));
        this.names = names;
    }

    private static void strict(JsonMapper.Builder mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    /** @throws SerializationException if no catalogue names the class */
    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return META_DATA;
        }
        Class<?> stored = type;
        String name = names.nameOf(stored)
                .orElseThrow(() -> new SerializationException(
                        "%s has no logical name, so nothing was written: put it into an EventCatalogue bean"
                                .formatted(stored.getName())));
        return new SimpleSerializedType(name, getRevisionResolver().revisionOf(stored));
    }

    /** @throws SerializationException if no catalogue holds the name */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.equals(SerializedType.emptyType())) {
            return Void.class;
        }
        if (type.getName().equals(META_DATA.getName())) {
            return MetaData.class;
        }
        return names.classOf(type.getName())
                .orElseThrow(() -> new SerializationException(
                        "The ledger holds an event of type %s, which no EventCatalogue bean names: this version of the application is too old for this ledger, or an upcaster is missing"
                                .formatted(type.getName())));
    }
}
