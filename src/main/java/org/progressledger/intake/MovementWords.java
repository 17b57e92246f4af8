package org.progressledger.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.Movement;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/** The words of lists for a movement; some mean one of two movements, by the closing class. */
final class MovementWords {

    private static final Map<String, Movement> WHOLE = Arrays.stream(Movement.values())
            .collect(Collectors.toMap(movement -> Words.fold(movement.vietnamese()), Function.identity()));

    private MovementWords() {}

    static Optional<Movement> movement(String words, PovertyClass closing) {
        String folded = Words.fold(words);
        return switch (folded) {
            case "phat sinh moi", "phat sinh", "moi phat sinh" ->
                Optional.of(closing == PovertyClass.NEAR_POOR ? Movement.NEWLY_NEAR_POOR : Movement.NEWLY_POOR);
            case "thoat ngheo" ->
                Optional.of(
                        closing == PovertyClass.NEAR_POOR ? Movement.POOR_BECAME_NEAR_POOR : Movement.ESCAPED_POVERTY);
            case "can ngheo tro thanh ngheo", "can ngheo thanh ho ngheo" -> Optional.of(Movement.NEAR_POOR_BECAME_POOR);
            case "ngheo cu" -> Optional.of(Movement.REMAINED_POOR);
            case "can ngheo cu" -> Optional.of(Movement.REMAINED_NEAR_POOR);
            default -> Optional.ofNullable(WHOLE.get(folded));
        };
    }

    /**
     * The movements that an opening and a closing class and the cause allow, whatever was before the opening. A list also
     * says of a household on no list before that it split off or moved in.
     */
    static Set<Movement> allowed(Optional<PovertyClass> opening, PovertyClass closing, Cause cause) {
        return EnumSet.of(
                Movement.by(cause, opening, closing, false, false),
                Movement.by(cause, opening, closing, true, false),
                Movement.by(cause, opening, closing, false, true),
                Movement.by(opening.isEmpty() ? Cause.LIFE_EVENT : cause, opening, closing, false, false));
    }
}
