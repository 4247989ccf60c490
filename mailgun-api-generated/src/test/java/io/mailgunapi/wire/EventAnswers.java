package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.refusesWithText;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.BotName;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventMember;
import io.mailgunapi.model.EventSeverity;
import io.mailgunapi.model.EventType;
import io.mailgunapi.model.FailureReason;
import io.mailgunapi.model.LogEvent;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.SendMessageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;

/** What is answered about messages, events and logs. */
final class EventAnswers {
  private static final OffsetDateTime LOGGED = OffsetDateTime.parse("2025-03-26T12:34:56.789Z");

  private EventAnswers() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    messages(all);
    all.put("F24", events(EventAnswers::checkFields));
    all.put(
        "F25",
        events(
            events -> {
              assertThat(events.get(0).deliveryStatus().mxHost()).isEqualTo("mx.example.org");
              assertThat(events.get(0).deliveryStatus().code()).isEqualTo(250);
              assertThat(events.get(0).deliveryStatus().sessionSeconds()).isEqualTo(0.25);
            }));
    all.put(
        "F26",
        events(
            events ->
                assertThat(events.get(0).timestamp())
                    .isEqualTo(Instant.ofEpochSecond(1765417780L, 160_809_000))));
    all.put(
        "F27",
        events(
            events -> {
              assertThat(events.get(0).message().headers().messageId())
                  .isEqualTo("20251211@mg.example.com");
              assertThat(events.get(0).message().headers().from()).isNull();
              assertThat(events.get(0).message().size()).isNull();
              assertThat(events.get(0).message().attachments()).isEmpty();
            }));
    all.put(
        "F28",
        events(
            events -> {
              assertThat(events.get(0).template().isText()).isEqualTo("true");
              assertThat(events.get(1).template().isText()).isEqualTo("yes");
            }));
    all.put(
        "F33",
        events(
            events -> {
              assertThat(events.get(0).event().value()).isEqualTo("dropped");
              assertThat(events.get(0).event().known()).isEqualTo(EventType.Known.UNRECOGNIZED);
            }));
    all.put(
        "F68",
        events(
            events -> {
              assertThat(events).extracting(Event::id).containsExactly("e1", "e2");
              assertThat(events.get(0).event()).isEqualTo(EventType.STORED);
              assertThat(events.get(1).timestamp()).isEqualTo(Instant.ofEpochSecond(1765417781L));
            }));
    logs(all);
    return all;
  }

  private static Exchange events(ThrowingConsumer<List<Event>> checks) {
    return answers(api -> api.events().listEvents(DOMAIN), answer -> checks.accept(answer.items()));
  }

  private static void messages(Map<String, Exchange> all) {
    all.put(
        "S21",
        refusesWithText(
            api ->
                api.messages()
                    .sendMessage(
                        DOMAIN, SendMessageRequest.builder().to("bob@example.org").build()),
            401,
            text -> assertThat(text).isEqualTo("Forbidden")));
    all.put(
        "F52",
        answers(
            api -> api.messages().getStoredMessage(DOMAIN, "AwABB"),
            answer -> {
              assertThat(answer.fromHeader()).isEqualTo("Ann <ann@mg.example.com>");
              assertThat(answer.from()).isEqualTo("Ann <ann@mg.example.com>");
              assertThat(answer.subjectHeader()).isEqualTo(answer.subject());
              assertThat(answer.messageHeaders())
                  .containsExactly(List.of("Received", "by luna"), List.of("Received", "by sol"));
              assertThat(answer.attachments().get(0).size()).isEqualTo(5_000_000_000L);
              assertThat(answer.attachments().get(0).contentType()).isEqualTo("application/pdf");
              assertThat(answer.contentIdMap().get("<logo>").name()).isEqualTo("logo.png");
              assertThat(answer.messageUrl()).endsWith("/messages/AwABB");
              assertThat(answer.bodyHtml()).isNull();
              assertThat(answer.additionalProperties()).containsEntry("X-Other", "kept");
            }));
    all.put(
        "F52-raw",
        answers(
            api -> api.messages().getStoredMessageRaw(DOMAIN, "AwABB"),
            answer -> {
              assertThat(answer.bodyMime()).isEqualTo("Subject: Hi\r\n\r\nHello");
              assertThat(answer.recipients()).isEqualTo("bob@example.org");
            }));
    all.put(
        "F53",
        answers(
            api -> api.messages().getSendingQueues(DOMAIN),
            answer -> {
              assertThat(answer.regular().isDisabled()).isTrue();
              assertThat(answer.regular().disabled().until())
                  .isEqualTo(OffsetDateTime.parse("2025-12-11T01:49:40Z"));
              assertThat(answer.scheduled().disabled()).isNull();
            }));
  }

  private static void checkFields(List<Event> events) {
    Event event = events.get(0);
    assertThat(event.recipient()).isEqualTo("bob@example.org");
    assertThat(event.recipients()).containsExactly("bob@example.org");
    assertThat(event.reason()).isEqualTo(FailureReason.SUPPRESS_BOUNCE);
    assertThat(event.severity()).isEqualTo(EventSeverity.PERMANENT);
    assertThat(event.url()).isEqualTo("https://example.com/");
    assertThat(event.account().id()).isEqualTo("5e5f");
    assertThat(event.domain().name()).isEqualTo(DOMAIN);
    assertThat(event.mailingList().listId()).isEqualTo("devs.mg.example.com");
    assertThat(event.routes().get(0).match().recipient()).isEqualTo("bob@example.org");
    assertThat(event.taskId()).isEqualTo("t1");
    assertThat(event.originatingIp()).isEqualTo("192.0.2.1");
    assertThat(event.apiKeyId()).isEqualTo("k1");
    assertThat(event.primaryDkim()).isEqualTo("s1._domainkey.mg.example.com");
    EventMember member = event.member();
    assertThat(member.address()).isEqualTo("eve@example.org");
    assertThat(member.vars().object()).containsEntry("a", 1L);
    assertThat(event.isUpsert()).isTrue();
    assertThat(event.upsertedCount()).isEqualTo(3);
    assertThat(event.failedCount()).isZero();
    assertThat(event.format()).isEqualTo("csv");
    assertThat(event.memberDescription()).isEqualTo("eve");
    assertThat(event.error().message()).isEqualTo("bad");
    assertThat(event.clientInfo().bot()).isEqualTo(BotName.APPLE);
    assertThat(event.storage().env()).isEqualTo("production");
    assertThat(event.storage().url()).endsWith("/messages/AwABB");
    assertThat(event.flags().isSystemTest()).isFalse();
    assertThat(event.message().recipients()).containsExactly("bob@example.org");
    assertThat(event.campaigns()).isEmpty();
    assertThat(event.userVariables().object())
        .containsEntry("order", Map.of("id", 9007199254740993L));
    assertThat(event.additionalProperties()).isEmpty();
  }

  private static void logs(Map<String, Exchange> all) {
    all.put(
        "F29",
        logs(
            log -> {
              assertThat(log.timestamp()).isEqualTo(LOGGED);
              assertThat(log.storage().url()).singleElement().asString().endsWith("/AwABB");
              assertThat(log.storage().region()).isEqualTo("us-east4");
            }));
    all.put(
        "F30",
        logs(
            log -> {
              assertThat(log.userVariables()).isEqualTo("{\"order\": 1}");
              assertThat(log.envelope().iIpPoolId()).isEqualTo("6014");
            }));
    all.put(
        "F31",
        logs(
            log -> {
              assertThat(log.flags().isWebhook()).isNull();
              assertThat(log.flags().isAuthenticated()).isTrue();
            }));
    all.put(
        "F32",
        answers(
            api -> api.logs().listLogs(LogQuery.builder().build()),
            answer -> {
              assertThat(answer.nextPage()).isNull();
              assertThat(answer.aggregates().all()).isNull();
              assertThat(answer.aggregates().metrics()).isEmpty();
            }));
  }

  private static Exchange logs(ThrowingConsumer<LogEvent> checks) {
    return answers(
        api -> api.logs().listLogs(LogQuery.builder().build()),
        answer -> checks.accept(answer.items().get(0)));
  }
}
