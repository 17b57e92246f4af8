package org.progressledger.territory;

import java.util.List;

/** Nothing of what was said at once was recorded, because some of it is against a rule. Holds no personal data. */
public final class SeveralRefusedException extends RuntimeException {

    private final transient List<RefusedCommand> refused;
    private final int asked;

    /** @param refusal why */
    public record RefusedCommand(TerritoryCommand command, TerritoryRefusedException refusal) {}

    SeveralRefusedException(List<RefusedCommand> refused, int asked) {
        super(refused.size() + " of " + asked + " refused: "
                + refused.get(0).refusal().getMessage());
        this.refused = List.copyOf(refused);
        this.asked = asked;
    }

    public List<RefusedCommand> refused() {
        return refused;
    }

    /** How many commands there were. */
    public int asked() {
        return asked;
    }
}
