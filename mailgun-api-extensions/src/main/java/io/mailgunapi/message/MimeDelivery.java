package io.mailgunapi.message;

import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.SendMimeMessageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is a MIME document already, whom it goes to, and how to send it. Its headers are
 * shown, but only {@code to} decides where it goes: name everybody there, those in To, Cc and Bcc
 * headers included. Immutable; can be sent several times unless made of a one-shot body.
 */
public final class MimeDelivery {
  private final SendMimeMessageRequest request;

  private MimeDelivery(SendMimeMessageRequest request) {
    this.request = request;
  }

  /** A delivery of the given document. The array is copied. */
  public static Builder of(byte[] mime) {
    return of(RequestBody.create(mime.clone(), Builder.TYPE));
  }

  /**
   * A delivery of a file on disk, such as an {@code .eml}. Its length is taken now; if it has
   * changed when the document is sent, sending fails.
   *
   * @throws IllegalArgumentException if there is no readable file
   */
  public static Builder of(Path file) {
    return of(Attachment.of("message.eml", file).part().body());
  }

  /** A delivery of what the stream gives, which is opened for each try to send. */
  public static Builder of(StreamSource mime) {
    Objects.requireNonNull(mime, "mime");
    return of(new SourceBody(Builder.TYPE, -1, mime));
  }

  /** A delivery of a body of OkHttp's. */
  public static Builder of(RequestBody mime) {
    return new Builder(new RetypedBody(Builder.TYPE, mime));
  }

  SendMimeMessageRequest request() {
    return request;
  }

  /** Names no content, which may be private. */
  @Override
  public String toString() {
    return "MimeDelivery{to " + request.to().size() + "}";
  }

  /** Collects the parts of a {@link MimeDelivery}. Not safe for use by several threads. */
  public static final class Builder extends SendingOptions<Builder> {
    static final MediaType TYPE = MediaType.get("message/rfc822");
    private static final int MOST_RECIPIENTS = 1000;

    private final RequestBody mime;
    private final List<Address> to = new ArrayList<>();
    private final Map<String, @Nullable Object> recipientVariables = new LinkedHashMap<>();

    private Builder(RequestBody mime) {
      this.mime = mime;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Further recipients, one address each. */
    public Builder to(String... addresses) {
      return to(Arrays.stream(addresses).map(Address::parse).toArray(Address[]::new));
    }

    /** Further recipients. */
    public Builder to(Address... addresses) {
      to.addAll(List.of(addresses));
      return this;
    }

    /**
     * Further recipients, with values for {@code %recipient.name%} in the document. With the first
     * of these, every recipient gets a copy of their own.
     */
    public Builder to(Recipient... recipients) {
      for (Recipient recipient : recipients) {
        to(recipient.address());
        recipientVariables.put(recipient.address().email(), recipient.variables());
      }
      return this;
    }

    /**
     * The delivery.
     *
     * @throws IllegalArgumentException if Mailgun would refuse it; names the field and the limit
     */
    public MimeDelivery build() {
      checkOptions();
      if (to.isEmpty()) {
        throw new IllegalArgumentException(
            "the delivery has no to: name everybody who shall get the document");
      }
      if (to.size() > MOST_RECIPIENTS) {
        throw new IllegalArgumentException(
            "to has " + to.size() + " recipients, the most is 1000: make several deliveries");
      }
      SendMimeMessageRequest request = request();
      new RequestLimits().check(request);
      return new MimeDelivery(request);
    }

    private SendMimeMessageRequest request() {
      return SendMimeMessageRequest.builder()
          .to(to.stream().map(Address::toString).toList())
          .message(FilePart.of("message.eml", mime))
          .recipientVariables(
              recipientVariables.isEmpty()
                  ? Map.of()
                  : Recipient.variablesOfAll(to, recipientVariables))
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
