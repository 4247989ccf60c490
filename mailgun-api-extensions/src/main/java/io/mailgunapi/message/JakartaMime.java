package io.mailgunapi.message;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * Messages that were built with Jakarta Mail. The only class here that needs that library, which is
 * an optional dependency: without it, don't touch this class.
 *
 * <pre>{@code
 * messenger.sendMime(JakartaMime.of(mimeMessage).tag("invoice").build());
 * }</pre>
 */
public final class JakartaMime {
  private static final String[] NOT_SENT = {"Bcc", "Content-Length"};

  private JakartaMime() {}

  /**
   * A delivery of the message to everybody in its To, Cc and Bcc headers. The Bcc header itself is
   * not sent. The message is written when it is sent; don't change it until then.
   *
   * @throws IllegalArgumentException if the message's recipients can't be read
   */
  public static MimeDelivery.Builder of(MimeMessage message) {
    MimeDelivery.Builder delivery = MimeDelivery.of(new Body(message));
    try {
      Address[] recipients = message.getAllRecipients();
      for (Address recipient : recipients == null ? new Address[0] : recipients) {
        // A group such as "undisclosed-recipients:;" is a text, nobody to deliver to.
        if (recipient instanceof InternetAddress internet && !internet.isGroup()) {
          delivery.to(address(internet));
        }
      }
    } catch (MessagingException e) {
      throw new IllegalArgumentException(
          "the message's recipients can't be read: " + e.getMessage(), e);
    }
    return delivery;
  }

  private static io.mailgunapi.message.Address address(InternetAddress address) {
    String name = address.getPersonal();
    return name == null
        ? io.mailgunapi.message.Address.of(address.getAddress())
        : io.mailgunapi.message.Address.of(name, address.getAddress());
  }

  private static final class Body extends RequestBody {
    private final MimeMessage message;

    Body(MimeMessage message) {
      this.message = message;
    }

    @Override
    public MediaType contentType() {
      return MimeDelivery.Builder.TYPE;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      try {
        message.writeTo(sink.outputStream(), NOT_SENT);
      } catch (MessagingException e) {
        throw new IOException("the message can't be written: " + e.getMessage(), e);
      }
    }
  }
}
