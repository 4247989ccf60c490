package io.mailgunapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.mailgunapi.model.BouncePage;
import io.mailgunapi.model.CountryAggregates;
import io.mailgunapi.model.DomainDetails;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventMember;
import io.mailgunapi.model.ListMember;
import io.mailgunapi.model.LogStorage;
import io.mailgunapi.model.TemplatePage;
import io.mailgunapi.model.WebhookUrls;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionsTest {
  private static ListMember member(String vars) {
    return Json.read(ListMember.class, "{'address': 'a', 'vars': " + vars + "}");
  }

  @Test
  void listsThatAreNullOrMissingAreEmpty() {
    assertThat(Json.read(TemplatePage.class, "{'items': null}").items()).isEmpty();
    assertThat(Json.read(TemplatePage.class, "{}").items()).isEmpty();
    assertThat(
            Json.read(Event.class, "{'id': 'e', 'event': 'opened', 'timestamp': 1, 'tags': null}")
                .tags())
        .isEmpty();
  }

  @Test
  void nullsInListsAndMapsOfAKnownTypeArePassedOver() {
    assertThat(Json.read(BouncePage.class, "{'items': [null, {'address': 'a'}, null]}").items())
        .hasSize(1);
    assertThat(
            Json.read(CountryAggregates.class, "{'countries': {'de': null, 'us': {'opened': 1}}}")
                .countries())
        .containsOnlyKeys("us");
  }

  @Test
  void aLoneValueIsAListOfOne() {
    assertThat(Json.read(LogStorage.class, "{'url': 'https://a'}").url())
        .containsExactly("https://a");
    assertThat(Json.read(WebhookUrls.class, "{'url': 'https://a'}").urls())
        .containsExactly("https://a");
  }

  @Test
  void anEmptyListInPlaceOfAnObjectIsNoValue() {
    assertThat(Json.read(EventMember.class, "{'vars': []}").vars().object()).isEmpty();
    assertThat(Json.read(CountryAggregates.class, "{'countries': []}").countries()).isEmpty();
    assertThat(member("[]").vars()).isEmpty();
    assertThat(
            Json.read(Event.class, "{'id': 'e', 'event': 'opened', 'timestamp': 1, 'message': []}")
                .message())
        .isNull();
  }

  @Test
  void collectionsCannotBeChanged() {
    BouncePage page = Json.read(BouncePage.class, "{'items': [{'address': 'a'}]}");
    assertThatThrownBy(() -> page.items().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    ListMember member = member("{'a': {'b': [1]}}");
    assertThatThrownBy(() -> member.vars().put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((Map<?, ?>) member.vars().get("a")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void integersWithoutASchemaStayIntegers() {
    ListMember member =
        member(
            "{'small': 1, 'exact': 9007199254740993, 'huge': 123456789012345678901234567890,"
                + " 'half': 0.5, 'precise': 0.1234567890123456789, 'exponent': 1e3}");

    assertThat(member.vars())
        .containsEntry("small", 1L)
        .containsEntry("exact", 9_007_199_254_740_993L)
        .containsEntry("huge", new BigInteger("123456789012345678901234567890"))
        .containsEntry("half", 0.5)
        .containsEntry("precise", new BigDecimal("0.1234567890123456789"))
        .containsEntry("exponent", 1000.0);
    assertThat(Json.again(member)).isEqualTo(member);
    assertThat(Json.write(member)).contains("'small':1,'exact':9007199254740993,");
  }

  @Test
  void nullsWithoutASchemaAreKept() {
    ListMember member = member("{'none':null,'list':[1,null,{'deep':null}]}");

    assertThat(member.vars())
        .containsEntry("none", null)
        .hasEntrySatisfying("list", list -> assertThat((List<?>) list).element(1).isNull());
    assertThat(Json.write(member))
        .isEqualTo("{'address':'a','vars':{'none':null,'list':[1,null,{'deep':null}]}}");
    assertThat(Json.again(member)).isEqualTo(member);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8, 9, 40})
  void membersWithoutASchemaKeepTheirOrder(int count) {
    Map<String, Object> expected = new LinkedHashMap<>();
    for (int i = count; i > 0; i--) {
      expected.put("name " + i, (long) i);
    }
    expected.put("last", null);
    Map<String, Object> vars =
        member(
                expected.entrySet().stream()
                    .map(member -> "'" + member.getKey() + "':" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}")))
            .vars();

    assertThat(vars).containsExactlyEntriesOf(expected);
    assertThat(vars.equals(expected)).isTrue();
    assertThat(expected.equals(vars)).isTrue();
    assertThat(vars).hasSameHashCodeAs(expected).hasToString(expected.toString());
    assertThat(vars.get("name 1")).isEqualTo(1L);
    assertThat(vars.containsKey("last")).isTrue();
    assertThat(vars.containsKey("first")).isFalse();
    assertThat(vars.get("first")).isNull();
    assertThat(vars.get(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9})
  void memberThatComesTwiceHasItsLastValueInItsFirstPlace(int others) {
    String between =
        IntStream.range(0, others)
            .mapToObj(i -> "'b" + i + "':" + i + ",")
            .collect(Collectors.joining());
    Map<String, Object> vars = member("{'a':1," + between + "'a':'two'}").vars();

    assertThat(vars).hasSize(others + 1).containsEntry("a", "two");
    assertThat(vars.keySet().iterator().next()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void membersCannotBeChanged(int count) {
    String members =
        IntStream.range(0, count).mapToObj(i -> "'a" + i + "':1").collect(Collectors.joining(","));
    Map<String, Object> vars = member("{" + members + "}").vars();

    assertThatThrownBy(() -> vars.put("a0", 2)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> vars.remove("a0")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> vars.keySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> vars.entrySet().iterator().next().setValue(2))
        .isInstanceOf(UnsupportedOperationException.class);
    Iterator<String> names = vars.keySet().iterator();
    for (int i = 0; i < count; i++) {
      names.next();
    }
    assertThatThrownBy(names::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void freeFormValuesOfTheCallerAreWritten() {
    ListMember member =
        ListMember.builder()
            .address("a")
            .vars(Map.of("list", Arrays.asList(1, null, new BigDecimal("0.10"), true)))
            .build();

    assertThat(Json.write(member)).isEqualTo("{'address':'a','vars':{'list':[1,null,0.10,true]}}");
  }

  @Test
  void freeFormValuesThatJsonLacksAreRefused() {
    ListMember member = ListMember.builder().address("a").vars(Map.of("x", new Thread())).build();

    assertThatThrownBy(() -> Json.write(member))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A java.lang.Thread cannot be written as JSON: use text, numbers, booleans, lists and"
                + " maps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{'a':"})
  void tenThousandLevelsOfNestingAreRefusedAndDoNotOverflow(String open) {
    String close = open.equals("[") ? "]" : "}";
    String deep = open.repeat(10_000) + "1" + close.repeat(10_000);

    assertThatThrownBy(() -> member("{'deep': " + deep + "}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Nesting too deep at $.vars.deep");
    assertThatThrownBy(
            () -> Json.read(DomainDetails.class, "{'unknown': " + deep + ", 'domain': null}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Nesting too deep at $");
  }

  @Test
  void tenThousandLevelsOfTheCallersAreRefusedToo() {
    Object deep = 1;
    for (int i = 0; i < 10_000; i++) {
      deep = List.of(deep);
    }
    Map<String, Object> vars = Map.of("deep", deep);

    assertThatThrownBy(() -> ListMember.builder().address("a").vars(vars).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value has more than 250 levels of lists and maps: make it flatter");
  }

  @Test
  void laterChangesOfTheCallersValuesDoNotReachTheObject() {
    List<Object> inner = new ArrayList<>(List.of(1));
    ListMember member = ListMember.builder().address("a").vars(Map.of("list", inner)).build();

    inner.add(2);

    assertThat(member.vars()).isEqualTo(Map.of("list", List.of(1)));
  }

  @Test
  void aHugeTextIsKept() {
    String huge = "ü".repeat(1_000_000);

    assertThat(member("{'text': '" + huge + "'}").vars()).containsEntry("text", huge);
  }
}
