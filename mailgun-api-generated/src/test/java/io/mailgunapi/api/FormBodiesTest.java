package io.mailgunapi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.form.Form;
import io.mailgunapi.form.FormBodies;
import io.mailgunapi.model.CreateDomainRequest;
import io.mailgunapi.model.CreateMemberRequest;
import io.mailgunapi.model.CsvImportRequest;
import io.mailgunapi.model.DeleteTagRequest;
import io.mailgunapi.model.NewBounce;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.UpdateDomainRequest;
import io.mailgunapi.model.UpdateIpPoolRequest;
import io.mailgunapi.wire.FormText;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

class FormBodiesTest {
  private static final String DOMAIN = "mg.example.com";

  @RegisterExtension final Loopback mailgun = new Loopback();

  private List<String> fields(Call<?> call) throws Exception {
    RecordedRequest request = mailgun.arrival(call);
    return FormText.fields(request.getHeaders().get("Content-Type"), request.getBody()).stream()
        .map(FormText.Field::toString)
        .toList();
  }

  private List<String> sent(SendMessageRequest.Builder message) throws Exception {
    return fields(mailgun.messages().sendMessage(DOMAIN, message.to("bob@example.org").build()));
  }

  @Test
  void anUrlencodedFormKeepsEveryCharacter() throws Exception {
    String odd = "a&b=c+d %41ü日\r\n\"'";
    RecordedRequest request =
        mailgun.arrival(
            mailgun
                .bounces()
                .createBounce(DOMAIN, NewBounce.builder().address("a").error(odd).build()));

    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(FormText.fields("application/x-www-form-urlencoded", request.getBody()))
        .extracting(FormText.Field::value)
        .containsExactly("a", odd);
  }

  @Test
  void aMultipartFormKeepsEveryCharacter() throws Exception {
    String odd = "a&b=c+d %41ü日 \"' --";
    assertThat(sent(SendMessageRequest.builder().subject(odd))).contains("subject = " + odd);
  }

  @Test
  void repeatedFieldsKeepTheirOrder() throws Exception {
    assertThat(sent(SendMessageRequest.builder().oTag("b", "a", "b")))
        .containsSubsequence("o:tag = b", "o:tag = a", "o:tag = b");
  }

  @Test
  void itemOfACommaSeparatedFieldHasNoComma() {
    assertThatThrownBy(() -> sent(SendMessageRequest.builder().oSuppressHeaders("X-One,X-Two")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "oSuppressHeaders has an item with a comma, which separates items: leave out X-One,X-Two");
  }

  @Test
  void commaSeparatedFieldsAreOneField() throws Exception {
    assertThat(sent(SendMessageRequest.builder().oSuppressHeaders("X-Mailgun-Sid", "X-Other")))
        .contains("o:suppress-headers = X-Mailgun-Sid,X-Other");
    assertThat(
            fields(
                mailgun
                    .domains()
                    .createDomain(
                        CreateDomainRequest.builder()
                            .name("n")
                            .ips("192.0.2.1", "192.0.2.2")
                            .build())))
        .containsExactly("name = n", "ips = 192.0.2.1,192.0.2.2");
  }

  @Test
  void emptyListsAreNotSent() throws Exception {
    assertThat(sent(SendMessageRequest.builder().cc(List.of()).oSuppressHeaders(List.of())))
        .containsExactly("to = bob@example.org");
  }

  @Test
  void truthsAreSpelledAsEachFieldWants() throws Exception {
    assertThat(sent(SendMessageRequest.builder().oTestmode(false).oDkim(false).oRequireTls(true)))
        .containsExactly("to = bob@example.org", "o:dkim = no", "o:require-tls = yes");
    assertThat(
            fields(
                mailgun
                    .domains()
                    .updateDomain(DOMAIN, UpdateDomainRequest.builder().wildcard(false).build())))
        .containsExactly("wildcard = false");
  }

  @Test
  void timesAreSentAsRfc2822() throws Exception {
    assertThat(
            sent(
                SendMessageRequest.builder()
                    .oDeliverytime(OffsetDateTime.parse("2025-12-01T02:03:04+01:00"))))
        .contains("o:deliverytime = Mon, 01 Dec 2025 02:03:04 +0100");
  }

  @Test
  void familiesOfFieldsCarryTheirPrefixOnce() throws Exception {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("text", "5");
    variables.put("number", 5);
    variables.put("list", List.of(1, "b"));
    variables.put("nothing", null);

    assertThat(
            sent(
                SendMessageRequest.builder()
                    .headers(Map.of("X-Campaign", "ü"))
                    .variables(variables)
                    .otherOptions(Map.of("native-send", "yes"))
                    .otherTemplateOptions(Map.of("x", "y"))))
        .containsExactly(
            "to = bob@example.org",
            "h:X-Campaign = ü",
            "v:text = 5",
            "v:number = 5",
            "v:list = [1,\"b\"]",
            "o:native-send = yes",
            "t:x = y");
  }

  @Test
  void jsonInAFieldKeepsNullsAndIntegers() throws Exception {
    Map<String, Object> vars = new LinkedHashMap<>();
    vars.put("id", 9_007_199_254_740_993L);
    vars.put("none", null);

    assertThat(
            fields(
                mailgun
                    .mailingLists()
                    .createMember(
                        "l@example.com",
                        CreateMemberRequest.builder().address("a").vars(vars).build())))
        .contains("vars = {\"id\":9007199254740993,\"none\":null}");
    assertThat(
            sent(
                SendMessageRequest.builder()
                    .recipientVariables(Map.of("bob@example.org", Map.of("id", 1)))))
        .contains("recipient-variables = {\"bob@example.org\":{\"id\":1}}");
  }

  @Test
  void filesAreRepeatedPartsWithTheirNamesAndTypes() throws Exception {
    assertThat(
            sent(
                SendMessageRequest.builder()
                    .attachment(
                        FilePart.of("a.txt", "one".getBytes()),
                        FilePart.of("ü日.csv", RequestBody.create("two", MediaType.get("text/csv"))))
                    .inline(FilePart.of("logo.png", "three".getBytes()))))
        .containsSubsequence(
            "attachment = <a.txt application/octet-stream> one",
            "attachment = <ü日.csv text/csv; charset=utf-8> two",
            "inline = <logo.png application/octet-stream> three");
  }

  @Test
  void aQuoteInAFileNameForgesNoHeader() throws Exception {
    RecordedRequest request =
        mailgun.arrival(
            mailgun
                .messages()
                .sendMessage(
                    DOMAIN,
                    SendMessageRequest.builder()
                        .to("a")
                        .attachment(FilePart.of("a\"; name=\"to.txt", new byte[] {'x'}))
                        .build()));

    assertThat(request.getBody().utf8())
        .contains("name=\"attachment\"; filename=\"a%22; name=%22to.txt\"\r\n");
  }

  @Test
  void aQuoteOrLineBreakInAFieldNameForgesNoHeader() throws Exception {
    RecordedRequest request =
        mailgun.arrival(
            mailgun
                .messages()
                .sendMessage(
                    DOMAIN,
                    SendMessageRequest.builder()
                        .to("a")
                        .headers(Map.of("X\"\r\nContent-Type: x", "v"))
                        .build()));

    assertThat(request.getBody().utf8())
        .contains("name=\"h:X%22%0D%0AContent-Type: x\"")
        .doesNotContain("\r\nContent-Type: x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\nb", "a\u0000b", "a\u0085b"})
  void aFileNameWithControlCharactersIsRefused(String name) {
    assertThatThrownBy(() -> FilePart.of(name, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("filename has a control character: remove line breaks and the like");
  }

  @Test
  void aFileNeedsAName() {
    assertThatThrownBy(() -> FilePart.of("", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("filename is empty: name the file, such as invoice.pdf");
    assertThat(FilePart.of("a.txt", "secret".getBytes())).hasToString("FilePart{filename=a.txt}");
  }

  @Test
  void aFileIsReadWhenItIsSentAndNotBefore() throws Exception {
    int[] reads = {0};
    RequestBody stream =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("text/csv");
          }

          @Override
          public void writeTo(BufferedSink sink) throws java.io.IOException {
            reads[0]++;
            sink.writeUtf8("a,b");
          }
        };
    Call<?> call =
        mailgun
            .bounces()
            .importBounces(
                DOMAIN, CsvImportRequest.builder().file(FilePart.of("f.csv", stream)).build());
    assertThat(reads[0]).isZero();

    assertThat(fields(call)).containsExactly("file = <f.csv text/csv> a,b");
    assertThat(reads[0]).isEqualTo(1);
  }

  @Test
  void anUrlencodedFormRefusesAFile() {
    FormBodies bodies = new FormBodies(new Moshi.Builder().build());
    CsvImportRequest request =
        CsvImportRequest.builder().file(FilePart.of("f.csv", new byte[0])).build();

    assertThatThrownBy(() -> bodies.body(request, Form.Encoding.URLENCODED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "file is a file, which an urlencoded form cannot carry: use the method that sends"
                + " multipart");
  }

  @Test
  void aFormWithoutValuesIsAnEmptyForm() throws Exception {
    assertThat(fields(mailgun.ipPools().updateIpPool("p", UpdateIpPoolRequest.builder().build())))
        .isEmpty();
  }

  @Test
  void aDeletionMayHaveABody() throws Exception {
    RecordedRequest request =
        mailgun.arrival(mailgun.tags().deleteTag(DeleteTagRequest.builder().tag("a").build()));

    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
    assertThat(request.getBody().utf8()).isEqualTo("{\"tag\":\"a\"}");
  }
}
