package io.mailgunapi.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mailgunapi.model.EventSeverity;
import io.mailgunapi.model.EventType;
import io.mailgunapi.model.FailureReason;
import io.mailgunapi.model.WebhookSignature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookEventTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final WebhookSigner signer = new WebhookSigner("key", CLOCK, new Random(7));
  private final WebhookVerifier verifier =
      WebhookVerifier.builder().signingKey("key").clock(CLOCK).build();

  private WebhookEvent receive(String type, String fields) {
    WebhookSignature signature = signer.signature();
    return verifier.verify(
        "{\"event-data\":{\"event\":\""
            + type
            + "\",\"id\":\"i1\",\"timestamp\":\"1772366400.5\""
            + (fields.isEmpty() ? "" : "," + fields)
            + "},\"signature\":{\"token\":\""
            + signature.token()
            + "\",\"timestamp\":\""
            + signature.timestamp()
            + "\",\"signature\":\""
            + signature.signature()
            + "\"}}");
  }

  static Stream<Arguments> types() {
    return Stream.of(
        arguments("accepted", AcceptedEvent.class),
        arguments("delivered", DeliveredEvent.class),
        arguments("failed", FailedEvent.class),
        arguments("rejected", RejectedEvent.class),
        arguments("clicked", ClickedEvent.class),
        arguments("opened", OpenedEvent.class),
        arguments("unsubscribed", UnsubscribedEvent.class),
        arguments("stored", StoredEvent.class),
        arguments("complained", ComplainedEvent.class),
        arguments("email_validation", ValidationEvent.class),
        arguments("list_member_uploaded", ListMemberUploadedEvent.class),
        arguments("list_member_upload_error", ListMemberUploadErrorEvent.class),
        arguments("list_uploaded", ListUploadedEvent.class));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasAClassAndDecodesWithoutItsOptionalFields(String name, Class<?> type) {
    WebhookEvent event = receive(name, "");

    assertThat(event).isExactlyInstanceOf(type);
    assertThat(event.type()).isEqualTo(EventType.of(name));
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-03-01T12:00:00.5Z"));
    assertThat(event.tags()).isEmpty();
    assertThat(event.recipient()).isNull();
    assertThat(event.messageId()).isNull();
    assertThat(event.domain()).isNull();
  }

  @Test
  void noKnownTypeIsLeftWithoutAClass() {
    assertThat(types().map(arguments -> (String) arguments.get()[0]))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.Known.values())
                .filter(known -> known != EventType.Known.UNRECOGNIZED)
                .map(known -> known.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
  }

  @Test
  void anUnknownTypeAndUnknownFieldsAreKept() {
    WebhookEvent event = receive("teleported", "\"distance\":12,\"via\":{\"hops\":[1,2]}");

    assertThat(event).isInstanceOf(UnrecognizedEvent.class);
    assertThat(event.type().value()).isEqualTo("teleported");
    assertThat(event.unknownFields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("distance", 12L, "via", Map.of("hops", List.of(1L, 2L))));
  }

  @Test
  void commonFieldsAreThere() {
    WebhookEvent event =
        receive(
            "opened",
            "\"recipient\":\"bob@example.org\",\"tags\":[\"a\",\"b\"],\"user-variables\":{\"order\":4711},"
                + "\"message\":{\"headers\":{\"message-id\":\"1@mg.example.com\"}},\"domain\":{\"name\":\"mg.example.com\"},"
                + "\"ip\":\"192.0.2.7\",\"log-level\":\"info\"");

    assertThat(event.recipient()).isEqualTo("bob@example.org");
    assertThat(event.tags()).containsExactly("a", "b");
    assertThat(event.userVariables()).isNotNull();
    assertThat(event.messageId()).isEqualTo("1@mg.example.com");
    assertThat(event.domain()).isEqualTo("mg.example.com");
    assertThat(((OpenedEvent) event).ip()).isEqualTo("192.0.2.7");
  }

  @Test
  void failuresTellWhetherTheyAreFinal() {
    FailedEvent temporary =
        (FailedEvent) receive("failed", "\"severity\":\"temporary\",\"reason\":\"greylisted\"");
    FailedEvent permanent =
        (FailedEvent)
            receive(
                "failed",
                "\"severity\":\"permanent\",\"reason\":\"bounce\",\"delivery-status\":{\"code\":\"550\"}");
    FailedEvent strange = (FailedEvent) receive("failed", "\"severity\":\"internal\"");

    assertThat(temporary.isPermanent()).isFalse();
    assertThat(temporary.reason()).isEqualTo(FailureReason.of("greylisted"));
    assertThat(permanent.isPermanent()).isTrue();
    assertThat(permanent.deliveryStatus()).isNotNull();
    assertThat(strange.isPermanent()).isFalse();
    assertThat(strange.severity()).isEqualTo(EventSeverity.of("internal"));
  }

  @Test
  void storedEventsTellTheirRecipientsFromWhereverTheyStand() {
    StoredEvent inside =
        (StoredEvent) receive("stored", "\"message\":{\"recipients\":[\"a@example.org\"]}");
    StoredEvent outside = (StoredEvent) receive("stored", "\"recipients\":[\"b@example.org\"]");

    assertThat(inside.recipients()).containsExactly("a@example.org");
    assertThat(outside.recipients()).containsExactly("b@example.org");
  }

  @Test
  void whatTheSignerSignsIsVerified() {
    WebhookEvent event = receive("delivered", "\"recipient\":\"bob@example.org\"");

    WebhookEvent again = verifier.verify(signer.payload(event.event()));

    assertThat(again.event()).isEqualTo(event.event());
  }

  @Test
  void theSignerSignsForAParentToo() {
    WebhookEvent event = receive("delivered", "");
    WebhookVerifier parent =
        WebhookVerifier.builder().parentSigningKey("parent").clock(CLOCK).build();

    assertThat(parent.verify(signer.withParent("parent").payload(event.event())).event())
        .isEqualTo(event.event());
  }
}
