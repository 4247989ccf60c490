package io.mailgunapi.message;

import io.mailgunapi.model.TrackingFlag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to send: what the builders of {@link Message} and {@link MimeDelivery} have in common. What
 * is not set is left to the domain's settings. All options, headers, variables and template values
 * together may take 16 KB. Not safe for use by several threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class SendingOptions<B extends SendingOptions<B>>
    permits Message.Builder, MimeDelivery.Builder {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Nullable String template;
  @Nullable String templateVersion;
  @Nullable Boolean templateText;
  final Map<String, @Nullable Object> templateVariables = new LinkedHashMap<>();
  final List<String> tags = new ArrayList<>();
  @Nullable Boolean testMode;
  @Nullable OffsetDateTime deliveryTime;
  @Nullable String deliverWithin;
  @Nullable String optimizePeriod;
  @Nullable String localTime;
  @Nullable TrackingFlag tracking;
  @Nullable TrackingFlag trackingClicks;
  @Nullable Boolean trackingOpens;
  @Nullable TrackingFlag trackingPixelOnTop;
  @Nullable Boolean dkim;
  @Nullable String secondaryDkim;
  @Nullable String secondaryDkimPublic;
  @Nullable Boolean requireTls;
  @Nullable Boolean skipVerification;
  @Nullable String sendingIp;
  @Nullable String sendingIpPool;
  @Nullable String archiveTo;
  final List<String> suppressedHeaders = new ArrayList<>();
  final Map<String, String> headers = new LinkedHashMap<>();
  final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
  final Map<String, String> otherOptions = new LinkedHashMap<>();

  SendingOptions() {}

  abstract B self();

  /** Name of a template stored with the domain, which makes the body. Not together with HTML. */
  public B template(String name) {
    this.template = Text.filledLine("template", name);
    return self();
  }

  /** Tag of the template's version to use instead of the active one. Needs a template. */
  public B templateVersion(String tag) {
    this.templateVersion = Text.filledLine("templateVersion", tag);
    return self();
  }

  /** Whether to make a plain text body of the template too. Default false. */
  public B templateText(boolean text) {
    this.templateText = text;
    return self();
  }

  /**
   * A value for the template. Unlike {@link #variable} it is not shown to recipients.
   *
   * @param value text, a number, a boolean, or a list, array or map of these
   */
  public B templateVariable(String name, Object value) {
    String field = "template variable " + Text.filledLine("template variable name", name);
    templateVariables.put(name, JsonCopy.of(field, Objects.requireNonNull(value, field)));
    return self();
  }

  /** Values for the template, besides those set before. */
  public B templateVariables(Map<String, ?> variables) {
    templateVariables.putAll(JsonCopy.ofMap("template variables", variables));
    return self();
  }

  /** Labels for metrics and logs, besides those set before. At most 128 ASCII characters each. */
  public B tag(String... tags) {
    for (String tag : tags) {
      this.tags.add(Text.filledLine("tag", tag));
    }
    return self();
  }

  /** Whether to take the message without delivering it. It is charged and has events. */
  public B testMode(boolean test) {
    this.testMode = test;
    return self();
  }

  /** When to begin delivery. How far ahead depends on the plan: three or seven days. */
  public B deliverAt(OffsetDateTime time) {
    this.deliveryTime = Objects.requireNonNull(time, "deliverAt");
    return self();
  }

  /** The same, for a point in time. */
  public B deliverAt(Instant time) {
    return deliverAt(time.atOffset(ZoneOffset.UTC));
  }

  /**
   * How long to try delivering, counted from the scheduled time.
   *
   * @param span whole minutes, from 5 minutes to 24 hours
   * @throws IllegalArgumentException if it is not such a span
   */
  public B deliverWithin(Duration span) {
    this.deliverWithin = Durations.deliverWithin(span);
    return self();
  }

  /**
   * Span within which Mailgun picks the hour at which the recipient tends to read mail. Depends on
   * the plan.
   *
   * @param span whole hours, from 24 to 72
   * @throws IllegalArgumentException if it is not such a span
   */
  public B optimizeSendTime(Duration span) {
    this.optimizePeriod = Durations.optimizePeriod(span);
    return self();
  }

  /** Time of day at which each recipient gets it by their own clock. Depends on the plan. */
  public B deliverAtLocalTime(LocalTime time) {
    this.localTime = CLOCK.format(time);
    return self();
  }

  /** Whether to track opens and clicks. */
  public B tracking(boolean track) {
    this.tracking = yesOrNo(track);
    return self();
  }

  /** Whether to track clicks. */
  public B trackClicks(boolean track) {
    return trackClicks(yesOrNo(track));
  }

  /** Which links to rewrite for tracking: all, none, or with {@code HTMLONLY} those of the HTML. */
  public B trackClicks(TrackingFlag flag) {
    this.trackingClicks = Objects.requireNonNull(flag, "trackClicks");
    return self();
  }

  /** Whether to put the pixel that reports opens into the HTML. */
  public B trackOpens(boolean track) {
    this.trackingOpens = track;
    return self();
  }

  /** Whether that pixel stands at the top, which helps where clients cut long messages. */
  public B trackingPixelOnTop(boolean top) {
    this.trackingPixelOnTop = yesOrNo(top);
    return self();
  }

  private static TrackingFlag yesOrNo(boolean yes) {
    return yes ? TrackingFlag.YES : TrackingFlag.NO;
  }

  /** Whether to sign with DKIM. */
  public B dkim(boolean sign) {
    this.dkim = sign;
    return self();
  }

  /** A second key to sign with, as {@code example.com/s1}: signing domain and selector. */
  public B secondaryDkim(String key) {
    this.secondaryDkim = domainAndSelector("secondaryDkim", key);
    return self();
  }

  /** Public name of that second key, as {@code example.org/s1}. Needs {@link #secondaryDkim}. */
  public B secondaryDkimPublic(String key) {
    this.secondaryDkimPublic = domainAndSelector("secondaryDkimPublic", key);
    return self();
  }

  private static String domainAndSelector(String field, String key) {
    if (!Text.line(field, key).matches("[^/\\s]+/[^/\\s]+")) {
      throw new IllegalArgumentException(
          field + " is '" + key + "': write domain, slash and selector, such as example.com/s1");
    }
    return key;
  }

  /** Whether to deliver over TLS or not at all. */
  public B requireTls(boolean require) {
    this.requireTls = require;
    return self();
  }

  /** Whether to accept receiving servers whose certificate or name does not hold. */
  public B skipVerification(boolean skip) {
    this.skipVerification = skip;
    return self();
  }

  /** Dedicated address of the account to send from. */
  public B sendingIp(String ip) {
    this.sendingIp = Text.filledLine("sendingIp", ip);
    return self();
  }

  /** Identifier of the pool to take the sending address from. */
  public B sendingIpPool(String poolId) {
    this.sendingIpPool = Text.filledLine("sendingIpPool", poolId);
    return self();
  }

  /** URL that gets a copy after each delivery. Each copy is charged like a delivery. */
  public B archiveTo(String url) {
    this.archiveTo = Text.filledLine("archiveTo", url);
    return self();
  }

  /** Headers that Mailgun shall not add, such as {@code X-Mailgun-Variables}, or {@code all}. */
  public B suppressHeaders(String... names) {
    for (String name : names) {
      suppressedHeaders.add(Text.filledLine("suppressed header", name));
    }
    return self();
  }

  /**
   * A header line of the message, replacing one set before under the same name.
   *
   * @param name ASCII letters, digits and such, without colon
   * @param value one line, in any script
   * @throws IllegalArgumentException if the name is no header name or the value has a line break
   */
  public B header(String name, String value) {
    if (!name.matches("[!-9;-~]+")) {
      throw new IllegalArgumentException(
          "header name has a blank, a colon, a line break or a character outside ASCII, or is empty: "
              + "use a name such as X-Campaign");
    }
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, Text.line("header " + name, value));
    return self();
  }

  /**
   * Data of your own, which events and webhooks bring back, up to 4 KB in all. Recipients can read
   * it in the header {@code X-Mailgun-Variables}.
   *
   * @param value one line of text, a number, a boolean, or a list, array or map of these
   * @throws IllegalArgumentException if JSON can't hold the value, or a text has a line break
   */
  public B variable(String name, Object value) {
    String field = "variable " + Text.filledLine("variable name", name);
    Object copy = JsonCopy.of(field, Objects.requireNonNull(value, field));
    variables.put(name, copy instanceof String text ? Text.line(field, text) : copy);
    return self();
  }

  /**
   * A sending option that has no method here.
   *
   * @param name without the prefix {@code o:}, such as {@code native-send}
   */
  public B option(String name, String value) {
    String field = "option " + Text.filledLine("option name", name);
    otherOptions.put(name, Text.line(field, value));
    return self();
  }

  /** What only makes sense together. */
  void checkOptions() {
    if (template == null
        && (templateVersion != null || templateText != null || !templateVariables.isEmpty())) {
      throw new IllegalArgumentException(
          "templateVersion, templateText and templateVariable need a template: call template(name) too");
    }
    if (secondaryDkimPublic != null && secondaryDkim == null) {
      throw new IllegalArgumentException(
          "secondaryDkimPublic needs secondaryDkim: name the key to sign with too");
    }
  }
}
