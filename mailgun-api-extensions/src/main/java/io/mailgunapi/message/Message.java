package io.mailgunapi.message;

import io.mailgunapi.model.SendMessageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail in its parts, and how to send it.
 *
 * <pre>{@code
 * Message message = Message.builder()
 *     .from("Ann Lee <ann@mg.example.com>")
 *     .to("bob@example.org")
 *     .subject("Your invoice")
 *     .text("Please find it attached.")
 *     .attach(Attachment.of(Path.of("invoice.pdf")))
 *     .tag("invoice")
 *     .build();
 * }</pre>
 *
 * <p>Building refuses what no plan of Mailgun's accepts: no sender or subject without a template,
 * no body, HTML together with a template, more than 1,000 recipients, options above 16 KB, line
 * breaks in anything that becomes a header, more than 25 MB where lengths are known. Other limits
 * depend on the plan and are left to Mailgun. Immutable; can be sent several times.
 */
public final class Message {
  private final List<Address> to;
  private final List<Address> cc;
  private final List<Address> bcc;
  private final Set<String> headerNames;
  private final Map<String, @Nullable Object> recipientVariables;
  private final boolean oneShot;

  /** Everything but recipients. Its own are a placeholder, without which it can't be built. */
  private final SendMessageRequest content;

  private Message(Builder builder, SendMessageRequest content) {
    this.to = List.copyOf(builder.to);
    this.cc = List.copyOf(builder.cc);
    this.bcc = List.copyOf(builder.bcc);
    this.headerNames = Set.copyOf(builder.headers.keySet());
    this.recipientVariables = new LinkedHashMap<>(builder.recipientVariables);
    this.oneShot =
        builder.attachments.stream().anyMatch(Attachment::isOneShot)
            || builder.inline.stream().anyMatch(Attachment::isOneShot);
    this.content = content;
  }

  /** A builder without values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Recipients that everybody sees; empty in a message for a batch. */
  public List<Address> to() {
    return to;
  }

  /** Recipients of a copy that everybody sees. */
  public List<Address> cc() {
    return cc;
  }

  /** Recipients of a copy that nobody sees. */
  public List<Address> bcc() {
    return bcc;
  }

  /** The request with the message's own recipients. */
  SendMessageRequest request() {
    if (to.isEmpty()) {
      throw new IllegalArgumentException(
          "the message has no to: add a recipient, or send it with sendBatch");
    }
    SendMessageRequest.Builder request =
        content.toBuilder().to(texts(to)).cc(texts(cc)).bcc(texts(bcc));
    if (!recipientVariables.isEmpty()) {
      List<Address> all = Stream.of(to, cc, bcc).flatMap(List::stream).toList();
      request.recipientVariables(Recipient.variablesOfAll(all, recipientVariables));
    }
    return request.build();
  }

  /** The request for some recipients of a batch, each of whom gets an entry of variables. */
  SendMessageRequest request(List<Recipient> recipients) {
    List<String> addresses = new ArrayList<>(recipients.size());
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    for (Recipient recipient : recipients) {
      addresses.add(recipient.address().toString());
      variables.put(recipient.address().email(), recipient.variables());
    }
    return content.toBuilder().to(addresses).recipientVariables(variables).build();
  }

  /** Refuses what can't go to many people one by one. */
  void checkForBatch() {
    if (!to.isEmpty() || !recipientVariables.isEmpty()) {
      throw new IllegalArgumentException(
          "the message has recipients of its own: leave to and recipientVariables out and give all recipients to sendBatch");
    }
    if (!cc.isEmpty() || !bcc.isEmpty()) {
      throw new IllegalArgumentException(
          "the message has cc or bcc, who would get a copy for every recipient of the batch: leave them out");
    }
    for (String name : headerNames) {
      if (name.equalsIgnoreCase("cc") || name.equalsIgnoreCase("bcc")) {
        throw new IllegalArgumentException(
            "the message has a header " + name + ", which a batch can't have: leave it out");
      }
    }
    if (oneShot) {
      throw new IllegalArgumentException(
          "the message has an attachment that can be read only once, but a batch sends it several times: "
              + "make the attachment of a path, bytes or a StreamSource");
    }
  }

  private static List<String> texts(List<Address> addresses) {
    return addresses.stream().map(Address::toString).toList();
  }

  /** Names no content, which may be private. */
  @Override
  public String toString() {
    return "Message{to " + to.size() + ", cc " + cc.size() + ", bcc " + bcc.size() + "}";
  }

  /** Collects the parts of a {@link Message}. Not safe for use by several threads. */
  public static final class Builder extends SendingOptions<Builder> {
    private static final int MOST_RECIPIENTS = 1000;
    private static final List<String> PLACEHOLDER = List.of("recipient@example.com");

    private @Nullable Address from;
    private final List<Address> to = new ArrayList<>();
    private final List<Address> cc = new ArrayList<>();
    private final List<Address> bcc = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable String text;
    private @Nullable String html;
    private @Nullable String ampHtml;
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Attachment> inline = new ArrayList<>();
    private final Map<String, @Nullable Object> recipientVariables = new LinkedHashMap<>();

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Sender that recipients see, read as {@link Address#parse(String)} does. */
    public Builder from(String address) {
      return from(Address.parse(address));
    }

    /** Sender that recipients see. May come from the template instead. */
    public Builder from(Address address) {
      this.from = address;
      return this;
    }

    /** Further recipients, one address each. All recipients see each other. */
    public Builder to(String... addresses) {
      Arrays.stream(addresses).map(Address::parse).forEach(to::add);
      return this;
    }

    /** Further recipients. All recipients see each other. */
    public Builder to(Address... addresses) {
      to.addAll(List.of(addresses));
      return this;
    }

    /**
     * Further recipients with values of their own. With the first of these, every recipient of the
     * message gets a copy of their own and sees nobody else.
     */
    public Builder to(Recipient... recipients) {
      for (Recipient recipient : recipients) {
        to.add(recipient.address());
        recipientVariables.put(recipient.address().email(), recipient.variables());
      }
      return this;
    }

    /** Further recipients of a copy, whom everybody sees. */
    public Builder cc(String... addresses) {
      Arrays.stream(addresses).map(Address::parse).forEach(cc::add);
      return this;
    }

    /** Further recipients of a copy, whom everybody sees. */
    public Builder cc(Address... addresses) {
      cc.addAll(List.of(addresses));
      return this;
    }

    /** Further recipients of a copy, whom nobody sees. */
    public Builder bcc(String... addresses) {
      Arrays.stream(addresses).map(Address::parse).forEach(bcc::add);
      return this;
    }

    /** Further recipients of a copy, whom nobody sees. */
    public Builder bcc(Address... addresses) {
      bcc.addAll(List.of(addresses));
      return this;
    }

    /** Where answers go, if not to the sender. */
    public Builder replyTo(String address) {
      return replyTo(Address.parse(address));
    }

    /** Where answers go, if not to the sender. */
    public Builder replyTo(Address address) {
      return header("Reply-To", address.toString());
    }

    /** Subject line. May come from the template instead. */
    public Builder subject(String subject) {
      this.subject = Text.line("subject", subject);
      return this;
    }

    /** Body as plain text. */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /** Body as HTML. Not together with a template. */
    public Builder html(String html) {
      this.html = html;
      return this;
    }

    /** Body as AMP for Email. Give HTML and text for other clients. */
    public Builder ampHtml(String ampHtml) {
      this.ampHtml = ampHtml;
      return this;
    }

    /** Further files to attach. */
    public Builder attach(Attachment... attachments) {
      this.attachments.addAll(List.of(attachments));
      return this;
    }

    /** Further files that the HTML shows, as {@code <img src="cid:logo.png">} for their name. */
    public Builder inline(Attachment... attachments) {
      this.inline.addAll(List.of(attachments));
      return this;
    }

    /**
     * Values for one recipient, which {@code %recipient.name%} stands for. With the first of these,
     * every recipient of the message gets a copy of their own and sees nobody else.
     *
     * @param email the address alone, as given to {@code to}, {@code cc} or {@code bcc}
     */
    public Builder recipientVariables(String email, Map<String, ?> variables) {
      String address = Address.of(email).email();
      recipientVariables.put(address, JsonCopy.ofMap("variables of " + address, variables));
      return this;
    }

    /**
     * The message.
     *
     * @throws IllegalArgumentException if Mailgun would refuse it; names the field and the limit
     */
    public Message build() {
      checkOptions();
      checkBody();
      checkRecipients();
      SendMessageRequest content = content();
      new RequestLimits().check(content);
      return new Message(this, content);
    }

    private void checkBody() {
      if (template == null && from == null) {
        throw new IllegalArgumentException(
            "the message has no from: name the sender, or a template that does");
      }
      if (template == null && subject == null) {
        throw new IllegalArgumentException(
            "the message has no subject: give one, or a template that does");
      }
      if (template != null && html != null) {
        throw new IllegalArgumentException(
            "the message has html and a template, which exclude each other: leave one out");
      }
      if (template == null && text == null && html == null && ampHtml == null) {
        throw new IllegalArgumentException(
            "the message has no body: give text, html, ampHtml or a template");
      }
    }

    private void checkRecipients() {
      Set<String> all = new LinkedHashSet<>();
      for (List<Address> addresses : List.of(to, cc, bcc)) {
        addresses.forEach(address -> all.add(Text.lower(address.email())));
      }
      if (all.size() > MOST_RECIPIENTS) {
        throw new IllegalArgumentException(
            "to, cc and bcc have "
                + all.size()
                + " recipients, the most is 1000: send the message with sendBatch");
      }
      for (String email : recipientVariables.keySet()) {
        if (!all.contains(Text.lower(email))) {
          throw new IllegalArgumentException(
              "recipientVariables has " + email + ", who is no recipient: add the address with to");
        }
      }
    }

    private SendMessageRequest content() {
      return SendMessageRequest.builder()
          .from(from == null ? null : from.toString())
          .to(PLACEHOLDER)
          .subject(subject)
          .text(text)
          .html(html)
          .ampHtml(ampHtml)
          .attachment(attachments.stream().map(Attachment::part).toList())
          .inline(inline.stream().map(Attachment::part).toList())
          .template(template)
          .tVersion(templateVersion)
          .tText(templateText)
          .tVariables(templateVariables)
          .oTag(tags)
          .oTestmode(testMode)
          .oDeliverytime(deliveryTime)
          .oDeliverWithin(deliverWithin)
          .oDeliverytimeOptimizePeriod(optimizePeriod)
          .oTimeZoneLocalize(localTime)
          .oTracking(tracking)
          .oTrackingClicks(trackingClicks)
          .oTrackingOpens(trackingOpens)
          .oTrackingPixelLocationTop(trackingPixelOnTop)
          .oDkim(dkim)
          .oSecondaryDkim(secondaryDkim)
          .oSecondaryDkimPublic(secondaryDkimPublic)
          .oRequireTls(requireTls)
          .oSkipVerification(skipVerification)
          .oSendingIp(sendingIp)
          .oSendingIpPool(sendingIpPool)
          .oArchiveTo(archiveTo)
          .oSuppressHeaders(suppressedHeaders)
          .headers(headers)
          .variables(variables)
          .otherOptions(otherOptions)
          .build();
    }
  }
}
