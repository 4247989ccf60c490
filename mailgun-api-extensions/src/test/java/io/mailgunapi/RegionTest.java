package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTest {
  private static final String AUTHORIZATION = okhttp3.Credentials.basic("api", Wire.KEY);

  private Internet internet;

  @BeforeEach
  void open() throws Exception {
    internet = new Internet();
  }

  @AfterEach
  void close() {
    internet.close();
  }

  private Mailgun.Builder builder() {
    return Mailgun.builder().apiKey(Wire.KEY).httpClient(internet.client());
  }

  @Test
  void regionsAreTheServersOfTheDescription() throws Exception {
    List<String> servers = new ArrayList<>();
    try (InputStream in = Mailgun.class.getResourceAsStream("/META-INF/mailgun-api/openapi.json")) {
      Object description = JsonTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      for (Object server : (List<?>) ((Map<?, ?>) description).get("servers")) {
        servers.add((String) ((Map<?, ?>) server).get("url"));
      }
    }

    assertThat(Region.values()).extracting(Region::baseUrl).containsExactlyElementsOf(servers);
  }

  @ParameterizedTest
  @CsvSource({"US,api.mailgun.net", "EU,api.eu.mailgun.net"})
  void callGoesToTheHostOfTheRegionWithTheKey(Region region, String host) {
    internet.answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = builder().region(region).build();

    mailgun.execute(Samples.read(mailgun));

    RecordedRequest request = internet.taken();
    assertThat(request.getHeaders().get("Host")).isEqualTo(host);
    assertThat(request.getHeaders().get("Authorization")).isEqualTo(AUTHORIZATION);
  }

  @Test
  void regionIsTheUsByDefault() {
    internet.answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = builder().build();

    mailgun.execute(Samples.read(mailgun));

    assertThat(internet.hostOfNext()).isEqualTo("api.mailgun.net");
    assertThat(mailgun).hasToString("Mailgun{https://api.mailgun.net}");
  }

  @Test
  void withRegionGoesElsewhereAndLeavesTheFirstClientAsItWas() {
    internet.answer(Samples.DOMAIN_ANSWER).answer(Samples.DOMAIN_ANSWER);
    Mailgun us = builder().build();
    Mailgun eu = us.withRegion(Region.EU);

    eu.execute(Samples.read(eu));
    us.execute(Samples.read(us));

    assertThat(internet.hostOfNext()).isEqualTo("api.eu.mailgun.net");
    assertThat(internet.hostOfNext()).isEqualTo("api.mailgun.net");
  }

  @Test
  void routedDomainGoesToItsRegionInAnySpelling() {
    internet.answer(Samples.DOMAIN_ANSWER).answer(Samples.SENT).answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = builder().domainRegion("mg.example.EU", Region.EU).build();

    mailgun.execute(mailgun.domains().getDomain("mg.example.eu"));
    mailgun.execute(mailgun.messages().sendMessage("MG.example.eu", Samples.message()));
    mailgun.execute(mailgun.domains().getDomain("mg.example.com"));

    RecordedRequest first = internet.taken();
    assertThat(first.getHeaders().get("Host")).isEqualTo("api.eu.mailgun.net");
    assertThat(first.getHeaders().get("Authorization")).isEqualTo(AUTHORIZATION);
    assertThat(internet.hostOfNext()).isEqualTo("api.eu.mailgun.net");
    assertThat(internet.hostOfNext()).isEqualTo("api.mailgun.net");
  }

  @Test
  void routedDomainIsWalkedInItsRegion() {
    internet
        .answer(
            "{\"items\":[{\"address\":\"a@x.org\"}],"
                + "\"paging\":{\"next\":\"https://api.mailgun.net/v3/mg.example.eu/bounces?page=next\"}}")
        .answer("{\"items\":[]}");
    Mailgun mailgun = builder().domainRegion("mg.example.eu", Region.EU).build();

    assertThat(mailgun.paginate(mailgun.bounces().listBounces("mg.example.eu"))).hasSize(1);
    assertThat(internet.hostOfNext()).isEqualTo("api.eu.mailgun.net");
    assertThat(internet.hostOfNext()).isEqualTo("api.eu.mailgun.net");
  }

  @Test
  void storedMessagesAreAskedOfTheStorageHost() {
    internet.answer("{}").answer("{}").answer("{}").answer("{}");
    Mailgun us = builder().domainRegion("mg.example.eu", Region.EU).build();
    Mailgun west =
        us.withStorageHost(
            "https://storage-us-west1.api.mailgun.net/v3/domains/mg.example.com/messages/KEY");

    us.execute(us.messages().getStoredMessage(Samples.DOMAIN, "KEY"));
    us.execute(us.messages().getStoredMessage("mg.example.eu", "KEY"));
    west.execute(west.messages().getStoredMessage(Samples.DOMAIN, "KEY"));
    us.withRegion(Region.EU)
        .execute(us.withRegion(Region.EU).messages().getStoredMessage("d", "K"));

    RecordedRequest first = internet.taken();
    assertThat(first.getHeaders().get("Host")).isEqualTo("storage-us-east4.api.mailgun.net");
    assertThat(first.getHeaders().get("Authorization")).isEqualTo(AUTHORIZATION);
    assertThat(internet.hostOfNext()).isEqualTo("storage-europe-west1.api.mailgun.net");
    assertThat(internet.hostOfNext()).isEqualTo("storage-us-west1.api.mailgun.net");
    assertThat(internet.hostOfNext()).isEqualTo("storage-europe-west1.api.mailgun.net");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://storage-us-east4.api.mailgun.net.evil.example/",
        "http://storage-us-east4.api.mailgun.net/",
        "https://storage-us-east4.api.mailgun.net:8443/",
        "https://storage-us-east4.api.mailgun.net@evil.example/",
        "https://storage-europe-west1.api.mailgun.net/",
        "https://evil.example/"
      })
  void storageHostThatIsNotTheRegionsIsRefused(String url) {
    Mailgun us = builder().build();

    assertThatThrownBy(() -> us.withStorageHost(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not one of this client's")
        .hasMessageContaining("https://storage-us-east4.api.mailgun.net");
  }

  @Test
  void storageUrlMustBeAUrl() {
    Mailgun us = builder().build();

    assertThatThrownBy(() -> us.withStorageHost("storage-us-east4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give the storage.url of an event");
  }

  @Test
  void storedMessagesOfACustomHostStayThere() {
    internet.answer("{}");
    Mailgun mailgun = builder().baseUrl("https://proxy.example").build();

    mailgun.execute(mailgun.messages().getStoredMessage(Samples.DOMAIN, "KEY"));

    assertThat(internet.hostOfNext()).isEqualTo("proxy.example");
  }

  @Test
  void baseUrlsOfTheirOwnReplaceTheRegionsHosts() {
    internet.answer(Samples.DOMAIN_ANSWER).answer(Samples.DOMAIN_ANSWER);
    Mailgun us =
        builder()
            .baseUrl(Region.US, "https://proxy.example")
            .baseUrl(Region.EU, "https://eu.evil.example")
            .build();
    Mailgun eu = us.withRegion(Region.EU);

    us.execute(Samples.read(us));
    eu.execute(Samples.read(eu));

    assertThat(internet.hostOfNext()).isEqualTo("proxy.example");
    assertThat(internet.hostOfNext()).isEqualTo("eu.evil.example");
  }

  @Test
  void regionWithoutABaseUrlBesideOneThatHasIsRefused() {
    Mailgun us = builder().baseUrl(Region.US, "https://proxy.example").build();

    assertThatThrownBy(() -> us.withRegion(Region.EU))
        .hasMessage(
            "region EU has no base URL here, though another region has: give baseUrl(Region.EU, url) too, so that the"
                + " API key does not go to Mailgun by accident");
    assertThatThrownBy(
            () ->
                builder()
                    .baseUrl(Region.US, "https://proxy.example")
                    .domainRegion("d", Region.EU)
                    .build())
        .hasMessageStartingWith("region EU has no base URL here");
  }

  @ParameterizedTest
  @EnumSource(Region.class)
  void refusalIsToldWhereOnlyOneRegionHasABaseUrl(Region region) {
    internet.server.enqueue(new MockResponse.Builder().code(500).body("out of order").build());
    Mailgun mailgun = builder().region(region).baseUrl(region, "https://proxy.example").build();

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("→ 500")
        .extracting(e -> ((ApiException) e).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void clientWithOneBaseUrlForEverythingHasNoOtherRegion() {
    Mailgun mailgun = builder().baseUrl("https://proxy.example").build();

    assertThatThrownBy(() -> mailgun.withRegion(Region.EU))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "this client has the base URL https://proxy.example for everything, so it has no other region: build it"
                + " with baseUrl(Region, url) for each region");
    assertThatThrownBy(
            () ->
                builder()
                    .baseUrl("https://proxy.example")
                    .domainRegion("d.example", Region.EU)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("domainRegion has no meaning beside a single base URL");
    assertThatThrownBy(
            () ->
                builder()
                    .baseUrl("https://proxy.example")
                    .baseUrl(Region.EU, "https://proxy.example")
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exclude each other");
    assertThatThrownBy(() -> builder().domainRegion(" ", Region.EU))
        .hasMessage("domain is empty: name one, such as mg.example.eu");
  }

  @ParameterizedTest
  @CsvSource({"us,US", "EU,EU", "' eu ',EU"})
  void regionIsReadFromText(String text, Region region) {
    assertThat(Region.of(text)).isEqualTo(region);
  }

  @Test
  void unknownRegionIsRefusedWithTheChoice() {
    assertThatThrownBy(() -> Region.of("asia"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("region is 'asia', but Mailgun has US and EU: give one of these");
  }

  @Test
  void domainThatIsNotFoundNamesAllThreeSuspects() {
    internet.server.enqueue(
        new MockResponse.Builder()
            .code(404)
            .body("{\"message\":\"Domain not found: mg.example.com\"}")
            .build());
    Mailgun mailgun = builder().region(Region.EU).build();

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage(
            "GET /v4/domains/{domain} → 404 (getDomain, mg.example.com): Domain not found: mg.example.com. Check all"
                + " three: the API key (a domain sending key may only send, and only for its own domain), the domain"
                + " mg.example.com, and the region (a domain exists in one region only; this call went to"
                + " https://api.eu.mailgun.net, region EU)")
        .extracting(e -> ((NotFoundException) e).outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void serverWithAnUntrustedCertificateIsNotTriedAgain() {
    FakeWaits waits = new FakeWaits();
    Mailgun mailgun =
        Mailgun.builder()
            .apiKey(Wire.KEY)
            .baseUrl("https://localhost:" + internet.server.getPort())
            .waits(waits)
            .build();

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(TransportException.class)
        .extracting(e -> ((TransportException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(waits.asked()).isEmpty();
    assertThat(internet.server.getRequestCount()).isZero();
  }
}
