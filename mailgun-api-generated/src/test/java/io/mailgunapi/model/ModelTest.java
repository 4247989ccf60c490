package io.mailgunapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.json.Json;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final Bounce BOUNCE =
      Bounce.builder()
          .address("bob@example.org")
          .code("550")
          .createdAt(OffsetDateTime.parse("2025-12-11T01:49:40Z"))
          .build();

  @Test
  void equalValuesAreEqual() {
    Bounce same =
        Bounce.builder()
            .createdAt(OffsetDateTime.parse("2025-12-11T01:49:40Z"))
            .code("550")
            .address("bob@example.org")
            .build();

    assertThat(same).isEqualTo(BOUNCE).hasSameHashCodeAs(BOUNCE).hasToString(BOUNCE.toString());
    assertThat(BOUNCE)
        .isNotEqualTo(BOUNCE.toBuilder().code("551").build())
        .isNotEqualTo(BOUNCE.toBuilder().error("").build())
        .isNotEqualTo(null)
        .isNotEqualTo("bounce");
  }

  @Test
  void aBuilderOfAnObjectChangesACopy() {
    Bounce changed = BOUNCE.toBuilder().address("eve@example.org").code(null).build();

    assertThat(changed.address()).isEqualTo("eve@example.org");
    assertThat(changed.code()).isNull();
    assertThat(changed.createdAt()).isEqualTo(BOUNCE.createdAt());
    assertThat(BOUNCE.code()).isEqualTo("550");
    assertThat(BOUNCE.toBuilder().build()).isEqualTo(BOUNCE);
  }

  @Test
  void textShowsWhatIsSet() {
    assertThat(BOUNCE)
        .hasToString("Bounce{address=bob@example.org, code=550, createdAt=2025-12-11T01:49:40Z}");
    assertThat(EventFlags.builder().build()).asString().startsWith("EventFlags{");
  }

  @Test
  void aMissingRequiredValueIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> Bounce.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bounce.address is required: call address(...) before build()");
    assertThatThrownBy(() -> UpdateTagRequest.builder().description("d").build())
        .hasMessage("UpdateTagRequest.tag is required: call tag(...) before build()");
    assertThatThrownBy(() -> DeleteTagRequest.builder().build())
        .hasMessage("DeleteTagRequest.tag is required: call tag(...) before build()");
    assertThatThrownBy(() -> UpdateDkimRotationRequest.builder().build())
        .hasMessage(
            "UpdateDkimRotationRequest.rotationEnabled is required: call rotationEnabled(...)"
                + " before build()");
    assertThatThrownBy(() -> Bounce.builder().address(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("address");
  }

  @Test
  void aValueBeyondALimitIsRefusedWithTheRuleAndTheRemedy() {
    assertThatThrownBy(() -> SendMessageRequest.builder().to(List.of()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SendMessageRequest.to has 0 items, allowed is at least 1: add some");
    List<String> many = new ArrayList<>();
    for (int i = 0; i <= 1000; i++) {
      many.add("a" + i + "@example.org");
    }
    assertThatThrownBy(() -> SendMessageRequest.builder().to(many).build())
        .hasMessage("SendMessageRequest.to has 1001 items, allowed is at most 1000: use fewer");
    assertThatThrownBy(() -> OffsetPageRequest.builder().limit(0L).build())
        .hasMessage("OffsetPageRequest.limit is 0, allowed is at least 1: raise it");
    assertThatThrownBy(() -> LogPageRequest.builder().limit(101L).build())
        .hasMessage("LogPageRequest.limit is 101, allowed is at most 100: lower it");
  }

  @Test
  void aValueOfAnotherFormIsRefused() {
    assertThatThrownBy(
            () -> SendMessageRequest.builder().to("a@example.org").oDeliverWithin("1 day").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("SendMessageRequest.oDeliverWithin does not match ^")
        .hasMessageEndingWith(": mend the value");
  }

  @Test
  void answersAreNotCheckedAgainstLimits() {
    assertThat(Json.read(OffsetPageRequest.class, "{'limit': 0}").limit()).isZero();
  }

  @Test
  void laterChangesOfTheCallersCollectionsDoNotReachTheObject() {
    List<String> to = new ArrayList<>(List.of("a@example.org"));
    Map<String, String> headers = new HashMap<>(Map.of("A", "1"));
    SendMessageRequest request = SendMessageRequest.builder().to(to).headers(headers).build();

    to.add("b@example.org");
    headers.put("B", "2");

    assertThat(request.to()).containsExactly("a@example.org");
    assertThat(request.headers()).containsOnlyKeys("A");
    assertThatThrownBy(() -> request.to().add("c@example.org"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void unknownFieldsOfEventsAreKeptAndOfOthersSkipped() {
    Event event =
        Json.read(
            Event.class,
            "{'id': 'e', 'event': 'opened', 'timestamp': 1, 'future': {'n': 1, 'none': null},"
                + " 'nothing': null, 'flags': {'is-new': true}}");

    assertThat(event.additionalProperties()).containsOnlyKeys("future", "nothing");
    assertThat(event.flags().additionalProperties()).containsEntry("is-new", true);
    assertThat(Json.write(event))
        .contains("'future':{'n':1,'none':null}", "'nothing':null", "'is-new':true");
    assertThat(Json.again(event)).isEqualTo(event);
    assertThat(Json.write(Json.read(Bounce.class, "{'address': 'a', 'future': {'n': [1]}}")))
        .isEqualTo("{'address':'a'}");
  }

  @Test
  void anotherNameOfAFieldCountsOnlyWhereTheProperOneIsMissing() {
    for (String json :
        List.of(
            "{'urls': ['https://a'], 'url': ''}",
            "{'url': '', 'urls': ['https://a']}",
            "{'urls': ['https://a'], 'url': null}",
            "{'url': 'https://a', 'urls': ['https://a']}",
            "{'url': 'https://a'}")) {
      assertThat(Json.read(WebhookUrls.class, json).urls()).as(json).containsExactly("https://a");
    }
  }

  @Test
  void namesThatDifferOnlyInCaseAreTwoFields() {
    StoredMessage message =
        Json.read(StoredMessage.class, "{'From': 'Ann <a@x>', 'from': 'a@x', 'FROM': 'other'}");

    assertThat(message.fromHeader()).isEqualTo("Ann <a@x>");
    assertThat(message.from()).isEqualTo("a@x");
    assertThat(message.additionalProperties()).containsEntry("FROM", "other");
  }

  @Test
  void nullsInCollectionsAreRefused() {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Campaign", null);

    assertThatThrownBy(() -> SendMessageRequest.builder().headers(headers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("headers has no value for 'X-Campaign': give one or leave the entry out");
    assertThatThrownBy(() -> SendMessageRequest.builder().to("a@example.org", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("to has an item that is null: leave it out");
  }
}
