package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.AccessLevel;
import io.mailgunapi.model.AllowlistType;
import io.mailgunapi.model.CreateMailingListRequest;
import io.mailgunapi.model.NewComplaint;
import io.mailgunapi.model.PageMembersQuery;
import io.mailgunapi.model.UpdateRouteRequest;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is answered about suppression lists, mailing lists and routes. */
final class SuppressionAnswers {
  private static final String LIST = "devs@mg.example.com";
  private static final String ROUTE = "4f3bad2335335426750048c6";
  private static final OffsetDateTime DECEMBER = OffsetDateTime.parse("2025-12-11T01:49:40Z");

  private SuppressionAnswers() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    suppressions(all);
    lists(all);
    members(all);
    routes(all);
    return all;
  }

  private static void suppressions(Map<String, Exchange> all) {
    all.put(
        "F07",
        answers(
            api -> api.bounces().getBounce(DOMAIN, "bob@example.org"),
            answer -> assertThat(answer.createdAt()).isEqualTo(DECEMBER)));
    all.put(
        "F07-allowlist",
        answers(
            api -> api.allowlist().getAllowlistEntry(DOMAIN, "example.org"),
            answer -> {
              assertThat(answer.createdAt()).isEqualTo(DECEMBER);
              assertThat(answer.type()).isEqualTo(AllowlistType.DOMAIN);
              assertThat(answer.reason()).isEmpty();
            }));
    all.put(
        "F13",
        answers(
            api ->
                api.complaints()
                    .createComplaint(
                        DOMAIN,
                        NewComplaint.builder()
                            .address("bob@example.org")
                            .createdAt(DECEMBER)
                            .build()),
            answer -> assertThat(answer.address()).isEqualTo("bob@example.org")));
    all.put(
        "F14",
        answers(
            api -> api.bounces().deleteBounce(DOMAIN, "bob@example.org"),
            answer -> {
              assertThat(answer.message()).isEqualTo("Bounced address has been removed");
              assertThat(answer.address()).isEqualTo("bob@example.org");
            }));
    all.put(
        "F14-complaint",
        answers(
            api -> api.complaints().deleteComplaint(DOMAIN, "bob@example.org"),
            answer -> assertThat(answer.message()).isEqualTo("Spam complaint has been removed")));
  }

  private static void lists(Map<String, Exchange> all) {
    all.put(
        "F03",
        answers(
            api ->
                api.mailingLists()
                    .createMailingList(
                        CreateMailingListRequest.builder()
                            .address(LIST)
                            .accessLevel(AccessLevel.EVERYONE)
                            .build()),
            answer -> {
              assertThat(answer.message()).isEqualTo("Mailing list has been created");
              assertThat(answer.list().accessLevel()).isEqualTo(AccessLevel.EVERYONE);
              assertThat(answer.list().membersCount()).isZero();
            }));
    all.put(
        "F03-created",
        answers(
            api ->
                api.mailingLists()
                    .createMailingList(CreateMailingListRequest.builder().address(LIST).build()),
            answer -> {
              assertThat(answer.message()).isNull();
              assertThat(answer.list().address()).isEqualTo(LIST);
            }));
    all.put(
        "F06",
        answers(
            api -> api.mailingLists().deleteMailingList(LIST),
            answer -> {
              assertThat(answer.message()).isEqualTo("Mailing list has been removed");
              assertThat(answer.address()).isEqualTo(LIST);
            }));
    all.put(
        "F67",
        answers(
            api -> api.mailingLists().getMailingList(LIST),
            answer -> {
              assertThat(answer.list().createdAt())
                  .isEqualTo(OffsetDateTime.parse("2017-01-24T13:55:01Z"));
              assertThat(answer.list().membersCount()).isEqualTo(5_000_000_000L);
              assertThat(answer.list().replyPreference()).isNull();
            }));
  }

  private static void members(Map<String, Exchange> all) {
    all.put(
        "F01",
        answers(
            api -> api.mailingLists().getMember(LIST, "bob+x@example.org"),
            answer -> {
              assertThat(answer.member().address()).isEqualTo("bob+x@example.org");
              assertThat(answer.member().subscribed()).isFalse();
              assertThat(answer.member().vars())
                  .containsEntry("age", 26L)
                  .containsEntry("score", 1.5)
                  .containsEntry("none", null)
                  .containsEntry("tags", List.of("a"));
            }));
    all.put(
        "F04",
        answers(
            api -> api.mailingLists().deleteMember(LIST, "bob@example.org"),
            answer -> {
              assertThat(answer.message()).isEqualTo("Mailing list member has been deleted");
              assertThat(answer.member().address()).isEqualTo("bob@example.org");
            }));
    all.put(
        "F05",
        answers(
            api ->
                api.mailingLists()
                    .pageMembers(LIST, PageMembersQuery.builder().subscribed(true).build()),
            answer -> {
              assertThat(answer.pageItems())
                  .singleElement()
                  .satisfies(member -> assertThat(member.name()).isEqualTo("Bob"));
              assertThat(answer.nextPage()).endsWith("address=bob%40example.org");
            }));
  }

  private static void routes(Map<String, Exchange> all) {
    all.put(
        "F02",
        answers(
            api ->
                api.routes().updateRoute(ROUTE, UpdateRouteRequest.builder().priority(5L).build()),
            answer -> {
              assertThat(answer.message()).isEqualTo("Route has been updated");
              assertThat(answer.id()).isEqualTo(ROUTE);
              assertThat(answer.priority()).isEqualTo(5);
              assertThat(answer.actions()).containsExactly("stop()");
              assertThat(answer.createdAt())
                  .isEqualTo(OffsetDateTime.parse("2012-02-15T13:03:31Z"));
            }));
    all.put(
        "F02-nested",
        answers(
            api ->
                api.routes().updateRoute(ROUTE, UpdateRouteRequest.builder().priority(5L).build()),
            answer -> {
              assertThat(answer.id()).isNull();
              assertThat(answer.route().id()).isEqualTo(ROUTE);
              assertThat(answer.route().description()).isEqualTo("Sales");
            }));
  }
}
