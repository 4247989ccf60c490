package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.sends;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.AddMembersRequest;
import io.mailgunapi.model.CreateMemberRequest;
import io.mailgunapi.model.CreateRouteRequest;
import io.mailgunapi.model.CreateTemplateVersionRequest;
import io.mailgunapi.model.ImportMembersRequest;
import io.mailgunapi.model.ListMailingListsQuery;
import io.mailgunapi.model.ListRoutesQuery;
import io.mailgunapi.model.ListTemplatesQuery;
import io.mailgunapi.model.MailingListPageName;
import io.mailgunapi.model.NewListMember;
import io.mailgunapi.model.PageMailingListsQuery;
import io.mailgunapi.model.ReplyPreference;
import io.mailgunapi.model.TemplateEngine;
import io.mailgunapi.model.TemplateHeaders;
import io.mailgunapi.model.UpdateMailingListRequest;
import io.mailgunapi.model.UpdateMemberRequest;
import io.mailgunapi.model.UpdateRouteRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent to mailing lists, routes and templates. */
final class ListRequests {
  private static final String LIST = "devs@mg.example.com";

  private ListRequests() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    members(all);
    all.put(
        "R10",
        answers(
            api ->
                api.mailingLists()
                    .updateMailingList(
                        LIST,
                        UpdateMailingListRequest.builder()
                            .replyPreference(ReplyPreference.SENDER)
                            .build()),
            answer ->
                assertThat(answer.list().replyPreference()).isEqualTo(ReplyPreference.SENDER)));
    all.put(
        "R26-lists",
        sends(
            api ->
                api.mailingLists()
                    .listMailingLists(
                        ListMailingListsQuery.builder().skip(100L).limit(50L).build())));
    all.put(
        "R48",
        answers(
            api ->
                api.mailingLists()
                    .pageMailingLists(
                        PageMailingListsQuery.builder()
                            .limit(5L)
                            .page(MailingListPageName.NEXT)
                            .address(LIST)
                            .build()),
            answer -> assertThat(answer.paging().first()).endsWith("limit=5")));
    routes(all);
    templates(all);
    return all;
  }

  private static void members(Map<String, Exchange> all) {
    all.put(
        "R07",
        answers(
            api ->
                api.mailingLists()
                    .addMembers(
                        LIST,
                        AddMembersRequest.builder()
                            .members(
                                NewListMember.builder()
                                    .address("bob@example.org")
                                    .name("Bob")
                                    .vars(Map.of("age", 26))
                                    .subscribed(true)
                                    .build(),
                                NewListMember.builder().address("eve@example.org").build())
                            .upsert(true)
                            .build()),
            answer -> assertThat(answer.list().membersCount()).isEqualTo(2)));
    all.put(
        "R08",
        answers(
            api ->
                api.mailingLists()
                    .importMembers(
                        LIST,
                        ImportMembersRequest.builder()
                            .members(
                                MessageRequests.file("members.csv", "text/csv", "address,name"))
                            .subscribed(true)
                            .build()),
            answer -> assertThat(answer.taskId()).isEqualTo("4321")));
    Map<String, Object> vars = new LinkedHashMap<>();
    vars.put("age", 26);
    vars.put("city", "Köln");
    all.put(
        "R09",
        answers(
            api ->
                api.mailingLists()
                    .createMember(
                        LIST,
                        CreateMemberRequest.builder()
                            .address("bob@example.org")
                            .vars(vars)
                            .subscribed(true)
                            .build()),
            answer ->
                assertThat(answer.member().vars())
                    .containsEntry("age", 26L)
                    .containsEntry("city", "Köln")));
    all.put(
        "R09-update",
        answers(
            api ->
                api.mailingLists()
                    .updateMember(
                        LIST,
                        "bob@example.org",
                        UpdateMemberRequest.builder().vars(Map.of("age", 27)).build()),
            answer -> assertThat(answer.member().name()).isEqualTo("Bob")));
  }

  private static void routes(Map<String, Exchange> all) {
    all.put(
        "R23-route",
        answers(
            api ->
                api.routes()
                    .createRoute(
                        CreateRouteRequest.builder()
                            .priority(10L)
                            .expression("match_recipient(\".*@example.com\")")
                            .action("forward(\"https://a.example.com/\")", "stop()")
                            .build()),
            answer -> assertThat(answer.route().actions()).hasSize(2).endsWith("stop()")));
    all.put(
        "R26",
        sends(
            api ->
                api.routes()
                    .listRoutes(
                        ListRoutesQuery.builder().skip(3_000_000_000L).limit(50L).build())));
    all.put(
        "R28",
        answers(
            api ->
                api.routes()
                    .updateRoute(
                        "4f3bad2335335426750048c6",
                        UpdateRouteRequest.builder()
                            .description("Sales")
                            .action("store()", "stop()")
                            .build()),
            answer -> assertThat(answer.id()).isEqualTo("4f3bad2335335426750048c6")));
  }

  private static void templates(Map<String, Exchange> all) {
    all.put(
        "R44",
        answers(
            api ->
                api.templates()
                    .createTemplateVersion(
                        DOMAIN,
                        "welcome",
                        CreateTemplateVersionRequest.builder()
                            .template("Hello {{name}}")
                            .tag("v2")
                            .active(true)
                            .headers(
                                TemplateHeaders.builder()
                                    .from("ann@mg.example.com")
                                    .replyTo("re@mg.example.com")
                                    .build())
                            .engine(TemplateEngine.HANDLEBARS)
                            .build()),
            answer -> assertThat(answer.template().version().tag()).isEqualTo("v2")));
    all.put(
        "R45",
        answers(
            api ->
                api.templates()
                    .listTemplates(DOMAIN, ListTemplatesQuery.builder().active(true).build()),
            answer -> assertThat(answer.items()).isEmpty()));
  }
}
