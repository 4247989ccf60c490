package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.Browser.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FakePagingTest {
  private final FakeMailgun fake = FakeMailgun.builder().checkAnswers().start();
  private final Browser browser = new Browser(fake.baseUrl());

  @AfterEach
  void stop() {
    browser.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v3/mg.example.com/bounces?limit=100, /items, address, 1000, 10",
    "/v3/mg.example.com/bounces?limit=300&term=bounced000, /items, address, 99, 1",
    "/v3/mg.example.com/complaints?limit=7, /items, address, 30, 5",
    "/v3/mg.example.com/unsubscribes, /items, address, 250, 3",
    "/v3/mg.example.com/whitelists?limit=50, /items, value, 120, 3",
    "/v3/mg.example.com/events?limit=300, /items, id, 700, 3",
    "/v3/mg.example.com/templates?limit=9, /items, name, 40, 5",
    "/v3/lists/pages?limit=20, /items, address, 61, 4",
    "/v3/lists/team@example.org/members/pages?limit=100, /items, address, 450, 5",
    "/v1/dkim/keys, /items, signing_domain, 1, 1",
  })
  void linksLeadThroughEveryItemToAnEmptyPage(
      String target, String items, String key, int count, int pages) {
    seed();
    Set<String> seen = new LinkedHashSet<>();
    String next = fake.baseUrl() + target;
    int walked = 0;
    while (true) {
      Answer page = browser.get(next);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      JsonNode found = page.json().at(items);
      if (found.isEmpty()) {
        break;
      }
      walked++;
      found.forEach(item -> assertThat(seen.add(item.path(key).asString())).isTrue());
      next = page.at("/paging/next");
      assertThat(next).startsWith(fake.baseUrl() + "/v");
    }
    assertThat(seen).hasSize(count);
    assertThat(walked).isEqualTo(pages);
  }

  private void seed() {
    fake.seed()
        .bounces("mg.example.com", 1000)
        .complaints("mg.example.com", 30)
        .unsubscribes("mg.example.com", 250)
        .allowlist("mg.example.com", 120)
        .events("mg.example.com", 700)
        .templates("mg.example.com", 40)
        .mailingLists(60)
        .mailingList("team@example.org", 450);
  }

  @Test
  void linksLeadBackAndToBothEnds() {
    fake.seed().bounces("mg.example.com", 25);
    Answer first = browser.get("/v3/mg.example.com/bounces?limit=10");
    Answer second = browser.get(first.at("/paging/next"));
    assertThat(addresses(browser.get(second.at("/paging/previous")))).isEqualTo(addresses(first));
    assertThat(addresses(browser.get(second.at("/paging/first")))).isEqualTo(addresses(first));
    assertThat(addresses(browser.get(second.at("/paging/last"))))
        .hasSize(10)
        .last()
        .isEqualTo("bounced00025@example.org");
  }

  @Test
  void itemsThatComeInBetweenAreNeitherLostNorDoubled() {
    fake.seed().bounces("mg.example.com", 20);
    Answer first = browser.get("/v3/mg.example.com/bounces?limit=10");
    browser.postForm("/v3/mg.example.com/bounces", "address", "aaa@example.org");
    browser.postForm("/v3/mg.example.com/bounces", "address", "bounced00010a@example.org");
    assertThat(addresses(browser.get(first.at("/paging/next"))))
        .startsWith("bounced00010a@example.org", "bounced00011@example.org")
        .doesNotContain("aaa@example.org");
  }

  private static List<String> addresses(Answer answer) {
    List<String> addresses = new ArrayList<>();
    answer.json().path("items").forEach(item -> addresses.add(item.path("address").asString()));
    return addresses;
  }

  @Test
  void metricsAreWalkedByOffsetToTheirTotal() {
    fake.seed().metrics("mg.example.com", 3000);
    Set<String> seen = new LinkedHashSet<>();
    int skip = 0;
    while (true) {
      JsonNode page = metrics("recipient_domain", skip, 1000);
      assertThat(page.at("/pagination/total").asInt()).isEqualTo(3000);
      JsonNode items = page.path("items");
      items.forEach(item -> seen.add(item.at("/dimensions/0/value").asString()));
      if (items.size() < page.at("/pagination/limit").asInt()) {
        break;
      }
      skip += items.size();
    }
    assertThat(seen).hasSize(3000);
    assertThat(new ArrayList<>(seen)).isSorted();
  }

  @Test
  void metricsPagesAreNoLargerThanTheServerAllows() {
    fake.seed().metrics("mg.example.com", 3000);
    JsonNode byTime = metrics("time\",\"recipient_domain", 0, 5000);
    assertThat(byTime.path("items").size()).isEqualTo(1500);
    assertThat(byTime.at("/pagination/limit").asInt()).isEqualTo(1500);
    assertThat(metrics("recipient_domain", 0, 5000).path("items").size()).isEqualTo(1000);
  }

  private JsonNode metrics(String dimensions, int skip, int limit) {
    Answer answer =
        browser.postJson(
            "/v1/analytics/metrics",
            """
            {"duration": "31d", "resolution": "hour", "dimensions": ["%s"],
             "metrics": ["delivered_count", "delivered_rate"],
             "pagination": {"sort": "", "skip": %d, "limit": %d}}
            """
                .formatted(dimensions, skip, limit));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void logsAreWalkedByTokensUntilThereIsNone() {
    fake.seed().events("mg.example.com", 250);
    Set<String> seen = new LinkedHashSet<>();
    String token = "";
    int pages = 0;
    do {
      Answer answer =
          browser.postJson(
              "/v1/analytics/logs",
              """
              {"duration": "1d", "include_totals": true,
               "pagination": {"sort": "timestamp:asc", "limit": 100%s}}
              """
                  .formatted(token.isEmpty() ? "" : ",\"token\":\"" + token + "\""));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().at("/pagination/total").asInt()).isEqualTo(250);
      answer.json().path("items").forEach(item -> seen.add(item.path("recipient").asString()));
      token = answer.at("/pagination/next");
      pages++;
    } while (!token.isEmpty());
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(250);
    assertThat(new ArrayList<>(seen)).isSorted();
  }

  @Test
  void anOffsetListingTellsItsWholeCount() {
    fake.seed().domains(250);
    JsonNode page = browser.get("/v4/domains?limit=100&skip=200&sort=name").json();
    assertThat(page.path("total_count").asInt()).isEqualTo(251);
    assertThat(page.path("items").size()).isEqualTo(51);
    assertThat(page.at("/items/0/name").asString()).isEqualTo("d0201.example.com");
  }

  @Test
  void theLinkBehindTheLastEventFindsWhatCameLater() {
    fake.seed().events("mg.example.com", 3);
    Answer all = browser.get("/v3/mg.example.com/events?begin=0&ascending=yes&limit=10");
    Answer empty = browser.get(all.at("/paging/next"));
    assertThat(empty.json().path("items").size()).isZero();
    browser.postForm(
        "/v3/mg.example.com/messages",
        "from",
        "a@mg.example.com",
        "to",
        "late@example.org",
        "subject",
        "x",
        "text",
        "y");
    Answer later = browser.get(empty.at("/paging/next"));
    assertThat(later.at("/items/0/recipient")).isEqualTo("late@example.org");
  }
}
