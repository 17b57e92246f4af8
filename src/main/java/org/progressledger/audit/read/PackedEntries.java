package org.progressledger.audit.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * Entries as bytes, column after column, compressed by zlib (RFC 1950): numbers as the difference to the entry before, texts
 * as their place in a list of the page's own texts. Neighbours are alike, so that little is left of a column.
 */
final class PackedEntries {

    private static final String BETWEEN = " ";
    private static final String BETWEEN_FIELDS = "\u001f";
    private static final Kind[] KINDS = Kind.values();

    private PackedEntries() {}

    static byte[] pack(List<KeptEntry> entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DataOutputStream output = new DataOutputStream(new DeflaterOutputStream(packed, deflater))) {
            output.writeInt(entries.size());
            numbers(output, entries, KeptEntry::position);
            numbers(output, entries, entry -> entry.recordedAt().toEpochMilli());
            numbers(output, entries, entry -> entry.effectiveOn().toEpochDay());
            texts(output, entries, KeptEntry::type);
            texts(output, entries, KeptEntry::stream);
            texts(output, entries, entry -> entry.recorder().name());
            texts(output, entries, entry -> entry.recorder().role());
            texts(output, entries, entry -> entry.source().orElse(""));
            numbers(output, entries, entry -> entry.kind().ordinal());
            texts(output, entries, entry -> text(entry.where()));
            texts(
                    output,
                    entries,
                    entry -> entry.decision().map(PackedEntries::text).orElse(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Entries are packed in memory", impossible);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws UncheckedIOException if these are no packed entries */
    static List<KeptEntry> unpack(byte[] packed) {
        try (DataInputStream input = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int size = input.readInt();
            long[] positions = numbers(input, size);
            long[] recorded = numbers(input, size);
            long[] days = numbers(input, size);
            List<String> types = texts(input, size, text -> text);
            List<String> streams = texts(input, size, text -> text);
            List<String> names = texts(input, size, text -> text);
            List<String> roles = texts(input, size, text -> text);
            List<Optional<String>> sources =
                    texts(input, size, text -> Optional.of(text).filter(file -> !file.isEmpty()));
            long[] kinds = numbers(input, size);
            List<Where> wheres = texts(input, size, PackedEntries::where);
            List<Optional<DecisionReference>> decisions = texts(input, size, PackedEntries::decision);
            List<KeptEntry> entries = new ArrayList<>(size);
            for (int index = 0; index < size; index++) {
                entries.add(new KeptEntry(
                        positions[index],
                        Instant.ofEpochMilli(recorded[index]),
                        LocalDate.ofEpochDay(days[index]),
                        types.get(index),
                        streams.get(index),
                        new Actor(names.get(index), roles.get(index)),
                        sources.get(index),
                        KINDS[(int) kinds[index]],
                        wheres.get(index),
                        decisions.get(index)));
            }
            return entries;
        } catch (IOException failure) {
            throw new UncheckedIOException("The packed entries of a read model cannot be read", failure);
        }
    }

    private static void numbers(DataOutputStream output, List<KeptEntry> entries, ToLongFunction<KeptEntry> column)
            throws IOException {
        long before = 0;
        for (KeptEntry entry : entries) {
            long number = column.applyAsLong(entry);
            output.writeLong(number - before);
            before = number;
        }
    }

    private static long[] numbers(DataInputStream input, int size) throws IOException {
        long[] numbers = new long[size];
        long before = 0;
        for (int index = 0; index < size; index++) {
            before += input.readLong();
            numbers[index] = before;
        }
        return numbers;
    }

    private static void texts(DataOutputStream output, List<KeptEntry> entries, Function<KeptEntry, String> column)
            throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (KeptEntry entry : entries) {
            places.putIfAbsent(column.apply(entry), places.size());
        }
        output.writeInt(places.size());
        for (String text : places.keySet()) {
            output.writeUTF(text);
        }
        for (KeptEntry entry : entries) {
            output.writeShort(places.get(column.apply(entry)));
        }
    }

    private static <V> List<V> texts(DataInputStream input, int size, Function<String, V> reading) throws IOException {
        List<V> known = new ArrayList<>();
        for (int left = input.readInt(); left > 0; left--) {
            known.add(reading.apply(input.readUTF()));
        }
        List<V> values = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            values.add(known.get(input.readUnsignedShort()));
        }
        return values;
    }

    /** A sign for the kind of place, then the units. */
    private static String text(Where where) {
        if (where instanceof Where.Units units) {
            return "=" + units.units().stream().map(UnitId::toString).collect(Collectors.joining(BETWEEN));
        }
        return where instanceof Where.Moving moving ? ">" + moving.unit() : "";
    }

    private static String text(DecisionReference decision) {
        return String.join(BETWEEN_FIELDS, decision.date().toString(), decision.number(), decision.issuer());
    }

    private static Optional<DecisionReference> decision(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] fields = text.split(BETWEEN_FIELDS, 3);
        return Optional.of(new DecisionReference(fields[1], LocalDate.parse(fields[0]), fields[2]));
    }

    private static Where where(String text) {
        if (text.isEmpty()) {
            return new Where.Staying();
        }
        String units = text.substring(1);
        return text.startsWith(">")
                ? new Where.Moving(UnitId.parse(units))
                : new Where.Units(
                        Arrays.stream(units.split(BETWEEN)).map(UnitId::parse).toList());
    }
}
