package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.Mailgun;
import io.mailgunapi.model.Bounce;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The client that users have, against the server that they test with. */
@MailgunServer
class ClientAgainstFakeTest {
  @Test
  void theClientWalksAllBounces(FakeMailgun fake) {
    fake.seed().bounces("mg.example.com", 1000);
    try (Mailgun mailgun = Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key").build()) {
      Set<String> seen = new HashSet<>();
      for (Bounce bounce : mailgun.paginate(mailgun.bounces().listBounces("mg.example.com"))) {
        seen.add(bounce.address());
      }
      assertThat(seen).hasSize(1000);
      assertThat(fake.requests().all())
          .allSatisfy(request -> assertThat(request.violations()).isEmpty());
    }
  }
}
