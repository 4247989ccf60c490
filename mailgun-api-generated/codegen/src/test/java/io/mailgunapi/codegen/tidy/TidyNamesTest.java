package io.mailgunapi.codegen.tidy;

import static io.mailgunapi.codegen.tidy.Tidied.json;
import static io.mailgunapi.codegen.tidy.Tidied.keys;
import static io.mailgunapi.codegen.tidy.Tidied.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyNamesTest {

  /** Each schema of the fixture has a property that tells which it is. */
  @ParameterizedTest
  @CsvSource({
    "cause, Bounce",
    "code, CausesBounce",
    "other, OtherBounce",
    "third, GolangBounce",
    "open, OpenSettings",
    "size, BounceList",
    "page, BouncePageModel",
    "again, BouncePAGE",
    "address, AddBouncesRequest",
    "unused, PostUnusedRequest",
    "text, StringModel",
    "thing, ObjectModel",
    "query, AddBouncesQueryModel",
    "plain, Plain",
    "answer, Value4Ever"
  })
  void schemasHaveReadableNamesOfTheirOwn(String property, String name) {
    assertThat(Tidied.fixture("schema-names").property(name, property).isMissingNode()).isFalse();
  }

  @Test
  void referencesFollowTheNames() {
    Tidied tidied = Tidied.fixture("schema-names");

    assertThat(tidied.property("Bounce", "cause")).isEqualTo(reference("CausesBounce"));
    assertThat(
            tidied
                .operation("/v3/bounces", "post")
                .at("/requestBody/content/application~1json/schema"))
        .isEqualTo(reference("AddBouncesRequest"));
  }

  @Test
  void objectsWithoutNameAreCalledAfterTheirPlace() {
    Tidied tidied = Tidied.fixture("inline-schemas");

    assertThat(tidied.schemas())
        .containsExactly(
            "Domain",
            "CopiedResponse",
            "DomainTracking",
            "DomainTrackingOpen",
            "DomainType",
            "Page",
            "ListBouncesEvent",
            "ListBouncesResponse",
            "ListBouncesItem",
            "ListBouncesItemKind",
            "Paging",
            "ListBouncesName",
            "MessageResponse",
            "AddBouncesItem",
            "AddBouncesRequest",
            "AddBouncesResponse",
            "AddBouncesAccepted",
            "AddBouncesConflict",
            "ListComplaintsResponse");
    assertThat(tidied.property("Domain", "tracking")).isEqualTo(reference("DomainTracking"));
    assertThat(tidied.property("ListBouncesResponse", "items"))
        .isEqualTo(
            json("{type: 'array', items: {'$ref': '#/components/schemas/ListBouncesItem'}}"));
    assertThat(tidied.property("ListBouncesResponse", "names").path("additionalProperties"))
        .isEqualTo(reference("ListBouncesName"));
  }

  @Test
  void objectsThatAreAlikeBecomeOneAndKeepTheirSentences() {
    Tidied tidied = Tidied.fixture("inline-schemas");

    assertThat(tidied.property("ListBouncesResponse", "paging"))
        .isEqualTo(json("{'$ref': '#/components/schemas/Paging', description: 'Links.'}"));
    assertThat(tidied.property("ListComplaintsResponse", "paging"))
        .isEqualTo(json("{'$ref': '#/components/schemas/Paging', description: 'Other links.'}"));
  }

  @Test
  void parametersWithSpelledBooleansNeedNoClass() {
    assertThat(
            Tidied.fixture("inline-schemas")
                .operation("/v3/{domain}/bounces", "get")
                .at("/parameters/2/schema"))
        .isEqualTo(json("{type: 'string', enum: ['yes']}"));
  }

  @Test
  void valuesOfHeadersNeedNoClass() {
    assertThat(
            keys(
                Tidied.fixture("inline-schemas")
                    .operation("/v3/complaints", "get")
                    .at("/responses/200/headers/X-State/schema")))
        .containsExactly("type");
  }

  @ParameterizedTest
  @CsvSource({
    "bounces, bounce",
    "addresses, address",
    "entities, entity",
    "statuses, status",
    "status, status",
    "dns, dns",
    "ip, ip",
    "ips, ip",
    "boxes, box",
    "Aliases, Alias",
    "s, s"
  })
  void manyBecomeOne(String many, String one) {
    assertThat(Names.singular(many)).isEqualTo(one);
  }

  @Test
  void theLastResortIsAnotherName() {
    TakenNames taken = new TakenNames(Set.of("Bounce"));

    assertThat(taken.take(List.of("bounce", "BOUNCE"))).isEqualTo("BOUNCEAlternative");
    assertThat(taken.take(List.of("bounce", "BOUNCE"))).isEqualTo("BOUNCEAlternativeAlternative");
  }

  @Test
  void namesAreNotLongerThanFilesMayBeCalled() {
    TakenNames taken = new TakenNames(Set.of());
    String longName = "Get" + "Deeply".repeat(40) + "NestedThing";

    assertThat(taken.keep(longName)).isFalse();
    assertThat(taken.take(List.of(longName)))
        .startsWith("GetDeeply")
        .endsWith("NestedThing")
        .hasSizeLessThanOrEqualTo(120);
    assertThat(taken.take(List.of(longName))).endsWith("NestedThingAlternative");
  }
}
