package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.Browser.Answer;
import java.time.Duration;
import java.util.UUID;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one call writes another reads. */
class FakeAreasTest {
  private static final String DOMAIN = "/v3/domains/mg.example.com";

  private final FakeMailgun fake = FakeMailgun.builder().checkAnswers().start();
  private final Browser browser = new Browser(fake.baseUrl());
  private final String random = UUID.randomUUID().toString();

  @AfterEach
  void stop() {
    browser.close();
    fake.close();
  }

  private static Answer good(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer;
  }

  private static void gone(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
  }

  @Test
  void domains() {
    String name = "d" + random + ".example.com";
    good(browser.postForm("/v4/domains", "name", name, "web_scheme", "https", "wildcard", "true"));
    JsonNode domain = good(browser.get("/v4/domains/" + name)).json().path("domain");
    assertThat(domain.path("wildcard").asBoolean()).isTrue();
    assertThat(domain.path("state").asString()).isEqualTo("unverified");
    good(browser.putForm("/v4/domains/" + name, "message_ttl", "7200"));
    assertThat(browser.get("/v4/domains?search=" + random).at("/items/0/message_ttl"))
        .isEqualTo("7200");
    good(browser.delete("/v3/domains/" + name));
    gone(browser.get("/v4/domains/" + name));
  }

  @Test
  void aDomainThatIsDeletedTakesItsDataWithIt() {
    fake.seed().domain("gone.example.com").bounces("gone.example.com", 5);
    good(browser.delete("/v3/domains/gone.example.com"));
    good(browser.postForm("/v4/domains", "name", "gone.example.com"));
    assertThat(browser.get("/v3/gone.example.com/bounces").json().path("items").size()).isZero();
  }

  @Test
  void tracking() {
    good(browser.putForm(DOMAIN + "/tracking/open", "active", "yes", "place_at_the_top", "no"));
    good(browser.putForm(DOMAIN + "/tracking/click", "active", "htmlonly"));
    good(browser.putForm(DOMAIN + "/tracking/unsubscribe", "text_footer", random));
    JsonNode tracking = browser.get(DOMAIN + "/tracking").json().path("tracking");
    assertThat(tracking.at("/open/active").asBoolean()).isTrue();
    assertThat(tracking.at("/click/active").asString()).isEqualTo("htmlonly");
    assertThat(tracking.at("/unsubscribe/text_footer").asString()).isEqualTo(random);
    assertThat(tracking.at("/unsubscribe/active").asBoolean()).isFalse();
  }

  @Test
  void aTrackingCertificateIsMadeInAMinute() {
    String path = "/v2/x509/email.mg.example.com";
    gone(browser.get(path + "/status"));
    assertThat(browser.send("POST", path, null).status()).isEqualTo(202);
    assertThat(browser.send("POST", path, null).status()).isEqualTo(409);
    assertThat(browser.get(path + "/status").at("/status")).isEqualTo("processing");
    assertThat(browser.send("PUT", path, null).status()).isEqualTo(429);
    fake.clock().advance(Duration.ofMinutes(2));
    assertThat(browser.get(path + "/status").at("/status")).isEqualTo("active");
  }

  @Test
  void domainKeys() {
    good(browser.postForm("/v1/dkim/keys", "signing_domain", "mg.example.com", "selector", "s2"));
    String keys = "/v4/domains/mg.example.com/keys";
    good(browser.send("PUT", keys + "/s2/activate", null));
    good(browser.send("PUT", keys + "/pic/deactivate", null));
    assertThat(browser.send("PUT", keys + "/s2/deactivate", null).at("/message"))
        .isEqualTo("domain must have at least one active key");
    good(browser.delete("/v1/dkim/keys?signing_domain=mg.example.com&selector=pic"));
    assertThat(browser.get(keys).json().path("items").size()).isEqualTo(1);
    assertThat(browser.get("/v1/dkim/keys?selector=s2").at("/items/0/signing_domain"))
        .isEqualTo("mg.example.com");
  }

  @Test
  void suppressionsInBatchesFormsAndFiles() {
    good(
        browser.postJson(
            "/v3/mg.example.com/bounces",
            "[{\"address\":\"A@example.org\",\"error\":\""
                + random
                + "\"},{\"address\":\"b@example.org\"}]"));
    assertThat(browser.get("/v3/mg.example.com/bounces/a%40example.org").at("/error"))
        .isEqualTo(random);
    Answer form =
        good(
            browser.postForm(
                "/v3/mg.example.com/unsubscribes", "address", "c@example.org", "tag", "news"));
    assertThat(form.at("/address")).isEqualTo("c@example.org");
    assertThat(browser.get("/v3/mg.example.com/unsubscribes/c@example.org").at("/tags/0"))
        .isEqualTo("news");
    MultipartBody file =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart(
                "file",
                "complaints.csv",
                RequestBody.create("address\nd@example.org\n\"e@example.org\"\n", null))
            .build();
    assertThat(browser.send("POST", "/v3/mg.example.com/complaints/import", file).status())
        .isEqualTo(202);
    assertThat(browser.get("/v3/mg.example.com/complaints").json().path("items").size())
        .isEqualTo(2);
    Answer removed = good(browser.delete("/v3/mg.example.com/complaints/d@example.org"));
    assertThat(removed.headers().get("Content-Type")).startsWith("text/plain");
    assertThat(removed.at("/message")).isEqualTo("Spam complaint has been removed");
    gone(browser.get("/v3/mg.example.com/complaints/d@example.org"));
    good(browser.delete("/v3/mg.example.com/bounces"));
    gone(browser.get("/v3/mg.example.com/bounces/b@example.org"));
  }

  @Test
  void reservedCharactersInPathsArriveIntact() {
    String address = "o'brien+tag/50%&=?#@example.org";
    good(browser.postForm("/v3/mg.example.com/bounces", "address", address));
    String encoded = "o'brien+tag%2F50%25%26%3D%3F%23%40example.org";
    assertThat(browser.get("/v3/mg.example.com/bounces/" + encoded).at("/address"))
        .isEqualTo(address);
  }

  @Test
  void alertsAndLimitsAreKeptByName() {
    String name = "Bounces per day " + random;
    String alert =
        """
        {"name": "%s", "metric": "hard_bounce_rate", "comparator": ">=", "limit": ".05",
         "dimension": "domain", "period": "1d", "alert_channels": ["email"]}
        """
            .formatted(name);
    good(browser.postJson("/v1/thresholds/alerts/send", alert));
    String path = "/v1/thresholds/alerts/send/" + name.replace(" ", "%20");
    assertThat(good(browser.get(path)).at("/last_checked")).isEqualTo("0001-01-01T00:00:00Z");
    good(browser.putJson(path, alert.replace(".05", ".5")));
    assertThat(browser.get(path).at("/limit")).isEqualTo(".5");
    assertThat(browser.get("/v1/thresholds/hits").json().path("total").asInt()).isZero();
    fake.recipients().unknown("example.org");
    browser.postForm(
        "/v3/mg.example.com/messages",
        "from",
        "a@mg.example.com",
        "to",
        "b@example.org",
        "subject",
        "x",
        "text",
        "y");
    assertThat(browser.get("/v1/thresholds/hits").at("/items/0/dimension_value"))
        .isEqualTo("mg.example.com");
    good(browser.delete(path));
    gone(browser.get(path));
  }

  @Test
  void mailingListsAndMembers() {
    String list = "/v3/lists/l" + random + "@mg.example.com";
    good(browser.postForm("/v3/lists", "address", list.substring(10), "name", "Team"));
    assertThat(browser.postForm("/v3/lists", "address", list.substring(10)).at("/message"))
        .isEqualTo("Duplicate object");
    good(
        browser.postForm(
            list + "/members", "address", "Alice@example.org", "vars", "{\"city\":\"Lisbon\"}"));
    good(
        browser.postForm(
            list + "/members.json",
            "members",
            "[{\"address\":\"bob@example.org\"},{\"address\":\"eve@example.org\",\"subscribed\":false}]",
            "upsert",
            "yes"));
    assertThat(browser.get(list + "/members/alice@example.org").at("/member/vars/city"))
        .isEqualTo("Lisbon");
    assertThat(browser.get(list).at("/list/members_count")).isEqualTo("3");
    assertThat(browser.get(list + "/members?subscribed=no").at("/total_count")).isEqualTo("1");
    good(browser.putForm(list + "/members/bob@example.org", "subscribed", "no"));
    good(browser.delete(list + "/members/alice@example.org"));
    assertThat(browser.get(list + "/members?subscribed=yes").at("/total_count")).isEqualTo("0");
    good(browser.delete(list));
    gone(browser.get(list));
  }

  @Test
  void templatesAndVersions() {
    String path = "/v3/mg.example.com/templates";
    good(browser.postForm(path, "name", "Welcome", "template", "Hi {{name}}", "tag", "V1"));
    good(browser.postForm(path + "/welcome/versions", "tag", "v2", "template", random));
    assertThat(browser.get(path + "/welcome?active=yes").at("/template/version/tag"))
        .isEqualTo("v1");
    good(browser.putForm(path + "/welcome/versions/v2", "active", "yes"));
    assertThat(browser.get(path + "/welcome?active=yes").at("/template/version/template"))
        .isEqualTo(random);
    good(browser.send("PUT", path + "/welcome/versions/v2/copy/v3", null));
    JsonNode versions = browser.get(path + "/welcome/versions").json().at("/template/versions");
    assertThat(versions.size()).isEqualTo(3);
    assertThat(versions.path(0).has("template")).isFalse();
    good(browser.delete(path + "/welcome/versions/v1"));
    gone(browser.get(path + "/welcome/versions/v1"));
    good(browser.delete(path));
    assertThat(browser.get(path).json().path("items").size()).isZero();
  }

  @Test
  void routesMatchByPriority() {
    good(
        browser.postForm(
            "/v3/routes", "priority", "9", "expression", "catch_all()", "action", "stop()"));
    String id =
        good(browser.postForm(
                "/v3/routes",
                "expression",
                "match_recipient('^sales.*@mg.example.com$') and not match_header('X-Spam', 'yes')",
                "description",
                random,
                "action",
                "forward('https://example.com')",
                "action",
                "stop()"))
            .at("/route/id");
    assertThat(browser.get("/v3/routes/match?address=sales2@mg.example.com").at("/route/id"))
        .isEqualTo(id);
    assertThat(browser.get("/v3/routes/match?address=x@mg.example.com").at("/route/priority"))
        .isEqualTo("9");
    Answer changed = good(browser.putForm("/v3/routes/" + id, "priority", "10"));
    assertThat(changed.at("/id")).isEqualTo(id);
    assertThat(browser.get("/v3/routes").at("/items/1/description")).isEqualTo(random);
    assertThat(browser.postForm("/v3/routes", "expression", "match_everything()").status())
        .isEqualTo(400);
    good(browser.delete("/v3/routes/" + id));
    gone(browser.get("/v3/routes/" + id));
  }

  @Test
  void credentials() {
    Answer made = good(browser.postForm(DOMAIN + "/credentials", "login", "alice"));
    assertThat(made.json().at("/credentials/alice@mg.example.com").asString()).hasSize(32);
    assertThat(browser.get(DOMAIN + "/credentials").at("/items/0/login"))
        .isEqualTo("alice@mg.example.com");
    assertThat(browser.putForm(DOMAIN + "/credentials/alice", "password", "abc").status())
        .isEqualTo(400);
    assertThat(good(browser.putForm(DOMAIN + "/credentials/alice", "password", "secret")).text())
        .doesNotContain("credentials\":");
    good(browser.delete(DOMAIN + "/credentials/alice@mg.example.com"));
    gone(browser.delete(DOMAIN + "/credentials/alice@mg.example.com"));
  }

  @Test
  void domainWebhooksByNameAndByUrl() {
    good(
        browser.postForm(
            DOMAIN + "/webhooks",
            "id",
            "opened",
            "url",
            "https://a.example",
            "url",
            "https://b.example"));
    assertThat(browser.get(DOMAIN + "/webhooks/opened").json().at("/webhook/urls").size())
        .isEqualTo(2);
    String byUrl = "/v4/domains/mg.example.com/webhooks";
    good(
        browser.postForm(
            byUrl, "url", "https://c.example", "event_types", "opened", "event_types", "clicked"));
    assertThat(
            browser.postForm(byUrl, "url", "https://d.example", "event_types", "opened").status())
        .isEqualTo(400);
    good(browser.delete(byUrl + "?url=https://a.example,https://c.example"));
    assertThat(browser.get(DOMAIN + "/webhooks").json().path("webhooks").toString())
        .isEqualTo("{\"opened\":{\"urls\":[\"https://b.example\"]}}");
    good(browser.delete(DOMAIN + "/webhooks/opened"));
    gone(browser.get(DOMAIN + "/webhooks/opened"));
  }

  @Test
  void accountWebhooks() {
    String id =
        good(browser.postForm(
                "/v1/webhooks", "url", "https://a.example/" + random, "event_types", "opened"))
            .at("/webhook_id");
    assertThat(browser.get("/v1/webhooks/" + id).at("/url")).endsWith(random);
    assertThat(
            browser
                .postForm(
                    "/v1/webhooks", "url", "https://a.example/" + random, "event_types", "opened")
                .status())
        .isEqualTo(409);
    Answer invalid =
        browser.postForm("/v1/webhooks", "url", "https://a.example", "event_types", "no");
    assertThat(invalid.at("/Field")).isEqualTo("event_types/0");
    assertThat(
            browser
                .putForm("/v1/webhooks/" + id, "url", "https://b.example", "event_types", "clicked")
                .status())
        .isEqualTo(204);
    assertThat(browser.delete("/v1/webhooks?all=true").status()).isEqualTo(204);
    gone(browser.get("/v1/webhooks/" + id));
  }

  @Test
  void ipsPoolsAndTheirDomains() {
    String domainId = browser.get("/v4/domains/mg.example.com").at("/domain/id");
    String pool =
        good(browser.postForm("/v3/ip_pools", "name", random, "ip", "192.0.2.11")).at("/pool_id");
    good(
        browser.send(
            "PATCH",
            "/v3/ip_pools/" + pool,
            Browser.form("link_domain", domainId, "add_ip", "192.0.2.12")));
    assertThat(browser.get("/v3/ip_pools/" + pool + "/domains").at("/domains/0/name"))
        .isEqualTo("mg.example.com");
    assertThat(browser.get("/v3/ips/192.0.2.12/domains").at("/items/0/domain"))
        .isEqualTo("mg.example.com");
    assertThat(browser.delete("/v3/ip_pools/" + pool).status()).isEqualTo(400);
    good(browser.delete("/v3/ip_pools/" + pool + "?ip=192.0.2.10"));
    gone(browser.get("/v3/ip_pools/" + pool));
    assertThat(browser.get("/v3/ips/192.0.2.10/domains").at("/total_count")).isEqualTo("1");
    assertThat(browser.postForm("/v3/ip_pools", "name", "x", "ip", "203.0.113.1").status())
        .isEqualTo(400);
  }

  @Test
  void warmupsAdvanceWithTheClock() {
    good(browser.send("POST", "/v3/ip_warmups/192.0.2.13", null));
    fake.clock().advance(Duration.ofDays(2));
    JsonNode details = browser.get("/v3/ip_warmups/192.0.2.13").json().path("details");
    assertThat(details.path("stage").asInt()).isEqualTo(3);
    assertThat(details.path("stage_history").size()).isEqualTo(2);
    assertThat(browser.get("/v3/ip_warmups").at("/items/0/ip")).isEqualTo("192.0.2.13");
    good(browser.delete("/v3/ip_warmups/192.0.2.13"));
    gone(browser.get("/v3/ip_warmups/192.0.2.13"));
  }

  @Test
  void dynamicPools() {
    assertThat(browser.send("POST", DOMAIN + "/dynamic_pools?replacement_ip=shared", null).status())
        .isEqualTo(400);
    good(
        browser.postForm(
            "/v3/dynamic_pools/all",
            "good_reputation",
            "192.0.2.10",
            "poor_reputation",
            "192.0.2.11",
            "new_senders",
            "192.0.2.12"));
    good(browser.send("POST", DOMAIN + "/dynamic_pools?replacement_ip=shared", null));
    good(
        browser.putForm(
            "/v1/dynamic_pools/domains/mg.example.com/override", "pool", "dynamic_good"));
    assertThat(browser.get("/v1/dynamic_pools/domains").at("/items/0/pool"))
        .isEqualTo("dynamic_good");
    assertThat(browser.get("/v1/dynamic_pools/history?moved_to=dynamic_good").at("/total_items"))
        .isEqualTo("1");
    assertThat(browser.delete("/v3/dynamic_pools/all").status()).isEqualTo(400);
    good(browser.delete(DOMAIN + "/dynamic_pools?replacement_ip=192.0.2.13"));
    good(browser.delete("/v3/dynamic_pools/all"));
  }

  @Test
  void subaccounts() {
    String id =
        good(browser.postForm("/v5/accounts/subaccounts", "name", random)).at("/subaccount/id");
    String path = "/v5/accounts/subaccounts/" + id;
    good(browser.send("POST", path + "/disable", null));
    assertThat(browser.get(path).at("/subaccount/status")).isEqualTo("disabled");
    good(browser.send("POST", path + "/enable", null));
    good(browser.putForm(path + "/features", "sending", "{\"enabled\":false}"));
    assertThat(browser.get(path).json().at("/subaccount/features/sending/enabled").asBoolean())
        .isFalse();
    good(browser.send("PUT", path + "/limit/custom/monthly?limit=5000", null));
    assertThat(browser.get(path + "/limit/custom/monthly").at("/limit")).isEqualTo("5000");
    good(
        browser.send(
            "DELETE",
            "/v5/accounts/subaccounts",
            null,
            java.util.Map.of("X-Mailgun-On-Behalf-Of", id)));
    gone(browser.get(path));
  }

  @Test
  void keysUsersAndAccountSettings() {
    String key =
        good(browser.postForm("/v1/keys", "role", "admin", "description", random)).at("/key/id");
    Answer keys = browser.get("/v1/keys");
    assertThat(keys.at("/items/0/id")).isEqualTo(key);
    assertThat(keys.text()).doesNotContain("secret");
    String user = browser.get("/v5/users").at("/users/0/id");
    assertThat(browser.get("/v5/users/" + user).at("/id")).isEqualTo(user);
    String before = fake.signingKey();
    good(browser.send("POST", "/v5/accounts/http_signing_key", null));
    assertThat(fake.signingKey()).isNotEqualTo(before);
    good(browser.send("POST", "/v5/sandbox/auth_recipients?email=a@example.org", null));
    assertThat(browser.get("/v5/sandbox/auth_recipients").at("/recipients/0/email"))
        .isEqualTo("a@example.org");
    good(browser.postForm("/v2/ip_whitelist", "address", "203.0.113.0/24", "description", random));
    assertThat(browser.get("/v2/ip_whitelist").at("/addresses/0/description")).isEqualTo(random);
    good(browser.delete("/v2/ip_whitelist?address=203.0.113.0/24"));
  }

  @Test
  void addressesAreValidatedByTheirLooksAndTheirServers() {
    fake.recipients().unknown("gone@example.org");
    assertThat(browser.get("/v4/address/validate?address=alice@example.org").at("/result"))
        .isEqualTo("deliverable");
    assertThat(browser.get("/v4/address/validate?address=gone@example.org").at("/result"))
        .isEqualTo("undeliverable");
    assertThat(browser.get("/v4/address/validate?address=bob@gmial.com").at("/did_you_mean"))
        .isEqualTo("bob@gmail.com");
  }

  @Test
  void whatIsForgottenStillCounts() {
    try (FakeMailgun small = FakeMailgun.builder().history(4).start();
        Browser own = new Browser(small.baseUrl())) {
      for (int i = 0; i < 10; i++) {
        own.postForm(
            "/v3/mg.example.com/messages",
            "from",
            "a@mg.example.com",
            "to",
            "b@example.org",
            "subject",
            "x",
            "text",
            "y");
      }
      assertThat(small.acceptedMessages()).isEqualTo(10);
      assertThat(small.messages()).hasSize(4);
      JsonNode metrics =
          own.postJson(
                  "/v1/analytics/metrics",
                  "{\"dimensions\":[\"domain\"],\"metrics\":[\"delivered_count\"]}")
              .json();
      assertThat(metrics.at("/items/0/metrics/delivered_count").asInt()).isEqualTo(10);
    }
  }
}
