package io.mailgunapi;

import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.DomainDetails;
import io.mailgunapi.model.MetricsPage;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.model.SmtpCredentialChange;
import io.mailgunapi.model.SuppressionChange;
import io.mailgunapi.model.UpdateSmtpCredentialsRequest;
import retrofit2.Call;

/** One call of each kind that differs in whether it may be repeated. */
final class Samples {
  static final String DOMAIN = "mg.example.com";
  static final String DOMAIN_ANSWER =
      "{\"domain\":{\"id\":\"1\",\"name\":\"mg.example.com\",\"state\":\"active\",\"type\":\"custom\","
          + "\"created_at\":\"Thu, 11 Dec 2025 01:49:40 GMT\"}}";
  static final String SENT = "{\"id\":\"<1@mg.example.com>\",\"message\":\"Queued. Thank you.\"}";
  static final String CHANGED = "{\"message\":\"done\"}";
  static final String METRICS = "{\"items\":[],\"pagination\":{\"total\":0}}";

  private Samples() {}

  static Call<DomainDetails> read(Mailgun mailgun) {
    return mailgun.domains().getDomain(DOMAIN);
  }

  static Call<Bounce> readBounce(Mailgun mailgun) {
    return mailgun.bounces().getBounce(DOMAIN, "gone@example.org");
  }

  static Call<SendMessageResponse> send(Mailgun mailgun) {
    return mailgun.messages().sendMessage(DOMAIN, message());
  }

  static SendMessageRequest message() {
    return SendMessageRequest.builder()
        .from("shop@mg.example.com")
        .to("anna@example.org")
        .subject("Hello")
        .text("Hello Anna")
        .build();
  }

  static Call<SuppressionChange> delete(Mailgun mailgun) {
    return mailgun.bounces().deleteBounce(DOMAIN, "gone@example.org");
  }

  static Call<MetricsPage> query(Mailgun mailgun) {
    return mailgun.metrics().queryMetrics(MetricsQuery.builder().build());
  }

  static Call<SmtpCredentialChange> unsafePut(Mailgun mailgun) {
    return mailgun
        .credentials()
        .updateCredentials(DOMAIN, "alice", UpdateSmtpCredentialsRequest.builder().build());
  }
}
