import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.BouncesApi;
import io.mailgunapi.api.MailingListsApi;
import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.CausesBounce;
import io.mailgunapi.model.GetDomainBouncesQuery;
import io.mailgunapi.model.GetDomainBouncesSort;
import io.mailgunapi.model.GetListMembersItem;
import io.mailgunapi.model.GetListMembersItemState;
import io.mailgunapi.model.GetListMembersResponse;
import io.mailgunapi.model.OtherBounce;
import io.mailgunapi.model.PostDomainBouncesRequest;
import io.mailgunapi.model.StringModel;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Names that are paths, sentences or Java's own become readable, and the wire keeps its own. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    BouncesApi bounces = retrofit.create(BouncesApi.class);
    answer(
        server,
        """
        {"address": "a@b.c", "cause": {"code": 550}, "other": {"origin": "o"}, "bounce-list": {"size": 3}}""");
    Bounce bounce =
        bounces
            .getDomainBounces(
                "b.c", GetDomainBouncesQuery.builder().sort(GetDomainBouncesSort.DESC).build())
            .execute()
            .body();

    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v3/b.c/bounces?sort=desc ");
    // Three schemas are called Bounce: each has its own fields.
    assertThat(bounce.address()).isEqualTo("a@b.c");
    assertThat(bounce.cause()).isEqualTo(CausesBounce.builder().code(550L).build());
    assertThat(bounce.other()).isEqualTo(OtherBounce.builder().origin("o").build());
    assertThat(bounce.bounceList().size()).isEqualTo(3L);

    answer(server, "{\"message\": \"added\"}");
    StringModel added =
        bounces
            .postDomainBounces("b.c", PostDomainBouncesRequest.builder().address("a@b.c").build())
            .execute()
            .body();

    RecordedRequest post = server.takeRequest();
    assertThat(post.getRequestLine()).startsWith("POST /v3/b.c/bounces ");
    assertThat(post.getHeaders().get("Content-Type")).startsWith("application/json");
    assertThat(post.getBody().utf8()).isEqualTo("{\"address\":\"a@b.c\"}");
    assertThat(added.message()).isEqualTo("added");

    answer(
        server,
        """
        {"items": [{"address": "m@b.c", "state": "unsubscribed", "vars": {"age": 7}}, {"state": "paused"}],
         "paging": {"next": "https://n"}}""");
    GetListMembersResponse members =
        retrofit.create(MailingListsApi.class).getListMembers("l@b.c").execute().body();

    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v3/lists/l%40b.c/members ");
    assertThat(members.paging().next()).isEqualTo("https://n");
    assertThat(members.items()).hasSize(2);
    GetListMembersItem member = members.items().get(0);
    assertThat(member.address()).isEqualTo("m@b.c");
    assertThat(member.state()).isEqualTo(GetListMembersItemState.UNSUBSCRIBED);
    assertThat(member.vars().age()).isEqualTo(7L);
    GetListMembersItemState unknown = members.items().get(1).state();
    assertThat(unknown.value()).isEqualTo("paused");
    assertThat(unknown.known()).isEqualTo(GetListMembersItemState.Known.UNRECOGNIZED);

    // What has two tags is in the interface of the first.
    assertThat(Probe.class.getClassLoader().getResource("io/mailgunapi/api/BouncesApi.class"))
        .isNotNull();
    assertThat(Probe.class.getClassLoader().getResource("io/mailgunapi/api/SuppressionsApi.class"))
        .isNull();
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
