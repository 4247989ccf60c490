package io.mailgunapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.DynamicPoolName;
import io.mailgunapi.model.GetTemplateQuery;
import io.mailgunapi.model.ListBouncesQuery;
import io.mailgunapi.model.ListDomainsQuery;
import io.mailgunapi.model.ListDynamicPoolDomainsQuery;
import io.mailgunapi.model.ListEventsQuery;
import io.mailgunapi.model.ListMembersQuery;
import io.mailgunapi.model.SuppressionPageName;
import io.mailgunapi.spec.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Invocation;

class QueryValuesTest {
  private static final String DOMAIN = "mg.example.com";

  @RegisterExtension final Loopback mailgun = new Loopback();

  private HttpUrl arrival(Call<?> call) throws Exception {
    return mailgun.arrival(call).getUrl();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/b", "a?b#c", "a%2Fb", "a+b@example.org", "a b;c=d&e", "ü日😀", "..", "", "\"'"})
  void everyCharacterArrives(String value) throws Exception {
    assertThat(arrival(mailgun.routes().matchRoute(value)).queryParameterValues("address"))
        .containsExactly(value);
  }

  @Test
  void valuesThatAreNotGivenAreNotSent() throws Exception {
    assertThat(arrival(mailgun.bounces().listBounces(DOMAIN)).query()).isNull();
    assertThat(
            arrival(
                    mailgun
                        .bounces()
                        .listBounces(DOMAIN, ListBouncesQuery.builder().limit(1L).build()))
                .query())
        .isEqualTo("limit=1");
  }

  @Test
  void theAnnotatedMethodItselfTakesEveryValueOrNull() throws Exception {
    assertThat(
            arrival(
                    mailgun
                        .bounces()
                        .listBounces(DOMAIN, null, SuppressionPageName.LAST, null, "b"))
                .query())
        .isEqualTo("page=last&term=b");
  }

  @Test
  void listsAreRepeatedValues() throws Exception {
    assertThat(
            arrival(
                    mailgun
                        .dynamicIpPools()
                        .listDynamicPoolDomains(
                            ListDynamicPoolDomainsQuery.builder()
                                .account("a,b", "c&d")
                                .pool(DynamicPoolName.DYNAMIC_NEW, DynamicPoolName.of("dynamic x"))
                                .build()))
                .queryParameterValues("account"))
        .containsExactly("a,b", "c&d");
  }

  @Test
  void anEmptyListIsNotSent() throws Exception {
    assertThat(
            arrival(
                    mailgun
                        .dynamicIpPools()
                        .listDynamicPoolDomains(
                            ListDynamicPoolDomainsQuery.builder().account(List.of()).build()))
                .query())
        .isNull();
  }

  @Test
  void severalValuesInOneAreJoinedByTheCallerWithCommas() throws Exception {
    assertThat(
            arrival(
                    mailgun
                        .domainWebhooks()
                        .deleteDomainWebhookUrls(DOMAIN, "https://a.example.com/,https://b/"))
                .queryParameterValues("url"))
        .containsExactly("https://a.example.com/,https://b/");
  }

  @Test
  void truthsAreSpelledAsEachOperationWants() throws Exception {
    assertThat(
            arrival(
                    mailgun
                        .mailingLists()
                        .listMembers(
                            "l@example.com", ListMembersQuery.builder().subscribed(false).build()))
                .query())
        .isEqualTo("subscribed=no");
    assertThat(
            arrival(
                    mailgun
                        .domains()
                        .listDomains(ListDomainsQuery.builder().includeSubaccounts(true).build()))
                .query())
        .isEqualTo("include_subaccounts=true");
    assertThat(
            arrival(
                    mailgun
                        .templates()
                        .getTemplate(DOMAIN, "t", GetTemplateQuery.builder().active(true).build()))
                .query())
        .isEqualTo("active=yes");
  }

  @Test
  void aTruthWithoutAWordForNoIsLeftOut() throws Exception {
    assertThat(
            arrival(
                    mailgun
                        .templates()
                        .getTemplate(DOMAIN, "t", GetTemplateQuery.builder().active(false).build()))
                .query())
        .isNull();
  }

  @Test
  void timesAreSentAsRfc2822WithTheCallersOffset() throws Exception {
    HttpUrl url =
        arrival(
            mailgun
                .events()
                .listEvents(
                    DOMAIN,
                    ListEventsQuery.builder()
                        .begin(OffsetDateTime.parse("2025-12-01T02:03:04.999+05:30"))
                        .build()));

    assertThat(url.queryParameter("begin")).isEqualTo("Mon, 01 Dec 2025 02:03:04 +0530");
    assertThat(url.encodedQuery()).contains("%2B0530");
  }

  @Test
  void everyWayToCallEndsInTheAnnotatedMethod() {
    for (Call<?> call :
        List.of(
            mailgun.bounces().listBounces(DOMAIN),
            mailgun.bounces().listBounces(DOMAIN, ListBouncesQuery.builder().build()),
            mailgun.bounces().listBounces(DOMAIN, null, null, null, null))) {
      Invocation invocation = call.request().tag(Invocation.class);
      assertThat(invocation.method().getAnnotation(Operation.class).id()).isEqualTo("listBounces");
      assertThat(invocation.arguments()).hasSize(5);
    }
  }
}
