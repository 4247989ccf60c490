package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static Message.Builder message() {
    return Message.builder()
        .from("ann@mg.example.com")
        .to("bob@example.org")
        .subject("Hello")
        .text("Hi");
  }

  private static void refused(ThrowingCallable code, String message) {
    assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void needsSenderSubjectAndBodyUnlessATemplateGivesThem() {
    refused(
        () -> Message.builder().to("b@x.example").subject("s").text("t").build(),
        "the message has no from: name the sender, or a template that does");
    refused(
        () -> Message.builder().from("a@x.example").to("b@x.example").text("t").build(),
        "the message has no subject: give one, or a template that does");
    refused(
        () -> Message.builder().from("a@x.example").to("b@x.example").subject("s").build(),
        "the message has no body: give text, html, ampHtml or a template");

    assertThat(Message.builder().to("b@x.example").template("welcome").build()).isNotNull();
  }

  @Test
  void htmlAndTemplateExcludeEachOther() {
    refused(
        () -> message().html("<p>").template("welcome").build(),
        "the message has html and a template, which exclude each other: leave one out");
    assertThat(message().template("welcome").build()).isNotNull();
  }

  @Test
  void templateSettingsNeedATemplate() {
    refused(
        () -> message().templateVariable("a", 1).build(),
        "templateVersion, templateText and templateVariable need a template: call template(name) too");
    refused(
        () -> message().secondaryDkimPublic("example.com/s1").build(),
        "secondaryDkimPublic needs secondaryDkim: name the key to sign with too");
  }

  @Test
  void countsDifferentRecipientsOverToCcAndBcc() {
    Message.Builder full = message();
    for (int i = 0; i < 333; i++) {
      full.to("t" + i + "@x.example").cc("c" + i + "@x.example").bcc("b" + i + "@x.example");
    }
    full.cc("T1@x.example", "bob@example.org");
    assertThat(full.build()).isNotNull();

    full.bcc("one.more@x.example");

    refused(
        full::build,
        "to, cc and bcc have 1001 recipients, the most is 1000: send the message with sendBatch");
  }

  @Test
  void variablesForNobodyAreRefused() {
    refused(
        () -> message().recipientVariables("eve@example.org", Map.of()).build(),
        "recipientVariables has eve@example.org, who is no recipient: add the address with to");
  }

  @Test
  void optionsMayTakeSixteenKilobytesTogether() {
    String half = "x".repeat(8 << 10);
    assertThat(message().header("X-A", half).variable("a", half).build()).isNotNull();

    refused(
        () -> message().header("X-A", half).variable("a", half).tag("t").build(),
        "options, headers, variables and template values (o:, h:, v:, t:) take 16385 bytes, the most is"
            + " 16384 (16 KB): shorten them, or keep data at your end and send its key");
  }

  @Test
  void optionsAreCountedInBytes() {
    assertThatThrownBy(() -> message().header("X-A", "ü".repeat(8193)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("take 16386 bytes");
  }

  @Test
  void knownLengthsMayAddUpToTwentyFiveMegabytes() {
    Attachment all = Attachment.of("a.bin", (25L << 20) - 100, () -> null);
    assertThat(message().attach(all).build()).isNotNull();

    assertThatThrownBy(
            () -> message().attach(all).inline(Attachment.of("b.png", new byte[200])).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the most is 26214400 (25 MB)");
    assertThat(message().attach(Attachment.of("big.bin", () -> null)).build()).isNotNull();
  }

  @Test
  void lineBreaksAreRefusedWhereverTheyCouldForgeHeaders() {
    List<Function<Message.Builder, ?>> forged = new ArrayList<>();
    forged.add(m -> m.from("a@x.example\r\nBcc: e@x.example"));
    forged.add(m -> m.to("a@x.example\nBcc: e@x.example"));
    forged.add(m -> m.cc("a@x.example\n"));
    forged.add(m -> m.bcc("a@x.example\r"));
    forged.add(m -> m.replyTo("a@x.example\nX: y"));
    forged.add(m -> m.subject("a\r\nBcc: e@x.example"));
    forged.add(m -> m.header("X-A", "a\nb"));
    forged.add(m -> m.header("X-A\nX-B", "a"));
    forged.add(m -> m.header("X-A: a", "a"));
    forged.add(m -> m.variable("a", "b\nc"));
    forged.add(m -> m.variable("a\nb", "c"));
    forged.add(m -> m.tag("a\nb"));
    forged.add(m -> m.template("a\nb"));
    forged.add(m -> m.templateVersion("a\nb"));
    forged.add(m -> m.option("a\nb", "c"));
    forged.add(m -> m.option("a", "b\rc"));
    forged.add(m -> m.sendingIp("a\nb"));
    forged.add(m -> m.sendingIpPool("a\nb"));
    forged.add(m -> m.archiveTo("https://x.example\n"));
    forged.add(m -> m.suppressHeaders("a\nb"));
    forged.add(m -> m.secondaryDkim("a/b\n"));
    forged.add(m -> m.attach(Attachment.of("a\r\nb.txt", new byte[0])));
    forged.add(m -> m.attach(Attachment.of("a.txt", new byte[0]).named("b\n")));
    forged.add(m -> m.attach(Attachment.of("a.txt", new byte[0]).as("text/plain\r\nX: y")));
    for (Function<Message.Builder, ?> call : forged) {
      assertThatThrownBy(() -> call.apply(message()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("line break");
    }
    assertThat(forged).hasSize(24);
  }

  @Test
  void malformedDurationsAreRefused() {
    refused(
        () -> message().deliverWithin(Duration.ofMinutes(4)),
        "deliverWithin is PT4M, outside of PT5M to PT24H: choose a span between");
    refused(
        () -> message().deliverWithin(Duration.ofHours(25)),
        "deliverWithin is PT25H, outside of PT5M to PT24H: choose a span between");
    refused(
        () -> message().deliverWithin(Duration.ofSeconds(333)),
        "deliverWithin is PT5M33S, but is counted in whole minutes: round it");
    refused(
        () -> message().optimizeSendTime(Duration.ofHours(23)),
        "optimizeSendTime is PT23H, outside of PT24H to PT72H: choose a span between");
    refused(
        () -> message().optimizeSendTime(Duration.ofMinutes(1441)),
        "optimizeSendTime is PT24H1M, but is counted in whole hours: round it");
  }

  @Test
  void variablesMustHaveAJsonForm() {
    refused(
        () -> message().variable("a", new StringBuilder("x")),
        "variable a is a java.lang.StringBuilder, which has no JSON form: use text, numbers, booleans, lists and maps");
    refused(
        () -> message().variable("a", Map.of("b", List.of(1, Double.NaN))),
        "variable a.b[1] is NaN, which JSON can't hold: send it as text");
    refused(
        () -> message().variable("a", Map.of(1, 2)),
        "variable a has a key that is not text: use text for keys");
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThatThrownBy(() -> message().variable("a", itself))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested deeper than 100 levels");
  }

  @Test
  void printingAMessageTellsNothingPrivate() {
    assertThat(message().build()).hasToString("Message{to 1, cc 0, bcc 0}");
  }
}
