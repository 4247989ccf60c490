package io.mailgunapi.callsites;

import io.mailgunapi.api.AccountManagementApi;
import io.mailgunapi.api.AccountWebhooksApi;
import io.mailgunapi.api.AlertsApi;
import io.mailgunapi.api.AllowlistApi;
import io.mailgunapi.api.BounceClassificationApi;
import io.mailgunapi.api.BouncesApi;
import io.mailgunapi.api.ComplaintsApi;
import io.mailgunapi.api.CredentialsApi;
import io.mailgunapi.api.CustomMessageLimitApi;
import io.mailgunapi.api.DkimSecurityApi;
import io.mailgunapi.api.DomainKeysApi;
import io.mailgunapi.api.DomainTagsApi;
import io.mailgunapi.api.DomainTrackingApi;
import io.mailgunapi.api.DomainWebhooksApi;
import io.mailgunapi.api.DomainsApi;
import io.mailgunapi.api.DynamicIpPoolsApi;
import io.mailgunapi.api.EmailPreviewApi;
import io.mailgunapi.api.EmailValidationApi;
import io.mailgunapi.api.EventsApi;
import io.mailgunapi.api.InboxPlacementApi;
import io.mailgunapi.api.IpAddressWarmupApi;
import io.mailgunapi.api.IpAllowlistApi;
import io.mailgunapi.api.IpPoolsApi;
import io.mailgunapi.api.IpsApi;
import io.mailgunapi.api.KeysApi;
import io.mailgunapi.api.LimitsApi;
import io.mailgunapi.api.LogsApi;
import io.mailgunapi.api.MailingListsApi;
import io.mailgunapi.api.MessagesApi;
import io.mailgunapi.api.MetricsApi;
import io.mailgunapi.api.RoutesApi;
import io.mailgunapi.api.StatsApi;
import io.mailgunapi.api.SubaccountsApi;
import io.mailgunapi.api.TagsApi;
import io.mailgunapi.api.TemplatesApi;
import io.mailgunapi.api.UnsubscribesApi;
import io.mailgunapi.api.UsersApi;
import io.mailgunapi.model.AccountWebhookRequest;
import io.mailgunapi.model.AlertMetric;
import io.mailgunapi.model.ApiKeyKind;
import io.mailgunapi.model.ApiKeyRole;
import io.mailgunapi.model.BounceMetricsQuery;
import io.mailgunapi.model.CreateApiKeyRequest;
import io.mailgunapi.model.CreateDomainKeyRequest;
import io.mailgunapi.model.CreateDomainRequest;
import io.mailgunapi.model.CreateDomainWebhookRequest;
import io.mailgunapi.model.CreateIpPoolRequest;
import io.mailgunapi.model.CreateMailingListRequest;
import io.mailgunapi.model.CreateRouteRequest;
import io.mailgunapi.model.CreateSmtpCredentialsRequest;
import io.mailgunapi.model.CreateSubaccountRequest;
import io.mailgunapi.model.CreateTemplateRequest;
import io.mailgunapi.model.DkimKeySize;
import io.mailgunapi.model.DomainState;
import io.mailgunapi.model.DomainTagPageName;
import io.mailgunapi.model.GetAccountStatsQuery;
import io.mailgunapi.model.GetInboxPlacementResultQuery;
import io.mailgunapi.model.IpAllowlistEntryRequest;
import io.mailgunapi.model.LimitMetric;
import io.mailgunapi.model.LimitRequest;
import io.mailgunapi.model.ListAccountWebhooksQuery;
import io.mailgunapi.model.ListAllowlistEntriesQuery;
import io.mailgunapi.model.ListBounceStatsQuery;
import io.mailgunapi.model.ListBouncesQuery;
import io.mailgunapi.model.ListComplaintsQuery;
import io.mailgunapi.model.ListCredentialsQuery;
import io.mailgunapi.model.ListDomainKeysQuery;
import io.mailgunapi.model.ListDomainTagsQuery;
import io.mailgunapi.model.ListDomainsQuery;
import io.mailgunapi.model.ListEventsQuery;
import io.mailgunapi.model.ListIpWarmupsQuery;
import io.mailgunapi.model.ListIpsQuery;
import io.mailgunapi.model.ListKeysQuery;
import io.mailgunapi.model.ListMailingListsQuery;
import io.mailgunapi.model.ListRoutesQuery;
import io.mailgunapi.model.ListSubaccountsQuery;
import io.mailgunapi.model.ListTemplatesQuery;
import io.mailgunapi.model.ListUnsubscribesQuery;
import io.mailgunapi.model.ListUsersQuery;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.NewAllowlistEntry;
import io.mailgunapi.model.NewBounce;
import io.mailgunapi.model.NewComplaint;
import io.mailgunapi.model.NewUnsubscribe;
import io.mailgunapi.model.RemoveDomainFromDynamicPoolsQuery;
import io.mailgunapi.model.RemoveDomainPoolIpQuery;
import io.mailgunapi.model.Resolution;
import io.mailgunapi.model.SendAlertRequest;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.SetDynamicPoolsRequest;
import io.mailgunapi.model.SetIpBandRequest;
import io.mailgunapi.model.StatsEvent;
import io.mailgunapi.model.SubaccountOrder;
import io.mailgunapi.model.SuppressionPageName;
import io.mailgunapi.model.TagQuery;
import io.mailgunapi.model.TemplatePageName;
import io.mailgunapi.model.ThresholdComparator;
import io.mailgunapi.model.ThresholdDimension;
import io.mailgunapi.model.ThresholdFilter;
import io.mailgunapi.model.ThresholdFilterComparator;
import io.mailgunapi.model.TrackingFlag;
import io.mailgunapi.model.UpdateAccountQuery;
import io.mailgunapi.model.UpdateClickTrackingRequest;
import io.mailgunapi.model.UpdateDkimRotationRequest;
import io.mailgunapi.model.UserRole;
import io.mailgunapi.model.ValidateAddressQuery;
import io.mailgunapi.model.WebhookName;
import java.time.OffsetDateTime;
import java.util.List;
import retrofit2.Call;

/**
 * Calls as users of version 0.1 wrote them: one or two for each tag. They have to compile for ever.
 * Never edit a line: if one does not compile any more, callers break, too. Take it out only with an
 * entry under "Breaking" in CHANGELOG.md.
 */
final class CallSites01 {

  private CallSites01() {}

  static Call<?> sendMessage(MessagesApi api) {
    return api.sendMessage(
        "mg.example.com",
        SendMessageRequest.builder().from("text").to(List.of("text")).cc(List.of("text")).build());
  }

  static Call<?> getStoredMessage(MessagesApi api) {
    return api.getStoredMessage("mg.example.com", "text");
  }

  static Call<?> createDomain(DomainsApi api) {
    return api.createDomain(
        CreateDomainRequest.builder()
            .name("text")
            .useAutomaticSenderSecurity(true)
            .dkimKeySize(DkimKeySize.of("1024"))
            .build());
  }

  static Call<?> listDomains(DomainsApi api) {
    return api.listDomains(
        ListDomainsQuery.builder().limit(10L).skip(10L).state(DomainState.of("active")).build());
  }

  static Call<?> updateClickTracking(DomainTrackingApi api) {
    return api.updateClickTracking(
        "mg.example.com",
        UpdateClickTrackingRequest.builder().active(TrackingFlag.of("yes")).build());
  }

  static Call<?> getTrackingSettings(DomainTrackingApi api) {
    return api.getTrackingSettings("mg.example.com");
  }

  static Call<?> createDomainKey(DomainKeysApi api) {
    return api.createDomainKey(
        CreateDomainKeyRequest.builder()
            .signingDomain("text")
            .selector("text")
            .bits(DkimKeySize.of("1024"))
            .pem("text")
            .build());
  }

  static Call<?> listDomainKeys(DomainKeysApi api) {
    return api.listDomainKeys(
        ListDomainKeysQuery.builder().page("text").limit(10L).signingDomain("text").build());
  }

  static Call<?> updateDkimRotation(DkimSecurityApi api) {
    return api.updateDkimRotation(
        "mg.example.com",
        UpdateDkimRotationRequest.builder().rotationEnabled(true).rotationInterval("text").build());
  }

  static Call<?> rotateDkimKey(DkimSecurityApi api) {
    return api.rotateDkimKey("mg.example.com");
  }

  static Call<?> createDomainWebhook(DomainWebhooksApi api) {
    return api.createDomainWebhook(
        "mg.example.com",
        CreateDomainWebhookRequest.builder()
            .id(WebhookName.of("accepted"))
            .url(List.of("text"))
            .build());
  }

  static Call<?> listDomainWebhooks(DomainWebhooksApi api) {
    return api.listDomainWebhooks("mg.example.com");
  }

  static Call<?> createAccountWebhook(AccountWebhooksApi api) {
    return api.createAccountWebhook(
        AccountWebhookRequest.builder()
            .url("text")
            .eventTypes(List.of(WebhookName.of("accepted")))
            .description("text")
            .build());
  }

  static Call<?> listAccountWebhooks(AccountWebhooksApi api) {
    return api.listAccountWebhooks(ListAccountWebhooksQuery.builder().webhookIds("text").build());
  }

  static Call<?> setIpBand(IpsApi api) {
    return api.setIpBand("text", SetIpBandRequest.builder().ipBand("text").build());
  }

  static Call<?> listIps(IpsApi api) {
    return api.listIps(ListIpsQuery.builder().dedicated(true).enabled(true).build());
  }

  static Call<?> createIpPool(IpPoolsApi api) {
    return api.createIpPool(
        CreateIpPoolRequest.builder().name("text").description("text").ip(List.of("text")).build());
  }

  static Call<?> removeDomainPoolIp(IpPoolsApi api) {
    return api.removeDomainPoolIp(
        "mg.example.com",
        "text",
        RemoveDomainPoolIpQuery.builder().replacementIp("text").replacementPoolId("text").build());
  }

  static Call<?> setDynamicPools(DynamicIpPoolsApi api) {
    return api.setDynamicPools(
        SetDynamicPoolsRequest.builder()
            .goodReputation(List.of("text"))
            .poorReputation(List.of("text"))
            .newSenders(List.of("text"))
            .build());
  }

  static Call<?> removeDomainFromDynamicPools(DynamicIpPoolsApi api) {
    return api.removeDomainFromDynamicPools(
        "mg.example.com",
        RemoveDomainFromDynamicPoolsQuery.builder()
            .replacementIp(List.of("text"))
            .replacementPoolId("text")
            .build());
  }

  static Call<?> listIpWarmups(IpAddressWarmupApi api) {
    return api.listIpWarmups(ListIpWarmupsQuery.builder().limit(10L).page("text").build());
  }

  static Call<?> getIpWarmup(IpAddressWarmupApi api) {
    return api.getIpWarmup("text");
  }

  @SuppressWarnings("deprecation")
  static Call<?> listEvents(EventsApi api) {
    return api.listEvents(
        "mg.example.com",
        ListEventsQuery.builder()
            .begin(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .end(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .ascending(true)
            .build());
  }

  @SuppressWarnings("deprecation")
  static Call<?> listDomainTags(DomainTagsApi api) {
    return api.listDomainTags(
        "mg.example.com",
        ListDomainTagsQuery.builder()
            .limit(10L)
            .page(DomainTagPageName.of("first"))
            .tag("text")
            .build());
  }

  @SuppressWarnings("deprecation")
  static Call<?> getDomainTag(DomainTagsApi api) {
    return api.getDomainTag("mg.example.com", "text");
  }

  @SuppressWarnings("deprecation")
  static Call<?> getAccountStats(StatsApi api) {
    return api.getAccountStats(
        List.of(StatsEvent.of("accepted")),
        GetAccountStatsQuery.builder()
            .start(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .end(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .resolution(Resolution.of("hour"))
            .build());
  }

  @SuppressWarnings("deprecation")
  static Call<?> getProviderAggregates(StatsApi api) {
    return api.getProviderAggregates("mg.example.com");
  }

  static Call<?> queryMetrics(MetricsApi api) {
    return api.queryMetrics(
        MetricsQuery.builder()
            .start(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .end(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .build());
  }

  static Call<?> listLogs(LogsApi api) {
    return api.listLogs(
        LogQuery.builder()
            .start(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .end(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .build());
  }

  static Call<?> listTags(TagsApi api) {
    return api.listTags(TagQuery.builder().tag("text").includeSubaccounts(true).build());
  }

  static Call<?> getTagLimits(TagsApi api) {
    return api.getTagLimits();
  }

  static Call<?> createSendAlert(AlertsApi api) {
    return api.createSendAlert(
        SendAlertRequest.builder()
            .name("text")
            .metric(AlertMetric.of("hard_bounce_rate"))
            .comparator(ThresholdComparator.of("="))
            .limit("text")
            .dimension(ThresholdDimension.of("domain"))
            .period("text")
            .filters(
                List.of(
                    ThresholdFilter.builder()
                        .dimension(ThresholdDimension.of("domain"))
                        .comparator(ThresholdFilterComparator.of("="))
                        .values(List.of("text"))
                        .build()))
            .build());
  }

  static Call<?> listSendAlerts(AlertsApi api) {
    return api.listSendAlerts();
  }

  static Call<?> createLimit(LimitsApi api) {
    return api.createLimit(
        LimitRequest.builder()
            .name("text")
            .metric(LimitMetric.of("email_preview_success_count"))
            .comparator(ThresholdComparator.of("="))
            .limit("text")
            .dimension(ThresholdDimension.of("domain"))
            .period("text")
            .filters(
                List.of(
                    ThresholdFilter.builder()
                        .dimension(ThresholdDimension.of("domain"))
                        .comparator(ThresholdFilterComparator.of("="))
                        .values(List.of("text"))
                        .build()))
            .build());
  }

  static Call<?> listLimits(LimitsApi api) {
    return api.listLimits();
  }

  static Call<?> createUnsubscribes(UnsubscribesApi api) {
    return api.createUnsubscribes(
        "mg.example.com", List.of(NewUnsubscribe.builder().address("text").build()));
  }

  static Call<?> listUnsubscribes(UnsubscribesApi api) {
    return api.listUnsubscribes(
        "mg.example.com",
        ListUnsubscribesQuery.builder()
            .limit(10L)
            .page(SuppressionPageName.of("first"))
            .address("text")
            .build());
  }

  static Call<?> createComplaints(ComplaintsApi api) {
    return api.createComplaints(
        "mg.example.com", List.of(NewComplaint.builder().address("text").build()));
  }

  static Call<?> listComplaints(ComplaintsApi api) {
    return api.listComplaints(
        "mg.example.com",
        ListComplaintsQuery.builder()
            .limit(10L)
            .page(SuppressionPageName.of("first"))
            .address("text")
            .build());
  }

  static Call<?> createBounces(BouncesApi api) {
    return api.createBounces(
        "mg.example.com", List.of(NewBounce.builder().address("text").build()));
  }

  static Call<?> listBounces(BouncesApi api) {
    return api.listBounces(
        "mg.example.com",
        ListBouncesQuery.builder()
            .limit(10L)
            .page(SuppressionPageName.of("first"))
            .address("text")
            .build());
  }

  static Call<?> createAllowlistEntry(AllowlistApi api) {
    return api.createAllowlistEntry(
        "mg.example.com", NewAllowlistEntry.builder().address("text").domain("text").build());
  }

  static Call<?> listAllowlistEntries(AllowlistApi api) {
    return api.listAllowlistEntries(
        "mg.example.com",
        ListAllowlistEntriesQuery.builder()
            .limit(10L)
            .page(SuppressionPageName.of("first"))
            .address("text")
            .build());
  }

  static Call<?> createRoute(RoutesApi api) {
    return api.createRoute(
        CreateRouteRequest.builder().priority(10L).description("text").expression("text").build());
  }

  static Call<?> listRoutes(RoutesApi api) {
    return api.listRoutes(ListRoutesQuery.builder().skip(10L).limit(10L).build());
  }

  static Call<?> createMailingList(MailingListsApi api) {
    return api.createMailingList(
        CreateMailingListRequest.builder()
            .address("text")
            .name("text")
            .description("text")
            .build());
  }

  static Call<?> listMailingLists(MailingListsApi api) {
    return api.listMailingLists(
        ListMailingListsQuery.builder().address("text").skip(10L).limit(10L).build());
  }

  static Call<?> createTemplate(TemplatesApi api) {
    return api.createTemplate(
        "mg.example.com",
        CreateTemplateRequest.builder().name("text").description("text").createdBy("text").build());
  }

  static Call<?> listTemplates(TemplatesApi api) {
    return api.listTemplates(
        "mg.example.com",
        ListTemplatesQuery.builder()
            .page(TemplatePageName.of("first"))
            .limit(10L)
            .pivot("text")
            .build());
  }

  static Call<?> updateAccount(AccountManagementApi api) {
    return api.updateAccount(
        UpdateAccountQuery.builder()
            .name("text")
            .inactiveSessionTimeout(10L)
            .absoluteSessionTimeout(10L)
            .build());
  }

  static Call<?> getSigningKey(AccountManagementApi api) {
    return api.getSigningKey();
  }

  static Call<?> getMonthlyLimit(CustomMessageLimitApi api) {
    return api.getMonthlyLimit();
  }

  static Call<?> createSubaccount(SubaccountsApi api) {
    return api.createSubaccount(CreateSubaccountRequest.builder().name("text").build());
  }

  static Call<?> listSubaccounts(SubaccountsApi api) {
    return api.listSubaccounts(
        ListSubaccountsQuery.builder()
            .sort(SubaccountOrder.of("asc"))
            .filter("text")
            .limit(10L)
            .build());
  }

  static Call<?> createCredentials(CredentialsApi api) {
    return api.createCredentials(
        "mg.example.com",
        CreateSmtpCredentialsRequest.builder()
            .login(List.of("text"))
            .mailbox(List.of("text"))
            .build());
  }

  static Call<?> listCredentials(CredentialsApi api) {
    return api.listCredentials(
        "mg.example.com", ListCredentialsQuery.builder().skip(10L).limit(10L).build());
  }

  static Call<?> addIpAllowlistEntry(IpAllowlistApi api) {
    return api.addIpAllowlistEntry(
        IpAllowlistEntryRequest.builder().address("text").description("text").build());
  }

  static Call<?> listIpAllowlist(IpAllowlistApi api) {
    return api.listIpAllowlist();
  }

  static Call<?> createKey(KeysApi api) {
    return api.createKey(
        CreateApiKeyRequest.builder()
            .role(ApiKeyRole.of("admin"))
            .kind(ApiKeyKind.of("domain"))
            .domainName("text")
            .build());
  }

  static Call<?> listKeys(KeysApi api) {
    return api.listKeys(
        ListKeysQuery.builder().domainName("text").kind(ApiKeyKind.of("domain")).build());
  }

  static Call<?> queryBounceMetrics(BounceClassificationApi api) {
    return api.queryBounceMetrics(
        BounceMetricsQuery.builder()
            .start(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .end(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
            .build());
  }

  @SuppressWarnings("deprecation")
  static Call<?> listBounceStats(BounceClassificationApi api) {
    return api.listBounceStats(
        ListBounceStatsQuery.builder().group("text").limit(10L).includeSubaccounts(true).build());
  }

  static Call<?> listUsers(UsersApi api) {
    return api.listUsers(
        ListUsersQuery.builder().role(UserRole.of("basic")).limit(10L).skip(10L).build());
  }

  static Call<?> getUser(UsersApi api) {
    return api.getUser("text");
  }

  static Call<?> validateAddress(EmailValidationApi api) {
    return api.validateAddress("text", ValidateAddressQuery.builder().providerLookup(true).build());
  }

  static Call<?> getInboxPlacementResult(InboxPlacementApi api) {
    return api.getInboxPlacementResult(
        "text", GetInboxPlacementResultQuery.builder().provider("text").build());
  }

  static Call<?> getPreviewTestResults(EmailPreviewApi api) {
    return api.getPreviewTestResults("text");
  }
}
