package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.Mailgun;
import io.mailgunapi.model.CreateDomainKeyRequest;
import io.mailgunapi.model.CreateSubaccountRequest;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.testing.wire.Description;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The suite against the embedded server, as every build runs it. */
class EmbeddedServerContractTest {
  private static final String KEY = "key-3ax6xnjp29jd6fds4gc373sgvjxteol0";
  private static final String DOMAIN = "mg.example.com";

  /** Gone for good on Mailgun's side too. */
  private static final String GONE = "listBounceEvents";

  /** Want one of two optional values, which no schema says and no example gives. */
  private static final Set<String> CHOICES =
      Set.of("removeDomainPoolIp", "removeDomainFromDynamicPools");

  @Test
  void embeddedServerOffersEveryOperationAsDescribed() throws Exception {
    try (FakeMailgun fake = FakeMailgun.start()) {
      ContractReport report = suite(fake).build().run();
      report.write(Path.of("target", "contract-report"));
      System.out.println(report.describe());

      assertThat(report.results()).hasSize(Description.operations());
      assertThat(report.results())
          .filteredOn(result -> result.verdict() != Verdict.PASSED)
          .extracting(result -> result.operation() + ": " + result.reasons())
          .isEmpty();
      // What the common run can't bring to a success is shown below, and nothing else.
      Set<String> expected = new HashSet<>(CHOICES);
      expected.addAll(prepared().keySet());
      assertThat(refused(report)).isSubsetOf(expected);
    }
  }

  @Test
  void operationsThatNeedMoreSucceedOnceItIsThere() {
    List<String> wrong = new ArrayList<>();
    prepared()
        .forEach(
            (operation, preparation) -> {
              try (FakeMailgun fake =
                      operation.equals("createDomain")
                          ? FakeMailgun.builder().withoutDefaultDomains().start()
                          : FakeMailgun.start();
                  Mailgun client = Mailgun.builder().apiKey(KEY).baseUrl(fake.baseUrl()).build()) {
                ContractSuite.Builder suite = suite(fake).operations(Set.of(operation));
                preparation.accept(new Setting(fake, client, suite));
                ContractReport report = suite.build().run();
                report.results().stream()
                    .filter(result -> result.operation().equals(operation))
                    .filter(
                        result ->
                            result.verdict() != Verdict.PASSED
                                || refused(report).contains(operation))
                    .forEach(result -> wrong.add(result.toString()));
              }
            });
    wrong.removeIf(result -> result.contains("operation=" + GONE) && result.contains("status=410"));
    assertThat(wrong).isEmpty();
  }

  private record Setting(FakeMailgun fake, Mailgun client, ContractSuite.Builder suite) {}

  /** Operations whose example needs what no other example makes, and how it comes to be. */
  private static Map<String, Consumer<Setting>> prepared() {
    Map<String, Consumer<Setting>> prepared = new LinkedHashMap<>();
    prepared.put("createDomain", setting -> {});
    prepared.put(GONE, setting -> {});
    prepared.put(
        "regenerateTrackingCertificate",
        setting -> {
          setting.client.execute(
              setting.client.domainTracking().generateTrackingCertificate("email." + DOMAIN));
          setting.fake.clock().advance(Duration.ofDays(1));
        });
    for (String operation : List.of("deleteDomainKey", "deactivateDomainKey")) {
      prepared.put(operation, EmbeddedServerContractTest::addKey);
    }
    for (String operation :
        List.of(
            "getDomainTag",
            "updateDomainTag",
            "deleteDomainTag",
            "getDomainTagAggregates",
            "getDomainTagStats",
            "updateTag",
            "deleteTag")) {
      prepared.put(operation, EmbeddedServerContractTest::sendTagged);
    }
    prepared.put("deleteDynamicPools", setting -> {});
    prepared.put(
        "getMonthlyLimit",
        setting ->
            setting.client.execute(setting.client.customMessageLimit().setMonthlyLimit(5000L)));
    prepared.put("getSubaccountMonthlyLimit", EmbeddedServerContractTest::limitSubaccount);
    prepared.put("getStoredMessage", EmbeddedServerContractTest::store);
    prepared.put("resendMessage", EmbeddedServerContractTest::store);
    return prepared;
  }

  private static void addKey(Setting setting) {
    setting.client.execute(
        setting
            .client
            .domainKeys()
            .createDomainKey(
                CreateDomainKeyRequest.builder().signingDomain(DOMAIN).selector("s1").build()));
  }

  private static void sendTagged(Setting setting) {
    setting.client.execute(
        setting
            .client
            .messages()
            .sendMessage(
                DOMAIN,
                SendMessageRequest.builder()
                    .from("shop@" + DOMAIN)
                    .to("alice@example.org")
                    .subject("News")
                    .text("News")
                    .oTag("newsletter-2025-12")
                    .build()));
  }

  private static void limitSubaccount(Setting setting) {
    String id =
        setting
            .client
            .execute(
                setting
                    .client
                    .subaccounts()
                    .createSubaccount(CreateSubaccountRequest.builder().name("Shop").build()))
            .subaccount()
            .id();
    setting.client.execute(setting.client.subaccounts().setSubaccountMonthlyLimit(id, 5000L));
    setting.suite.known("646d00a1b32c35364a2ad34f", id);
  }

  private static void store(Setting setting) {
    sendTagged(setting);
    String key =
        setting.client.execute(setting.client.events().listEvents(DOMAIN)).items().stream()
            .map(event -> event.storage())
            .filter(Objects::nonNull)
            .map(storage -> storage.key())
            .findFirst()
            .orElseThrow();
    setting.suite.known("BAABAgVjx0wT9h4cPkq2YwZB5n", key);
  }

  private static ContractSuite.Builder suite(FakeMailgun fake) {
    return ContractSuite.builder().baseUrl(fake.baseUrl()).apiKey(KEY).write(true);
  }

  private static List<String> refused(ContractReport report) {
    return report.results().stream()
        .filter(result -> result.exchanges().stream().anyMatch(each -> each.status() >= 400))
        .map(OperationResult::operation)
        .toList();
  }
}
