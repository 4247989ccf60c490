package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.PagingException;
import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.BouncePage;
import io.mailgunapi.paging.Page;
import io.mailgunapi.paging.Pager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Listings that are walked by links, and what pagers and pages promise for every style. */
final class PagingTest {
  private final Wire wire = new Wire();
  private final Mailgun mailgun = wire.client();

  @AfterEach
  void close() {
    wire.close();
  }

  private Pager<Bounce> bouncePager() {
    return mailgun.paginate(mailgun.bounces().listBounces("d"));
  }

  private List<String> targets() {
    return IntStream.range(0, wire.requests()).mapToObj(i -> wire.taken().getTarget()).toList();
  }

  @Test
  void linksAreFollowedUntilAnEmptyPage() {
    wire.answer(Pages.bounces("/v3/d/bounces?page=next&address=b", "a", "b"))
        .answer(Pages.bounces("/v3/d/bounces?page=next&address=c", "c"))
        .answer(Pages.bounces("/v3/d/bounces?page=next&address=c"));

    assertThat(bouncePager().stream().map(Bounce::address)).containsExactly("a", "b", "c");
    assertThat(targets())
        .containsExactly(
            "/v3/d/bounces",
            "/v3/d/bounces?page=next&address=b",
            "/v3/d/bounces?page=next&address=c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[{\"address\":\"a\"}]}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{}}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":\"\"}}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":null}}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":\" \"}}"
      })
  void linksEndWhereNoneIsGiven(String page) {
    wire.answer(page);

    assertThat(bouncePager()).hasSize(1);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\":[]}", "{\"items\":null}"})
  void listingWithoutItemsIsEmpty(String page) {
    wire.answer(page);

    assertThat(bouncePager()).isEmpty();
  }

  @Test
  void capitalisedAndEscapedLinksAreFollowed() {
    wire.answer(
            "{\"total_items\":1,\"items\":[{\"id\":\"1\",\"name\":\"n\",\"account_id\":\"a\",\"pool\":\"dynamic_good\"}],"
                + "\"paging\":{\"Next\":\"/v1/dynamic_pools/domains?page=2\\u0026limit=1\"}}")
        .answer("{\"total_items\":1,\"items\":[],\"paging\":{}}");

    assertThat(mailgun.paginate(mailgun.dynamicIpPools().listDynamicPoolDomains())).hasSize(1);
    assertThat(targets())
        .containsExactly("/v1/dynamic_pools/domains", "/v1/dynamic_pools/domains?page=2&limit=1");
  }

  @Test
  void relativeLinkIsResolvedAgainstThePageThatCarriesIt() {
    wire.answer(Pages.bounces("bounces?page=2", "a"))
        .answer(Pages.bounces("?page=3", "b"))
        .answer(Pages.bounces(null, "c"));

    assertThat(bouncePager()).hasSize(3);
    assertThat(targets())
        .containsExactly("/v3/d/bounces", "/v3/d/bounces?page=2", "/v3/d/bounces?page=3");
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@b.example", "nonsense://x", "http://[bad"})
  void linkThatCanNotBeFollowedIsNamed(String link) {
    wire.answer(Pages.bounces(link, "a"));

    assertThatThrownBy(() -> bouncePager().forEach(bounce -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "listBounces can't go on: the answer's link to the next page can't be followed: "
                + link)
        .extracting(e -> ((PagingException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void linkSeenTwiceIsAnErrorThatNamesIt() {
    wire.answer(Pages.bounces("?page=2", "a"))
        .answer(Pages.bounces("?page=3", "b"))
        .answer(Pages.bounces("?page=2", "c"));

    assertThatThrownBy(() -> bouncePager().forEach(bounce -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "listBounces would go in circles: the server sent the same link or token to the next page for the second"
                + " time: /v3/d/bounces?page=2");
    assertThat(wire.requests()).isEqualTo(3);
  }

  @Test
  void linkToThePageItselfIsAnError() {
    wire.answer(Pages.bounces("/v3/d/bounces", "a"));

    assertThatThrownBy(() -> bouncePager().first()).isInstanceOf(PagingException.class);
  }

  @Test
  void stoppingEarlyCostsNoFurtherRequest() {
    wire.answer(Pages.bounces("?page=2", "a", "b"));

    assertThat(bouncePager().stream().limit(2).map(Bounce::address)).containsExactly("a", "b");
    Iterator<Bounce> unused = bouncePager().iterator();
    assertThat(unused).isNotNull();
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void eachIteratorBeginsAnew() {
    wire.answer(Pages.bounces(null, "a")).answer(Pages.bounces(null, "b"));
    Pager<Bounce> pager = bouncePager();

    assertThat(pager.stream().map(Bounce::address)).containsExactly("a");
    assertThat(pager.stream().map(Bounce::address)).containsExactly("b");
  }

  @Test
  void iteratorsEndWithAnException() {
    wire.answer(Pages.bounces(null, "a")).answer(Pages.bounces(null, "a"));
    Iterator<Bounce> items = bouncePager().iterator();
    assertThat(items.next().address()).isEqualTo("a");
    assertThatThrownBy(items::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the walk is over");

    Iterator<Page<Bounce>> pages = bouncePager().pages().iterator();
    pages.next();
    assertThat(pages.hasNext()).isFalse();
    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void pagesAreReadOneByOne() {
    wire.answer(Pages.bounces("?page=2", "a", "b")).answer(Pages.bounces(null, "c"));

    List<Integer> sizes = new ArrayList<>();
    for (Page<Bounce> page : bouncePager().pages()) {
      sizes.add(page.items().size());
      assertThat(wire.requests()).isEqualTo(sizes.size());
    }

    assertThat(sizes).containsExactly(2, 1);
  }

  @Test
  void samePageMayBeLeftTwice() {
    wire.answer(Pages.bounces("?page=2", "a"))
        .answer(Pages.bounces("?page=3", "b"))
        .answer(Pages.bounces("?page=3", "b"));
    Page<Bounce> first = bouncePager().first();

    assertThat(first.next().items()).isEqualTo(first.next().items());
    assertThat(first).hasToString("Page{items=1, last=false}");
    assertThatThrownBy(() -> first.items().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void pagesAreReadWithoutWaiting() throws Exception {
    wire.answer(Pages.bounces("?page=2", "a")).answer(Pages.bounces(null, "b"));

    Page<Bounce> first = bouncePager().firstAsync().get(10, TimeUnit.SECONDS);
    Page<Bounce> second = first.nextAsync().get(10, TimeUnit.SECONDS);

    assertThat(second.items()).extracting(Bounce::address).containsExactly("b");
    assertThat(second.next()).isNull();
    assertThat(second.nextAsync().get(10, TimeUnit.SECONDS)).isNull();
    assertThat(second.nextCursor()).isNull();
    assertThat(second).hasToString("Page{items=1, last=true}");
  }

  @Test
  void failuresOfPagesAreTyped() {
    wire.answer(Pages.bounces("?page=2", "a")).answer(404, "{\"message\":\"Domain not found\"}");
    wire.answer(Pages.bounces("?page=2", "a")).answer(404, "{\"message\":\"Domain not found\"}");

    assertThatThrownBy(() -> bouncePager().forEach(bounce -> {}))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith(
            "GET /v3/{domain}/bounces → 404 (listBounces, d): Domain not found");
    Page<Bounce> first = bouncePager().first();
    assertThatThrownBy(() -> first.nextAsync().join()).hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void cancellingTheFutureOfAPageCancelsItsCall() throws Exception {
    wire.answer(Pages.bounces("?page=2", "a"));
    Page<Bounce> first = bouncePager().first();
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CompletableFuture<Page<Bounce>> next = first.nextAsync();

    next.cancel(true);

    assertThatThrownBy(() -> next.get(10, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void answersAreReadPageByPageUnderFaults() {
    List<String> failures = new ArrayList<>();
    wire.server.setDispatcher(
        new Dispatcher() {
          private int calls;

          @Override
          public synchronized MockResponse dispatch(RecordedRequest request) {
            calls++;
            if (calls % 2 == 1) {
              failures.add(request.getTarget());
              return new MockResponse.Builder().code(500).build();
            }
            int page = calls / 2;
            String next = page < 5 ? "?page=" + (page + 1) : null;
            return new MockResponse.Builder().body(Pages.bounces(next, "a" + page)).build();
          }
        });

    assertThat(bouncePager().stream().map(Bounce::address))
        .containsExactly("a1", "a2", "a3", "a4", "a5");
    assertThat(failures).hasSize(5);
  }

  @Test
  void callThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> mailgun.paginate(new StrangeCall()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this call was not made by one of the client's interfaces");
  }

  private static final class StrangeCall implements Call<BouncePage> {
    @Override
    public Response<BouncePage> execute() {
      return Response.error(500, ResponseBody.create("", null));
    }

    @Override
    public void enqueue(Callback<BouncePage> callback) {}

    @Override
    public boolean isExecuted() {
      return false;
    }

    @Override
    public void cancel() {}

    @Override
    public boolean isCanceled() {
      return false;
    }

    @Override
    public Call<BouncePage> clone() {
      return this;
    }

    @Override
    public Request request() {
      return new Request.Builder().url("http://localhost/").build();
    }

    @Override
    public Timeout timeout() {
      return Timeout.NONE;
    }
  }
}
