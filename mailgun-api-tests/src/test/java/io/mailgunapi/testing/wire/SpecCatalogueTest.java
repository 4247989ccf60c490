package io.mailgunapi.testing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecCatalogueTest {
  private final SpecCatalogue catalogue = new SpecCatalogue(SpecDocument.bundled());

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/lists/pages, pageMailingLists",
    "GET, /v3/lists/team@example.org, getMailingList",
    "GET, /v3/routes/match, matchRoute",
    "GET, /v5/users/me, getCurrentUser",
    "GET, /v3/stats/total, getAccountStats",
    "GET, /v3/mg.example.com/stats/total, getDomainStats",
    "POST, /v3/domains/all/dynamic_pools/enroll, enrollAllDomainsInDynamicPools",
    "GET, /v3/domains/dynamic_pools/assignable, listAssignableDomains",
    "GET, /v3/domains/mg.example.com/webhooks, listDomainWebhooks",
    "POST, /v3/dynamic_pools/all, setDynamicPools",
    "GET, /v5/accounts/subaccounts/ip_pools/all, listDelegatedIpPools",
    "DELETE, /v3/mg.example.com/tag, deleteDomainTag",
  })
  void aLiteralSegmentWinsOverAParameter(String method, String path, String operation) {
    assertThat(catalogue.match(method, path).orElseThrow().operation().id()).isEqualTo(operation);
  }

  @Test
  void everyOperationIsFoundUnderItsOwnPath() {
    assertThat(catalogue.operations()).hasSize(Description.operations());
    for (ApiOperation operation : catalogue.operations()) {
      String path = operation.path().replaceAll("\\{[^}]+}", "any%20value");
      assertThat(catalogue.match(operation.method(), path).orElseThrow().operation())
          .isEqualTo(operation);
    }
  }

  @Test
  void valuesOfThePathAreDecodedButNotTheirPlusSigns() {
    Map<String, String> values =
        catalogue
            .match("GET", "/v3/mg.example.com/bounces/a+b%2Fc%25%40example.org")
            .orElseThrow()
            .pathValues();
    assertThat(values)
        .containsEntry("domain", "mg.example.com")
        .containsEntry("address", "a+b/c%@example.org");
  }

  @Test
  void anIdThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> catalogue.operation("sendLetter"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no operation sendLetter: use an operationId of the description");
  }
}
