package io.mailgunapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionsTest {
  private static List<Event> events(int count, IntFunction<String> fields) throws IOException {
    String items =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{\"id\":\"e"
                        + i
                        + "\",\"event\":\"delivered\",\"timestamp\":1765417780."
                        + i
                        + ","
                        + fields.apply(i)
                        + "}")
            .collect(Collectors.joining(","));
    return ApiConverters.moshi()
        .adapter(EventPage.class)
        .fromJson("{\"items\":[" + items + "],\"paging\":{}}")
        .items();
  }

  @Test
  void textThatComesAgainIsMadeOnce() throws IOException {
    List<Event> events = events(30, i -> "\"recipient-domain\":\"example.org\"");

    assertThat(events).extracting(Event::recipientDomain).containsOnly("example.org");
    assertThat(events.get(29).recipientDomain()).isSameAs(events.get(20).recipientDomain());
  }

  @Test
  void textsThatTakeTurnsAreEachMadeOnce() throws IOException {
    List<Event> events =
        events(
            60, i -> "\"recipient-provider\":\"p" + i % 4 + "\",\"tags\":[\"a\",\"t" + i + "\"]");

    assertThat(events.get(59).recipientProvider())
        .isEqualTo("p3")
        .isSameAs(events.get(55).recipientProvider());
    assertThat(events.get(59).tags()).containsExactly("a", "t59");
    assertThat(events.get(59).tags().get(0)).isSameAs(events.get(58).tags().get(0));
  }

  @Test
  void textsThatNeverRepeatStayWhatTheyAre() throws IOException {
    List<Event> events = events(200, i -> "\"recipient\":\"c" + i + "@example.org\"");

    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).recipient()).isEqualTo("c" + i + "@example.org");
    }
  }

  @Test
  void repeatedNamesOfFreeFormObjectsAreMadeOnce() throws IOException {
    List<Event> events = events(30, i -> "\"user-variables\":{\"order\":\"" + i + "\"}");

    assertThat(name(events.get(29))).isEqualTo("order").isSameAs(name(events.get(20)));
  }

  private static String name(Event event) {
    return ((Map<?, ?>) event.userVariables().value()).keySet().iterator().next().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "true",
        "\"other\"",
        "\"\"",
        "\"ex\\u0061mple.org\"",
        "\"example.or\""
      })
  void otherValueAfterManyEqualOnesIsReadAsItself(String json) throws IOException {
    List<Event> events =
        events(30, i -> "\"recipient-domain\":" + (i == 25 ? json : "\"example.org\""));

    String expected = JsonValues.text(JsonReader.of(new Buffer().writeUtf8(json)));
    assertThat(events.get(25).recipientDomain()).isEqualTo(expected);
    assertThat(events.get(26).recipientDomain()).isEqualTo("example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "1.50"})
  void valueThatIsNoTextMayRepeatItselfToo(String json) throws IOException {
    List<Event> plain = events(40, i -> "\"recipient-domain\":" + json);
    List<Event> mixed =
        events(40, i -> "\"recipient-domain\":" + (i % 2 == 0 ? json : "\"" + json + "\""));

    assertThat(plain).hasSize(40).extracting(Event::recipientDomain).containsOnly(json);
    assertThat(mixed).hasSize(40).extracting(Event::recipientDomain).containsOnly(json);
  }

  @Test
  void halfOfAPairIsNotTakenForAQuestionMark() throws IOException {
    List<Event> events =
        events(40, i -> "\"recipient-domain\":" + (i < 30 ? "\"\\ud800\"" : "\"?\""));

    assertThat(events.get(29).recipientDomain()).isEqualTo("\ud800");
    assertThat(events.get(39).recipientDomain()).isEqualTo("?");
  }

  @Test
  void failureNamesThePathBehindRepeatedTexts() {
    assertThatThrownBy(
            () -> events(30, i -> "\"recipient-domain\":" + (i == 25 ? "{}" : "\"example.org\"")))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("$.items[25].recipient-domain");
  }

  @Test
  void shortListsAreReadPlainly() throws IOException {
    List<String> first = new ArrayList<>();
    events(8, i -> "\"recipient-domain\":\"example.org\"")
        .forEach(event -> first.add(event.recipientDomain()));

    assertThat(first.get(7)).isEqualTo("example.org").isNotSameAs(first.get(6));
  }
}
