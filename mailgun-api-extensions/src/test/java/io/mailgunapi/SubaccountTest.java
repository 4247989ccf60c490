package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.BlockedRequestException;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.DELETE;

final class SubaccountTest {
  private static final String HEADER = "X-Mailgun-On-Behalf-Of";
  private static final String CHILD = "646d00a1b32c35364a2ad34f";
  private static final String OTHER = "646d00a1b32c35364a2ad350";

  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private String sent() {
    return wire.taken().getHeaders().get(HEADER);
  }

  @Test
  void callsAreForTheKeysAccountUnlessToldOtherwise() {
    wire.answer(Samples.DOMAIN_ANSWER).answer(Samples.DOMAIN_ANSWER).answer(Samples.DOMAIN_ANSWER);
    Mailgun parent = wire.client();
    Mailgun child = parent.onBehalfOf(CHILD);

    parent.execute(Samples.read(parent));
    child.execute(Samples.read(child));
    child.onBehalfOf(OTHER).execute(Samples.read(child.onBehalfOf(OTHER)));

    assertThat(sent()).isNull();
    assertThat(sent()).isEqualTo(CHILD);
    assertThat(sent()).isEqualTo(OTHER);
    assertThat(child).hasToString("Mailgun{" + wire.url() + ", on behalf of " + CHILD + "}");
  }

  @Test
  void subaccountStaysOnEveryPageAndInEveryRegion() {
    wire.answer("{\"items\":[{\"address\":\"a@x.org\"}],\"paging\":{\"next\":\"?page=2\"}}")
        .answer("{\"items\":[]}");
    Mailgun child =
        Mailgun.builder()
            .apiKey(Wire.KEY)
            .baseUrl(Region.US, "http://127.0.0.1:1")
            .baseUrl(Region.EU, wire.url())
            .build()
            .onBehalfOf(CHILD)
            .withRegion(Region.EU);

    assertThat(child.paginate(child.bounces().listBounces(Samples.DOMAIN))).hasSize(1);

    assertThat(sent()).isEqualTo(CHILD);
    assertThat(sent()).isEqualTo(CHILD);
  }

  @Test
  void targetNamedByTheCallGoesBeforeTheClients() {
    wire.answer(Samples.CHANGED).answer(Samples.CHANGED);
    Mailgun child = wire.client().onBehalfOf(CHILD);

    child.execute(child.subaccounts().deleteSubaccount(OTHER));

    RecordedRequest request = wire.taken();
    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(request.getHeaders().values(HEADER)).containsExactly(OTHER);
  }

  /** The generated method demands the target; an interface of the user's own might not. */
  interface Careless {
    @io.mailgunapi.spec.Operation(
        id = "deleteSubaccount",
        tag = "Subaccounts",
        method = "DELETE",
        path = "/v5/accounts/subaccounts")
    @DELETE("v5/accounts/subaccounts")
    Call<Void> deleteSubaccount();
  }

  @Test
  void deletionWithoutATargetIsHeldBack() {
    Mailgun parent = wire.client();

    assertThatThrownBy(() -> parent.execute(parent.api(Careless.class).deleteSubaccount()))
        .isInstanceOf(BlockedRequestException.class)
        .hasMessageContaining("it names no subaccount, so it would aim at the account of the key")
        .hasMessageEndingWith("Call it through onBehalfOf(subaccountId)");
    assertThat(wire.requests()).isZero();

    wire.answer(200, "");
    Mailgun child = parent.onBehalfOf(CHILD);
    child.execute(child.api(Careless.class).deleteSubaccount());
    assertThat(sent()).isEqualTo(CHILD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nX-Evil: 1", "ä"})
  void idThatCanNotBeOneIsRefused(String id) {
    Mailgun parent = wire.client();

    assertThatThrownBy(() -> parent.onBehalfOf(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("subaccountId is '")
        .hasMessageNotContaining("\n");
  }
}
