package org.progressledger.web.form;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.progressledger.shared.Money;
import org.progressledger.shared.PlainText;

/**
 * A component of a record as part of a form.
 *
 * @param path names of the components that lead to it, joined by dots
 * @param owner the record that it is a component of
 * @param type as it was declared
 * @param kind class of its value, inside an {@link Optional}, a collection or a map the class of what it holds
 * @param longest most characters; 0 without limit
 * @param parts parts of a group
 */
record Part(
        String path,
        Class<?> owner,
        Type type,
        Class<?> kind,
        Input input,
        boolean required,
        int longest,
        List<Part> parts) {

    private static final Set<Class<?>> NUMBERS = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            BigDecimal.class,
            Money.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class, BigDecimal.class);
    private static final List<Class<? extends Annotation>> REQUIRING =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    /**
     * The parts of a record, in the order of its components.
     *
     * @throws IllegalArgumentException if a component cannot be entered in a form
     */
    static List<Part> of(Class<?> owner, String path) {
        return Arrays.stream(owner.getRecordComponents())
                .map(component -> of(owner, component, path))
                .toList();
    }

    private static Part of(Class<?> owner, RecordComponent component, String above) {
        String path = above + component.getName();
        Type type = component.getGenericType();
        Type present = component.getType() == Optional.class ? argument(type, 0) : type;
        Class<?> raw = raw(present);
        AnnotatedElement declared = field(owner, component);
        boolean required = component.getType().isPrimitive() && raw != boolean.class
                || REQUIRING.stream().anyMatch(declared::isAnnotationPresent);
        int longest = longest(owner, component);
        if (Map.class.isAssignableFrom(raw) || Collection.class.isAssignableFrom(raw)) {
            boolean several = Collection.class.isAssignableFrom(raw);
            Class<?> kind = raw(argument(present, several ? 0 : 1));
            if (kind.isRecord() && !isOneValue(kind)) {
                throw new IllegalArgumentException("A form cannot ask for " + owner.getSimpleName() + "."
                        + component.getName() + ": only what is one value can be several");
            }
            return new Part(path, owner, type, kind, several ? Input.CHOICES : Input.EACH, required, 0, List.of());
        }
        return raw.isRecord() && !isOneValue(raw)
                ? new Part(path, owner, type, raw, Input.GROUP, required, 0, of(raw, path + "."))
                : new Part(
                        path, owner, type, raw, input(raw, component.getType(), longest), required, longest, List.of());
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Input input(Class<?> kind, Class<?> declared, int longest) {
        if (kind.isEnum()) {
            return Input.CHOICE;
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return declared == boolean.class ? Input.FLAG : Input.CHOICE;
        }
        if (NUMBERS.contains(kind)) {
            return Input.NUMBER;
        }
        if (kind == LocalDate.class) {
            return Input.DATE;
        }
        return longest > PlainText.LONGEST_NAME ? Input.LONG_TEXT : Input.TEXT;
    }

    /** A record that is one value in JSON, such as a unit's identity. */
    private static boolean isOneValue(Class<?> kind) {
        return Stream.concat(Arrays.stream(kind.getDeclaredFields()), Arrays.stream(kind.getDeclaredMethods()))
                .anyMatch(member -> ((AnnotatedElement) member).isAnnotationPresent(JsonValue.class));
    }

    private static int longest(Class<?> owner, RecordComponent component) {
        Field field = field(owner, component);
        Stream<AnnotatedElement> held = field.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                : Stream.empty();
        return Stream.concat(Stream.of(field), held)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Size.class)))
                .mapToInt(Size::max)
                .filter(longest -> longest < Integer.MAX_VALUE)
                .findFirst()
                .orElse(0);
    }

    private static Field field(Class<?> owner, RecordComponent component) {
        try {
            return owner.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A record has a field for each component", impossible);
        }
    }

    /** Whether a number has no fraction. */
    boolean isWhole() {
        return !FRACTIONS.contains(kind);
    }

    /** Name of the component. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** This part and, of a group, all below it. */
    Stream<Part> leaves() {
        return input == Input.GROUP ? parts.stream().flatMap(Part::leaves) : Stream.of(this);
    }
}
