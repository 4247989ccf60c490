package io.mailgunapi.webhook;

import io.mailgunapi.json.ObjectOrText;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventDomain;
import io.mailgunapi.model.EventLogLevel;
import io.mailgunapi.model.EventMessage;
import io.mailgunapi.model.EventType;
import io.mailgunapi.model.MessageHeaders;
import io.mailgunapi.model.WebhookPayload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that Mailgun posted to a webhook. There is a class for each type; a type that this
 * version does not know is an {@link UnrecognizedEvent}. What all have in common is here, and
 * {@link #event()} has every field, those that are not known included.
 *
 * <pre>{@code
 * WebhookEvent event = verifier.verify(body);
 * if (event instanceof FailedEvent failed && failed.isPermanent()) {
 *   suppress(failed.recipient(), failed.reason());
 * }
 * }</pre>
 *
 * <p>The same event may come more than once and events may come out of order: {@link #id()}
 * together with the day of {@link #timestamp()} tells whether it was seen before. All classes are
 * immutable.
 */
public sealed interface WebhookEvent
    permits AcceptedEvent,
        ClickedEvent,
        ComplainedEvent,
        DeliveredEvent,
        FailedEvent,
        ListMemberUploadErrorEvent,
        ListMemberUploadedEvent,
        ListUploadedEvent,
        OpenedEvent,
        RejectedEvent,
        StoredEvent,
        UnrecognizedEvent,
        UnsubscribedEvent,
        ValidationEvent {

  /** What was posted, as it was decoded: signature, event, and further fields. */
  WebhookPayload payload();

  /** The event with all its fields. */
  default Event event() {
    return payload().eventData();
  }

  /** Identifier of the event, unique within one day. */
  default String id() {
    return event().id();
  }

  /** What happened. */
  default EventType type() {
    return event().event();
  }

  /** When it happened. */
  default Instant timestamp() {
    return event().timestamp();
  }

  /** How much attention the event deserves. */
  default @Nullable EventLogLevel logLevel() {
    return event().logLevel();
  }

  /** The one address that the event is about; null for stored messages and uploads. */
  default @Nullable String recipient() {
    return event().recipient();
  }

  /** Tags of the message, empty if it has none. */
  default List<String> tags() {
    return event().tags();
  }

  /** The sender's own data from the message's {@code v:} fields; text if Mailgun cut it off. */
  default @Nullable ObjectOrText userVariables() {
    return event().userVariables();
  }

  /** The message concerned, as far as the event tells. */
  default @Nullable EventMessage message() {
    return event().message();
  }

  /**
   * The message's id without angle brackets. Sending answers the same id with brackets. Null if the
   * event tells none.
   */
  default @Nullable String messageId() {
    EventMessage message = message();
    MessageHeaders headers = message == null ? null : message.headers();
    return headers == null ? null : headers.messageId();
  }

  /** Name of the domain that the event belongs to; null in older events. */
  default @Nullable String domain() {
    EventDomain domain = event().domain();
    return domain == null ? null : domain.name();
  }

  /** Fields of the event that this version does not know, as free-form JSON. */
  default Map<String, @Nullable Object> unknownFields() {
    return event().additionalProperties();
  }

  /**
   * The event of a payload whose signature is not checked here. For tests, and for payloads that
   * were checked and kept.
   */
  static WebhookEvent of(WebhookPayload payload) {
    return switch (payload.eventData().event().known()) {
      case ACCEPTED -> new AcceptedEvent(payload);
      case DELIVERED -> new DeliveredEvent(payload);
      case FAILED -> new FailedEvent(payload);
      case REJECTED -> new RejectedEvent(payload);
      case CLICKED -> new ClickedEvent(payload);
      case OPENED -> new OpenedEvent(payload);
      case UNSUBSCRIBED -> new UnsubscribedEvent(payload);
      case STORED -> new StoredEvent(payload);
      case COMPLAINED -> new ComplainedEvent(payload);
      case EMAIL_VALIDATION -> new ValidationEvent(payload);
      case LIST_MEMBER_UPLOADED -> new ListMemberUploadedEvent(payload);
      case LIST_MEMBER_UPLOAD_ERROR -> new ListMemberUploadErrorEvent(payload);
      case LIST_UPLOADED -> new ListUploadedEvent(payload);
      case UNRECOGNIZED -> new UnrecognizedEvent(payload);
    };
  }
}
