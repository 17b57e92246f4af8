package org.progressledger.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private static final Money MOST = new Money(Long.MAX_VALUE);

    @Test
    void money_is_added_subtracted_and_compared() {
        assertThat(new Money(5_000_000).plus(new Money(1))).isEqualTo(new Money(5_000_001));
        assertThat(new Money(1).minus(new Money(3))).isEqualTo(new Money(-2));
        assertThat(new Money(2)).isGreaterThan(new Money(1));
        assertThat(new Money(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
    }

    @Test
    void what_does_not_fit_is_an_error() {
        assertThatThrownBy(() -> MOST.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void in_json_it_is_a_number() {
        assertThat(JsonMapper.shared().writeValueAsString(MOST)).isEqualTo("9223372036854775807");
        assertThat(JsonMapper.shared().readValue("9223372036854775807", Money.class))
                .isEqualTo(MOST);
        assertThat(JsonMapper.shared().readValue("1.5e7", Money.class)).isEqualTo(new Money(15_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "9223372036854775808", "\"nhiều\"", "true"})
    void a_fraction_and_what_is_no_amount_are_refused(String json) {
        assertThatThrownBy(() -> JsonMapper.shared().readValue(json, Money.class))
                .isInstanceOf(JacksonException.class);
    }
}
