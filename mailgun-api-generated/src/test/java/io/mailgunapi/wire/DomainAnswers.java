package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.refuses;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.AccountWebhookRequest;
import io.mailgunapi.model.CertificateStatus;
import io.mailgunapi.model.CopyTemplateVersionQuery;
import io.mailgunapi.model.CreateDomainRequest;
import io.mailgunapi.model.DnsValidity;
import io.mailgunapi.model.DomainState;
import io.mailgunapi.model.DomainType;
import io.mailgunapi.model.GetTemplateQuery;
import io.mailgunapi.model.TemplateEngine;
import io.mailgunapi.model.UpdateDkimRotationRequest;
import io.mailgunapi.model.UpdateDomainRequest;
import io.mailgunapi.model.UpdateUnsubscribeTrackingRequest;
import io.mailgunapi.model.WebhookName;
import io.mailgunapi.model.WebhookUrlSubscription;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered about domains, their keys, tracking, webhooks and templates. */
final class DomainAnswers {
  private static final String TRACKING_DOMAIN = "email.mg.example.com";

  private DomainAnswers() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    domains(all);
    keysAndTracking(all);
    webhooks(all);
    templates(all);
    return all;
  }

  private static void domains(Map<String, Exchange> all) {
    all.put(
        "F15",
        answers(
            api -> api.domains().getDomain(DOMAIN),
            answer -> {
              assertThat(answer.domain().id()).isEqualTo("5f1");
              assertThat(answer.domain().state()).isEqualTo(DomainState.UNVERIFIED);
              assertThat(answer.domain().type()).isEqualTo(DomainType.CUSTOM);
              assertThat(answer.domain().createdAt())
                  .isEqualTo(OffsetDateTime.parse("2013-07-10T19:26:52Z"));
              assertThat(answer.domain().isDisabled()).isNull();
              assertThat(answer.sendingDnsRecords()).isEmpty();
            }));
    all.put(
        "F16",
        answers(
            api -> api.domains().verifyDomain(DOMAIN),
            answer -> {
              assertThat(answer.receivingDnsRecords().get(0).priority()).isEqualTo("10");
              assertThat(answer.receivingDnsRecords().get(0).value()).isNull();
              assertThat(answer.receivingDnsRecords().get(0).isActive()).isNull();
              assertThat(answer.receivingDnsRecords().get(0).valid().value()).isEqualTo("VALID");
              assertThat(answer.sendingDnsRecords().get(0).valid()).isEqualTo(DnsValidity.UNKNOWN);
              assertThat(answer.sendingDnsRecords().get(0).cached()).hasSize(1);
            }));
    all.put(
        "F54",
        refuses(
            api ->
                api.domains()
                    .createDomain(
                        CreateDomainRequest.builder()
                            .name(DOMAIN)
                            .smtpPassword("s3cret&pass")
                            .build()),
            400,
            error -> {
              assertThat(error.message()).isEqualTo("This domain name is already taken");
              assertThat(error.reason()).isNull();
            }));
    all.put(
        "F65",
        answers(
            api -> api.domains().deleteDomain(DOMAIN),
            answer -> assertThat(answer.message()).contains("background")));
    all.put(
        "F66",
        answers(
            api ->
                api.domains()
                    .updateDomain(
                        DOMAIN, UpdateDomainRequest.builder().messageTtl(259_200).build()),
            answer -> {
              assertThat(answer.domain().messageTtl()).isZero();
              assertThat(answer.domain().smtpLogin()).isEmpty();
              assertThat(answer.message()).isNull();
            }));
  }

  private static void keysAndTracking(Map<String, Exchange> all) {
    all.put(
        "F10",
        answers(
            api -> api.domainTracking().getTrackingCertificate(TRACKING_DOMAIN),
            answer -> {
              assertThat(answer.status()).isEqualTo(CertificateStatus.PROCESSING);
              assertThat(answer.error()).isNull();
            }));
    all.put(
        "F11",
        answers(
            api -> api.domainTracking().getTrackingCertificate(TRACKING_DOMAIN),
            answer -> {
              assertThat(answer.status().known()).isEqualTo(CertificateStatus.Known.ACTIVE);
              assertThat(answer.error()).isNull();
              assertThat(answer.certificate()).startsWith("-----BEGIN CERTIFICATE-----\n");
            }));
    all.put(
        "F17",
        answers(
            api -> api.domainTracking().getTrackingSettings(DOMAIN),
            answer -> {
              assertThat(answer.tracking().open().active()).isTrue();
              assertThat(answer.tracking().open().placeAtTheTop()).isNull();
              assertThat(answer.tracking().click().active()).isEqualTo("true");
              assertThat(answer.tracking().webScheme()).isNull();
            }));
    all.put(
        "F18",
        answers(
            api ->
                api.domainTracking()
                    .updateUnsubscribeTracking(
                        DOMAIN,
                        UpdateUnsubscribeTrackingRequest.builder()
                            .active(true)
                            .htmlFooter("<a href=\"%unsubscribe_url%\">out</a>")
                            .build()),
            answer -> {
              assertThat(answer.unsubscribe().active()).isTrue();
              assertThat(answer.unsubscribe().htmlFooter()).contains("%unsubscribe_url%");
              assertThat(answer.unsubscribe().textFooter()).endsWith("<%unsubscribe_url%>\n\n");
            }));
    all.put(
        "F19",
        answers(
            api -> api.domainKeys().activateDomainKey("example.com", "s1"),
            answer -> {
              assertThat(answer.message()).isEqualTo("domain key activated");
              assertThat(answer.active()).isNull();
            }));
    all.put(
        "F21",
        answers(
            api ->
                api.dkimSecurity()
                    .updateDkimRotation(
                        DOMAIN,
                        UpdateDkimRotationRequest.builder()
                            .rotationEnabled(true)
                            .rotationInterval("30d")
                            .build()),
            answer -> assertThat(answer.domain().rotationEnabled()).isEqualTo("true")));
  }

  private static void webhooks(Map<String, Exchange> all) {
    all.put(
        "F12",
        answers(
            api -> api.domainWebhooks().getDomainWebhook(DOMAIN, WebhookName.TEMPORARY_FAIL),
            answer ->
                assertThat(answer.webhook().urls()).containsExactly("https://a.example.com/")));
    all.put(
        "F55",
        refuses(
            api ->
                api.accountWebhooks()
                    .createAccountWebhook(
                        AccountWebhookRequest.builder()
                            .url("ftp://example.com/")
                            .eventTypes(WebhookName.DELIVERED)
                            .build()),
            400,
            error -> {
              assertThat(error.field()).isEqualTo("url");
              assertThat(error.value()).isEqualTo("ftp://example.com/");
            }));
    all.put(
        "F55-missing",
        refuses(
            api ->
                api.domainWebhooks()
                    .updateDomainWebhookUrl(
                        DOMAIN,
                        WebhookUrlSubscription.builder()
                            .url("https://a.example.com/")
                            .eventTypes(WebhookName.DELIVERED)
                            .build()),
            404,
            error -> assertThat(error.description()).isEqualTo("webhook not found")));
    all.put(
        "F61",
        answers(
            api -> api.domainWebhooks().deleteDomainWebhook(DOMAIN, WebhookName.CLICKED),
            answer ->
                assertThat(answer.webhook().urls()).containsExactly("https://a.example.com/")));
    all.put(
        "F62",
        answers(
            api -> api.domainWebhooks().listDomainWebhooks(DOMAIN),
            answer -> {
              assertThat(answer.webhooks().clicked().urls()).hasSize(1);
              assertThat(answer.webhooks().opened()).isNull();
              assertThat(answer.webhooks().delivered()).isNull();
            }));
  }

  private static void templates(Map<String, Exchange> all) {
    all.put(
        "F46",
        answers(
            api -> api.templates().getTemplateVersion(DOMAIN, "welcome", "v1"),
            answer -> {
              assertThat(answer.template().version().engine()).isEqualTo(TemplateEngine.HANDLEBARS);
              assertThat(answer.template().version().template()).isEqualTo("Hello {{name}}");
              assertThat(answer.template().version().mjml()).isNull();
              assertThat(answer.template().version().active()).isNull();
              assertThat(answer.template().version().comment()).isNull();
            }));
    all.put(
        "F47",
        answers(
            api ->
                api.templates()
                    .copyTemplateVersion(
                        DOMAIN,
                        "welcome",
                        "v1",
                        "v2",
                        CopyTemplateVersionQuery.builder().comment("second").build()),
            answer -> {
              assertThat(answer.version().comment()).isEqualTo("second");
              assertThat(answer.template()).isNull();
            }));
    all.put(
        "F48",
        answers(
            api -> api.templates().listTemplateVersions(DOMAIN, "welcome"),
            answer -> {
              assertThat(answer.template().versions()).isEmpty();
              assertThat(answer.pageItems()).isEmpty();
            }));
    all.put(
        "F49",
        answers(
            api ->
                api.templates()
                    .getTemplate(
                        DOMAIN, "welcome", GetTemplateQuery.builder().active(true).build()),
            answer -> {
              assertThat(answer.template().version().active()).isTrue();
              assertThat(answer.template().version().headers().from())
                  .isEqualTo("ann@mg.example.com");
              assertThat(answer.template().version().headers().replyTo())
                  .isEqualTo("re@mg.example.com");
            }));
  }
}
