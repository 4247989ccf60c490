package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.sends;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.CreateDomainKeyRequest;
import io.mailgunapi.model.EventSeverity;
import io.mailgunapi.model.GetDomainQuery;
import io.mailgunapi.model.ListDomainKeysQuery;
import io.mailgunapi.model.ListEventsQuery;
import io.mailgunapi.model.ResendMessageRequest;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.SendMimeMessageRequest;
import io.mailgunapi.model.TrackingFlag;
import io.mailgunapi.model.UpdateClickTrackingRequest;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** What is sent about messages, events and the domains that they come from. */
final class MessageRequests {
  private MessageRequests() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    messages(all);
    files(all);
    domains(all);
    return all;
  }

  private static void messages(Map<String, Exchange> all) {
    all.put(
        "R30",
        answers(
            api ->
                api.messages()
                    .sendMessage(
                        DOMAIN,
                        SendMessageRequest.builder()
                            .to("bob@example.org")
                            .template("welcome")
                            .build()),
            answer -> assertThat(answer.id()).isEqualTo("<20251211014940.1@mg.example.com>")));
    all.put(
        "R31",
        sends(
            api ->
                api.messages()
                    .sendMessage(
                        DOMAIN,
                        SendMessageRequest.builder()
                            .from("Ann <ann@mg.example.com>")
                            .to("bob@example.org")
                            .subject("Größe")
                            .text("Hello")
                            .tVariables(
                                new TreeMap<>(Map.of("name", "Bob", "items", List.of(1, 2))))
                            .headers(Map.of("X-My-Header", "a: b"))
                            .variables(variables())
                            .otherOptions(Map.of("native-send", "yes"))
                            .otherTemplateOptions(Map.of("future", "on"))
                            .build())));
    all.put(
        "R33",
        sends(
            api ->
                api.messages()
                    .sendMessage(
                        DOMAIN,
                        SendMessageRequest.builder()
                            .to("bob@example.org")
                            .template("welcome")
                            .tText(true)
                            .oTestmode(true)
                            .oTrackingOpens(false)
                            .build())));
    all.put(
        "R35",
        sends(
            api ->
                api.messages()
                    .resendMessage(
                        DOMAIN,
                        "AwABB/==",
                        ResendMessageRequest.builder()
                            .to("bob@example.org", "eve@example.org, joe@example.org")
                            .build())));
    all.put(
        "R49",
        answers(
            api ->
                api.events()
                    .listEvents(
                        DOMAIN,
                        ListEventsQuery.builder()
                            .begin(OffsetDateTime.parse("2025-12-11T01:49:40Z"))
                            .end(OffsetDateTime.parse("2025-12-11T03:00:00+01:00"))
                            .ascending(true)
                            .limit(300L)
                            .event("rejected OR failed")
                            .messageId("1@mg.example.com")
                            .severity(EventSeverity.PERMANENT)
                            .pretty(false)
                            .build()),
            answer -> assertThat(answer.paging().next()).endsWith("/events/W10")));
  }

  private static Map<String, Object> variables() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("id", 4711);
    order.put("big", 9007199254740993L);
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("my-var", "plain");
    variables.put("order", order);
    variables.put("count", 3);
    return variables;
  }

  private static void files(Map<String, Exchange> all) {
    all.put(
        "R32",
        sends(
            api ->
                api.messages()
                    .sendMimeMessage(
                        DOMAIN,
                        SendMimeMessageRequest.builder()
                            .to("bob@example.org", "eve@example.org")
                            .message(file("message.mime", "message/rfc822", "Subject: Hello"))
                            .build())));
    all.put(
        "R32-files",
        sends(
            api ->
                api.messages()
                    .sendMessage(
                        DOMAIN,
                        SendMessageRequest.builder()
                            .from("ann@mg.example.com")
                            .to("bob@example.org")
                            .subject("Files")
                            .html("<img src=\"cid:日本.png\">")
                            .attachment(
                                FilePart.of("a.txt", new byte[] {'f', 'i', 'r', 's', 't'}),
                                file("ü.pdf", "application/pdf", "second"))
                            .inline(file("日本.png", "image/png", "third"))
                            .build())));
    all.put(
        "R32-pem",
        answers(
            api ->
                api.domainKeys()
                    .createDomainKey(
                        CreateDomainKeyRequest.builder()
                            .signingDomain(DOMAIN)
                            .selector("s1")
                            .pem("-----BEGIN RSA PRIVATE KEY-----+/=")
                            .build()),
            answer -> assertThat(answer.selector()).isEqualTo("s1")));
  }

  static FilePart file(String name, String type, String content) {
    return FilePart.of(name, RequestBody.create(content.getBytes(), MediaType.get(type)));
  }

  private static void domains(Map<String, Exchange> all) {
    all.put(
        "R01",
        answers(
            api ->
                api.domainKeys()
                    .listDomainKeys(
                        ListDomainKeysQuery.builder().limit(20L).signingDomain(DOMAIN).build()),
            answer -> {
              assertThat(answer.items())
                  .singleElement()
                  .satisfies(
                      key -> assertThat(key.dnsRecord().cached()).containsExactly("k=rsa;p=MIGf"));
              assertThat(answer.paging().next()).isEqualTo("/v1/dkim/keys?page=eyJw");
            }));
    all.put(
        "R41",
        answers(
            api ->
                api.domainTracking()
                    .updateClickTracking(
                        DOMAIN,
                        UpdateClickTrackingRequest.builder().active(TrackingFlag.HTMLONLY).build()),
            answer -> assertThat(answer.click().active()).isEqualTo("htmlonly")));
    all.put(
        "R46",
        answers(
            api ->
                api.domains()
                    .getDomain(
                        DOMAIN, GetDomainQuery.builder().extended(true).withDns(false).build()),
            answer -> assertThat(answer.domain().mailfromHost()).isEqualTo("mg.example.com")));
  }
}
