package org.progressledger.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.CriteriaSetCommand.ChangeCriteriaSetValidity;
import org.progressledger.ruleset.CriteriaSetCommand.PublishCriteriaSet;
import org.progressledger.ruleset.CriteriaSetEvent.CriteriaSetPublished;
import org.progressledger.ruleset.CriteriaSetEvent.CriteriaSetValidityChanged;
import org.progressledger.shared.Validity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CriteriaSetTest {

    private static final LegalText TEXT = new LegalText("9/QĐ-MẪU", "Bộ tiêu chí của tỉnh");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PublishedCriteria shipped = PublishedCriteria.shipped();
    private final CriteriaSetDecider decider = new CriteriaSetDecider();

    @Test
    void the_sets_that_come_with_the_application_have_the_numbers_of_the_law_and_say_what_nobody_has_checked() {
        CriteriaSet until2026 = shipped.set("NTM-2021").orElseThrow();
        assertThat(until2026.criteria().stream()
                        .map(criterion -> criterion.indicators().size()))
                .containsExactly(2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 2, 5, 2, 4, 1, 12, 6, 2);
        assertThat(until2026.criteria().stream().flatMap(criterion -> criterion.indicators().stream()))
                .hasSize(57)
                .allSatisfy(indicator -> {
                    assertThat(indicator.unverified()).isTrue();
                    assertThat(indicator.requirements()).isEmpty();
                });
        assertThat(until2026.withdrawal())
                .contains(new WithdrawalRule(new BigDecimal("30"), new BigDecimal("50"), List.of(10, 17, 19)));
        assertThat(shipped.set("NTM-2021-NC").orElseThrow().criteria()).hasSize(19);
        assertThat(shipped.set("NTM-2026").orElseThrow().criteria()).hasSize(10);
        assertThat(shipped.set("NTM-2026").orElseThrow().groups())
                .extracting(CommuneGroup::code)
                .containsExactly("1", "2", "3");
        assertThat(shipped.set("NTM-2026-HD").orElseThrow().draft()).isTrue();
        assertThat(shipped.sets())
                .hasSize(5)
                .allSatisfy(set -> assertThat(set.unverified()).isNotEmpty());
    }

    @Test
    void a_day_has_one_national_set_for_each_title_and_the_provinces_own_goes_before_it() {
        CriteriaSets sets = shipped::sets;
        assertThat(sets.inForceOn(LocalDate.of(2026, 2, 14), Title.MET))
                .map(CriteriaSet::key)
                .contains("NTM-2021");
        assertThat(sets.inForceOn(LocalDate.of(2026, 2, 15), Title.MET))
                .map(CriteriaSet::key)
                .contains("NTM-2026");
        assertThat(sets.inForceOn(LocalDate.of(2026, 2, 15), Title.MODEL)).isEmpty();
        CriteriaSet own = provincial("2026-03-01", 47);
        CriteriaSets both = shipped.after(new CriteriaSetPublished(own))::sets;
        assertThat(both.inForceOn(LocalDate.of(2026, 3, 1), Title.MET)).contains(own);
    }

    @Test
    void a_province_completes_a_set_by_one_of_its_own() {
        CriteriaSet own = provincial("2026-03-01", 47);
        AggregateTestFixture<CriteriaSetStream> fixture = new AggregateTestFixture<>(CriteriaSetStream.class);
        fixture.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
        fixture.given(new CriteriaSetPublished(shipped.set("NTM-2026").orElseThrow()))
                .when(new PublishCriteriaSet(own))
                .expectEvents(new CriteriaSetPublished(own));
    }

    @Test
    void a_final_set_has_all_its_indicators_or_none() {
        refused(publish(provincial("2026-03-01", 46)), RuleSetRefusal.COUNTS_DIFFER);
        assertThat(decider.decide(shipped, publish(provincial("2026-03-01", 0))))
                .isPresent();
    }

    @Test
    void a_set_is_numbered_without_gaps_and_its_numbers_make_sense() {
        refused(changed(set -> criterion(set, 1).put("number", 3)), RuleSetRefusal.CRITERION_MISNUMBERED);
        refused(changed(set -> indicator(set).put("number", "2.1")), RuleSetRefusal.INDICATOR_MISNUMBERED);
        refused(changed(set -> indicator(set).put("number", "1.2")), RuleSetRefusal.CODE_TWICE);
        refused(changed(set -> require(set, "4", 10, 20)), RuleSetRefusal.GROUP_UNKNOWN);
        refused(changed(set -> require(set, "3", 20, 10)), RuleSetRefusal.REQUIREMENT_IMPOSSIBLE);
        refused(
                changed(set -> {
                    require(set, "3", 10, 20);
                    require(set, "3", 10, 20);
                }),
                RuleSetRefusal.REQUIREMENT_TWICE);
        refused(
                changed(set -> ((ObjectNode) set.get("recognition")).put("leastSatisfaction", 101)),
                RuleSetRefusal.PERCENT_OUT_OF_RANGE);
        refused(changed(set -> withdrawal(set, 60, 50, 1)), RuleSetRefusal.SHARES_REVERSED);
        refused(changed(set -> withdrawal(set, 30, 50, 11)), RuleSetRefusal.DECISIVE_UNKNOWN);
        refused(changed(set -> indicator(set).put("name", "<b>")), RuleSetRefusal.TEXT_NOT_PLAIN);
    }

    @Test
    void a_provinces_set_rests_on_a_national_one_of_the_same_title_and_leaves_out_no_criterion() {
        refused(changed(set -> set.put("basedOn", "NTM-1")), RuleSetRefusal.BASE_UNKNOWN);
        refused(changed(set -> set.put("title", "MODERN")), RuleSetRefusal.BASE_OF_OTHER_TITLE);
        refused(
                changed(set -> {
                    set.put("declaredCriteria", 9);
                    ((ArrayNode) set.get("criteria")).remove(9);
                }),
                RuleSetRefusal.CRITERION_LEFT_OUT);
        refused(changed(set -> set.putNull("province")), RuleSetRefusal.PROVINCE_MISSING);
        refused(changed(set -> set.put("owner", "NATIONAL").putNull("province")), RuleSetRefusal.BASE_OF_NATIONAL_SET);
    }

    @Test
    void a_province_completes_the_draft_of_the_modern_title() {
        ObjectNode set = json(provincial("2026-03-01", 47));
        set.put("key", "NTM-2026-HD-19")
                .put("title", "MODERN")
                .put("requiredTitle", "MET")
                .put("basedOn", "NTM-2026-HD");
        CriteriaSet modern = read(set);
        PublishedCriteria both = shipped.after(new CriteriaSetPublished(provincial("2026-03-01", 47)));
        assertThat(decider.decide(both, publish(modern))).contains(new CriteriaSetPublished(modern));
        CriteriaSets known = both.after(new CriteriaSetPublished(modern))::sets;
        assertThat(known.inForceOn(LocalDate.of(2026, 3, 1), Title.MODERN)).contains(modern);
    }

    @Test
    void a_final_set_never_changes_and_two_of_one_owner_and_title_share_no_day() {
        PublishedCriteria published = shipped.after(new CriteriaSetPublished(provincial("2026-03-01", 47)));
        assertThat(decider.decide(published, publish(provincial("2026-03-01", 47))))
                .isEmpty();
        assertThatThrownBy(() -> decider.decide(published, publish(provincial("2026-04-01", 47))))
                .hasMessageContaining(RuleSetRefusal.ALREADY_FINAL.name());
        assertThatThrownBy(() -> decider.decide(
                        published,
                        publish(read(json(provincial("2026-04-01", 47)).put("key", "NTM-2026-19B")))))
                .hasMessageContaining(RuleSetRefusal.OVERLAPS.name());
    }

    @Test
    void a_set_is_ended_by_a_text_of_law() {
        Validity until = Validity.between(LocalDate.of(2026, 2, 15), LocalDate.of(2030, 12, 31));
        assertThat(decider.decide(shipped, new ChangeCriteriaSetValidity("NTM-2026", until.to(), TEXT)))
                .contains(new CriteriaSetValidityChanged("NTM-2026", until, TEXT));
        PublishedCriteria after = shipped.after(new CriteriaSetValidityChanged("NTM-2026", until, TEXT));
        assertThat(after.set("NTM-2026").orElseThrow().legalBasis()).contains(TEXT);
        refused(
                new ChangeCriteriaSetValidity("NTM-2026", Optional.of(LocalDate.of(2026, 1, 1)), TEXT),
                RuleSetRefusal.ENDS_BEFORE_IT_BEGINS);
        refused(new ChangeCriteriaSetValidity("NTM-1", Optional.empty(), TEXT), RuleSetRefusal.UNKNOWN_CRITERIA_SET);
        refused(new ChangeCriteriaSetValidity("NTM-2021", Optional.empty(), TEXT), RuleSetRefusal.OVERLAPS);
    }

    @Test
    void the_stored_text_of_an_event_is_read_the_same_for_ever() throws IOException {
        String published = golden("CriteriaSetPublished");
        CriteriaSetPublished event = MAPPER.readValue(published, CriteriaSetPublished.class);
        assertThat(event.criteriaSet()
                        .criterion(1)
                        .orElseThrow()
                        .indicator("1.1")
                        .orElseThrow()
                        .requirement(Optional.of("3")))
                .contains(new Requirement(
                        Optional.of("3"), "≥ 80%", Optional.of(new BigDecimal("80")), Optional.empty()));
        assertThat(MAPPER.writeValueAsString(event)).isEqualTo(published);
        String changed = golden("CriteriaSetValidityChanged");
        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(changed, CriteriaSetValidityChanged.class)))
                .isEqualTo(changed);
    }

    private static String golden(String event) throws IOException {
        try (InputStream stream = CriteriaSetTest.class.getResourceAsStream("/ruleset/events/" + event + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Its invented indicators all belong to the first criterion. */
    private CriteriaSet provincial(String from, int indicators) {
        ObjectNode set = json(shipped.set("NTM-2026").orElseThrow());
        set.put("key", "NTM-2026-19")
                .put("owner", "PROVINCE")
                .put("province", "19")
                .put("basedOn", "NTM-2026");
        ((ObjectNode) set.get("validity")).put("from", from);
        ArrayNode of = (ArrayNode) criterion(set, 0).get("indicators");
        IntStream.rangeClosed(1, indicators)
                .forEach(number -> of.add(MAPPER.valueToTree(new CriterionIndicator(
                        "1." + number, "Chỉ tiêu mẫu " + number, "Example " + number, "%", List.of(), false))));
        return read(set);
    }

    private PublishCriteriaSet changed(Consumer<ObjectNode> change) {
        ObjectNode set = json(provincial("2026-03-01", 47));
        change.accept(set);
        return publish(read(set));
    }

    private static ObjectNode criterion(ObjectNode set, int index) {
        return (ObjectNode) set.get("criteria").get(index);
    }

    private static ObjectNode indicator(ObjectNode set) {
        return (ObjectNode) criterion(set, 0).get("indicators").get(0);
    }

    private static void require(ObjectNode set, String group, int least, int most) {
        ((ArrayNode) indicator(set).get("requirements"))
                .add(MAPPER.valueToTree(new Requirement(
                        Optional.of(group),
                        "≥ 10%",
                        Optional.of(BigDecimal.valueOf(least)),
                        Optional.of(BigDecimal.valueOf(most)))));
    }

    private static void withdrawal(ObjectNode set, int lower, int upper, int decisive) {
        set.set("withdrawal", (JsonNode) MAPPER.valueToTree(
                new WithdrawalRule(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper), List.of(decisive))));
    }

    private static ObjectNode json(CriteriaSet set) {
        return MAPPER.valueToTree(set);
    }

    private static CriteriaSet read(ObjectNode set) {
        return RuleSetJson.read(set, CriteriaSet.class);
    }

    private static PublishCriteriaSet publish(CriteriaSet set) {
        return new PublishCriteriaSet(set);
    }

    private void refused(CriteriaSetCommand command, RuleSetRefusal reason) {
        assertThatThrownBy(() -> decider.decide(shipped, command))
                .isInstanceOfSatisfying(
                        RuleSetRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
