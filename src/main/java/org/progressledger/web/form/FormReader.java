package org.progressledger.web.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form as the API reads JSON: by the same mapper and the same validation. Every field is told its own fault. */
@Component
public class FormReader {

    private static final String WHOLE = "-?(\\d+|\\d{1,3}([. \\u00a0]\\d{3})+)";

    private final JsonMapper mapper;
    private final Validator validator;

    FormReader(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    public <R> FormReading<R> read(RecordForm<R> form, Entered entered) {
        ObjectNode tree = mapper.createObjectNode();
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> read = new HashMap<>();
        readInto(tree, form.parts(), entered, faults, read);
        if (!faults.isEmpty()) {
            return new FormReading<>(Optional.empty(), faults, read);
        }
        try {
            R value = mapper.treeToValue(tree, form.type());
            validator.validate(value).stream()
                    .map(violation -> fault(violation.getPropertyPath().toString(), violation))
                    .forEach(faults::add);
            return new FormReading<>(faults.isEmpty() ? Optional.of(value) : Optional.empty(), faults, read);
        } catch (JacksonException unfit) {
            return new FormReading<>(Optional.empty(), List.of(Fault.at(Fault.WHOLE, "together")), read);
        }
    }

    private void readInto(
            ObjectNode tree, List<Part> parts, Entered entered, List<Fault> faults, Map<String, Object> read) {
        for (Part part : parts) {
            if (part.input() != Input.GROUP) {
                readInto(tree, part, entered, faults, read);
            } else if (part.required() || entered.hasAnyBelow(part.path())) {
                readInto(tree.putObject(part.name()), part.parts(), entered, faults, read);
            }
        }
    }

    private void readInto(ObjectNode tree, Part part, Entered entered, List<Fault> faults, Map<String, Object> read) {
        try {
            Optional<JsonNode> json = json(part, entered);
            if (json.isPresent()) {
                tree.set(part.name(), json.get());
                check(part, json.get(), faults, read);
            } else if (part.required()) {
                faults.add(Fault.at(part.path(), "missing"));
            }
        } catch (JacksonException | NumberFormatException unreadable) {
            faults.add(Fault.at(part.path(), "unreadable"));
        }
    }

    private Optional<JsonNode> json(Part part, Entered entered) {
        if (part.input() == Input.EACH) {
            ObjectNode each = mapper.createObjectNode();
            entered.each(part.path()).forEach(each::put);
            return Optional.of(each);
        }
        List<String> values = entered.at(part.path());
        if (part.input() == Input.CHOICES) {
            ArrayNode several = mapper.createArrayNode();
            values.forEach(several::add);
            return Optional.of(several);
        }
        if (part.input() == Input.FLAG) {
            return Optional.of(mapper.getNodeFactory().booleanNode(!values.isEmpty()));
        }
        return values.stream().findFirst().map(value -> json(part, value));
    }

    private JsonNode json(Part part, String value) {
        if (part.input() != Input.NUMBER) {
            return mapper.getNodeFactory().stringNode(value);
        }
        return mapper.getNodeFactory().numberNode(part.isWhole() ? whole(value) : decimal(value));
    }

    /** Digits alone or in groups of three: what is grouped otherwise is a slip of the pen, not another number. */
    private static BigDecimal whole(String value) {
        if (!value.matches(WHOLE)) {
            throw new NumberFormatException("Not a whole number");
        }
        return new BigDecimal(value.replaceAll("[^\\d-]", ""));
    }

    /** With a comma or a full stop before the fraction, whose groups nobody could tell from it. */
    private static BigDecimal decimal(String value) {
        return new BigDecimal(value.replace(',', '.'));
    }

    private void check(Part part, JsonNode json, List<Fault> faults, Map<String, Object> read) {
        Object value = mapper.readerFor(mapper.constructType(part.type())).readValue(json);
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(known -> read.put(part.path(), known));
        } else {
            read.put(part.path(), value);
        }
        validator.validateValue(part.owner(), part.name(), value).stream()
                .map(violation -> fault(part.path(), violation))
                .distinct()
                .forEach(faults::add);
    }

    private static Fault fault(String path, ConstraintViolation<?> violation) {
        Object constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Size size) {
            return Fault.at(path, "length", size.min(), size.max());
        }
        if (constraint instanceof NotNull || constraint instanceof NotBlank) {
            return Fault.at(path, "missing");
        }
        return Fault.at(path, constraint instanceof Pattern ? "characters" : "unfit");
    }
}
