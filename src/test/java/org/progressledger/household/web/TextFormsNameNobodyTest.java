package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.shared.UnitId;

/** Text forms end up in logs. */
class TextFormsNameNobodyTest {

    private static final String WORDS = "Mẫu Thị Lời";

    /** Components that name no person and hold no words about one. */
    private static final Set<String> NOT_PERSONAL = Set.of(
            "assignment",
            "body",
            "by",
            "code",
            "corrects",
            "eventId",
            "form",
            "given",
            "household",
            "households",
            "id",
            "into",
            "issuer",
            "number",
            "procedure",
            "ruleSet",
            "source",
            "support",
            "unit",
            "village",
            "withdraws");

    private static Stream<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(HouseholdCommand.class.getPackageName())
                        .stream()
                        .filter(known -> known.isAssignableTo(HouseholdCommand.class)
                                || known.isAssignableTo(HouseholdEvent.class)
                                || known.getName().contains("Request"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Class::isRecord);
    }

    @Test
    void no_text_form_of_a_command_an_event_or_a_request_holds_what_was_written_about_a_person() throws Exception {
        TreeSet<String> telling = new TreeSet<>();
        int examined = 0;
        for (Class<?> type : records().toList()) {
            if (Arrays.stream(type.getRecordComponents()).anyMatch(TextFormsNameNobodyTest::isPersonal)) {
                examined++;
                if (example(type).toString().contains(WORDS)) {
                    telling.add(type.getName());
                }
            }
        }

        assertThat(examined).isGreaterThan(20);
        assertThat(telling).as("of %d records", examined).isEmpty();
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.getGenericType().getTypeName().contains("java.lang.String")
                && !NOT_PERSONAL.contains(component.getName());
    }

    private static Object example(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object[] values = new Object[components.length];
        for (int place = 0; place < components.length; place++) {
            values[place] = components[place].getName().equals("personalNumber")
                    ? Optional.of("999000000001")
                    : value(components[place].getGenericType(), components[place].getType());
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            throw new IllegalStateException("No example of " + type.getName() + Arrays.toString(values), unfit);
        }
    }

    private static Object value(Type generic, Class<?> type) throws Exception {
        if (type == Optional.class) {
            Type content = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return content == String.class ? Optional.of(WORDS) : Optional.empty();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord() && type != HouseholdId.class && type != UnitId.class) {
            return example(type);
        }
        if (type.isSealed()) {
            return example(type.getPermittedSubclasses()[0]);
        }
        return Stream.of(
                        WORDS,
                        LocalDate.EPOCH,
                        true,
                        1,
                        1L,
                        HouseholdId.of("MAU-1"),
                        UnitId.parse("05569@2025"),
                        BigDecimal.ONE,
                        UUID.randomUUID(),
                        List.of(),
                        Set.of(),
                        Map.of())
                .filter(type::isInstance)
                .findFirst()
                .<Object>map(known -> known)
                .orElseGet(() -> type == boolean.class ? (Object) true : type == long.class ? (Object) 1L : 1);
    }
}
