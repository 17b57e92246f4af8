package org.progressledger.ledger.projection;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/** A dead letter holds an event, which the ledger's serialiser names, and a token, which is none of its business. */
final class DeadLetterSerializer implements Serializer {

    private static final String TOKENS = TrackingToken.class.getPackageName();

    private final Serializer events;
    private final Serializer tokens;

    DeadLetterSerializer(Serializer events, Serializer tokens) {
        this.events = events;
        this.tokens = tokens;
    }

    private Serializer of(SerializedType type) {
        return type.getName().startsWith(TOKENS) ? tokens : events;
    }

    private Serializer of(Class<?> type) {
        return TrackingToken.class.isAssignableFrom(type) ? tokens : events;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        return object == null
                ? events.serialize(null, expectedRepresentation)
                : of(object.getClass()).serialize(object, expectedRepresentation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return events.canSerializeTo(expectedRepresentation);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> serializedObject) {
        return of(serializedObject.getType()).deserialize(serializedObject);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return of(type).classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return of((Class<?>) type).typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return events.getConverter();
    }
}
