package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.sends;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.AllowlistType;
import io.mailgunapi.model.CsvImportRequest;
import io.mailgunapi.model.DeleteUnsubscribeQuery;
import io.mailgunapi.model.ListBouncesQuery;
import io.mailgunapi.model.NewAllowlistEntry;
import io.mailgunapi.model.NewBounce;
import io.mailgunapi.model.NewComplaint;
import io.mailgunapi.model.NewUnsubscribe;
import io.mailgunapi.model.NewUnsubscribeForm;
import io.mailgunapi.model.SuppressionPageName;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to the suppression lists. */
final class SuppressionRequests {
  static final String DOMAIN = "mg.example.com";

  private SuppressionRequests() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    all.put(
        "R02",
        answers(
            api ->
                api.bounces()
                    .createBounce(
                        DOMAIN,
                        NewBounce.builder()
                            .address("bob@example.org")
                            .code("550")
                            .error("No such mailbox")
                            .build()),
            answer -> assertThat(answer.address()).isEqualTo("bob@example.org")));
    all.put(
        "R02-unsubscribe",
        answers(
            api ->
                api.unsubscribes()
                    .createUnsubscribe(
                        DOMAIN,
                        NewUnsubscribeForm.builder().address("bob+news@example.org").build()),
            answer -> assertThat(answer.address()).isEqualTo("bob+news@example.org")));
    all.put(
        "R02-complaint",
        answers(
            api ->
                api.complaints()
                    .createComplaint(
                        DOMAIN, NewComplaint.builder().address("bob@example.org").build()),
            answer -> assertThat(answer.message()).contains("complaints table")));
    all.put(
        "R02-allowlist",
        answers(
            api ->
                api.allowlist()
                    .createAllowlistEntry(
                        DOMAIN, NewAllowlistEntry.builder().address("bob@example.org").build()),
            answer -> assertThat(answer.type()).isEqualTo(AllowlistType.ADDRESS)));
    all.put(
        "R03",
        sends(
            api ->
                api.bounces()
                    .importBounces(
                        DOMAIN,
                        CsvImportRequest.builder()
                            .file(MessageRequests.file("bounces.csv", "text/csv", "address,code"))
                            .build())));
    all.put(
        "R04",
        sends(
            api ->
                api.unsubscribes()
                    .createUnsubscribe(
                        DOMAIN,
                        NewUnsubscribeForm.builder()
                            .address("bob@example.org")
                            .tag("newsletter")
                            .build())));
    all.put(
        "R05",
        answers(
            api ->
                api.bounces()
                    .createBounces(
                        DOMAIN,
                        List.of(
                            NewBounce.builder().address("bob@example.org").build(),
                            NewBounce.builder()
                                .address("eve@example.org")
                                .code("552")
                                .error("Mailbox full")
                                .createdAt(OffsetDateTime.parse("2025-12-11T01:49:40Z"))
                                .build())),
            answer -> {
              assertThat(answer.message()).startsWith("2 addresses");
              assertThat(answer.address()).isNull();
            }));
    all.put(
        "R05-unsubscribes",
        sends(
            api ->
                api.unsubscribes()
                    .createUnsubscribes(
                        DOMAIN,
                        List.of(
                            NewUnsubscribe.builder()
                                .address("bob@example.org")
                                .tags("news", "offers")
                                .build(),
                            NewUnsubscribe.builder().address("eve@example.org").build()))));
    all.put(
        "R05-complaints",
        sends(
            api ->
                api.complaints()
                    .createComplaints(
                        DOMAIN,
                        List.of(NewComplaint.builder().address("bob@example.org").build()))));
    all.put(
        "R06",
        answers(
            api ->
                api.allowlist()
                    .createAllowlistEntry(
                        DOMAIN, NewAllowlistEntry.builder().domain("example.org").build()),
            answer -> {
              assertThat(answer.type()).isEqualTo(AllowlistType.DOMAIN);
              assertThat(answer.value()).isEqualTo("example.org");
            }));
    all.put(
        "R16",
        answers(
            api ->
                api.bounces()
                    .listBounces(
                        DOMAIN,
                        ListBouncesQuery.builder()
                            .limit(2L)
                            .page(SuppressionPageName.NEXT)
                            .address("bob+x@example.org")
                            .term("b")
                            .build()),
            answer -> assertThat(answer.items()).isEmpty()));
    all.put("R16-complaints", sends(api -> api.complaints().listComplaints(DOMAIN)));
    all.put("R16-unsubscribes", sends(api -> api.unsubscribes().listUnsubscribes(DOMAIN)));
    all.put("R16-allowlist", sends(api -> api.allowlist().listAllowlistEntries(DOMAIN)));
    all.put(
        "R47",
        answers(
            api ->
                api.unsubscribes()
                    .deleteUnsubscribe(
                        DOMAIN,
                        "bob+x@example.org",
                        DeleteUnsubscribeQuery.builder().tag("newsletter").build()),
            answer -> assertThat(answer.address()).isEqualTo("bob+x@example.org")));
    return all;
  }
}
