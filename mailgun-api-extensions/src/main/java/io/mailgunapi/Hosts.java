package io.mailgunapi;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where calls go: one region, or a base URL of the user's own, with single domains routed to other
 * regions. Immutable.
 */
final class Hosts {
  private final @Nullable HttpUrl custom;
  private final Region region;
  private final Map<Region, HttpUrl> overrides;
  private final Map<String, Region> domainRegions;
  private final @Nullable HttpUrl storage;

  /** Asked for several times per call, and slow to make. */
  private final List<HttpUrl> trusted;

  Hosts(
      @Nullable HttpUrl custom,
      Region region,
      Map<Region, HttpUrl> overrides,
      Map<String, Region> domainRegions,
      @Nullable HttpUrl storage) {
    this.custom = custom;
    this.region = region;
    this.overrides = Map.copyOf(overrides);
    Map<String, Region> lower = new HashMap<>();
    domainRegions.forEach((domain, where) -> lower.put(domain.toLowerCase(Locale.ROOT), where));
    this.domainRegions = Map.copyOf(lower);
    this.storage = storage;
    check();
    this.trusted = List.copyOf(allTrusted());
  }

  private void check() {
    if (custom != null && !overrides.isEmpty()) {
      throw new IllegalArgumentException(
          "baseUrl(url) and baseUrl(Region, url) exclude each other: give one URL for everything, or one per region");
    }
    if (custom != null && !domainRegions.isEmpty()) {
      throw new IllegalArgumentException(
          "domainRegion has no meaning beside a single base URL: give baseUrl(Region, url) for each region instead");
    }
    if (custom == null) {
      base(region);
      domainRegions.values().forEach(this::base);
    }
  }

  /** The same in another region. */
  Hosts in(Region other) {
    if (custom != null) {
      throw new IllegalStateException(
          "this client has the base URL "
              + BaseUrls.origin(custom)
              + " for everything, so it has no other region: build it with baseUrl(Region, url) for each region");
    }
    return new Hosts(null, other, overrides, domainRegions, null);
  }

  /** The same, with calls for stored messages going to this host. */
  Hosts storedAt(HttpUrl url) {
    HttpUrl host = url.newBuilder("/") == null ? url : url.newBuilder("/").query(null).build();
    if (!trusts(host)) {
      throw new IllegalArgumentException(
          "storage host "
              + BaseUrls.origin(host)
              + " is not one of this client's, which are "
              + trustedOrigins()
              + ": the API key goes to no other");
    }
    return new Hosts(custom, region, overrides, domainRegions, host);
  }

  /** The base URL of calls that are not routed elsewhere. */
  HttpUrl base() {
    return custom != null ? custom : base(region);
  }

  /** The base URL for calls about this domain. */
  HttpUrl baseFor(@Nullable String domain) {
    return custom != null ? custom : base(regionOf(domain));
  }

  /** The storage host for calls about this domain. */
  HttpUrl storageFor(@Nullable String domain) {
    if (storage != null) {
      return storage;
    }
    Region where = regionOf(domain);
    return isStock(where) ? storage(where.storageHosts().get(0)) : baseFor(domain);
  }

  /** Whether TLS is ever spoken, here and in any other region that can be chosen. */
  boolean needTls() {
    return custom != null
        ? custom.isHttps()
        : overrides.isEmpty() || overrides.values().stream().anyMatch(HttpUrl::isHttps);
  }

  /** Whether the API key may go there. */
  boolean trusts(HttpUrl url) {
    for (HttpUrl host : trusted) {
      if (BaseUrls.sameOrigin(host, url)) {
        return true;
      }
    }
    return false;
  }

  List<String> trustedOrigins() {
    return trusted.stream().map(BaseUrls::origin).toList();
  }

  /** For messages: {@code api.mailgun.net (US)}, or the base URL. */
  String describe(HttpUrl url) {
    for (Region where : Region.values()) {
      if (hasBase(where) && BaseUrls.sameOrigin(url, base(where))) {
        return BaseUrls.origin(url) + ", region " + where;
      }
    }
    return BaseUrls.origin(url);
  }

  private List<HttpUrl> allTrusted() {
    if (custom != null) {
      return List.of(custom);
    }
    Set<Region> regions = EnumSet.of(region);
    regions.addAll(domainRegions.values());
    List<HttpUrl> trusted = new ArrayList<>();
    for (Region where : regions) {
      trusted.add(base(where));
      if (isStock(where)) {
        where.storageHosts().forEach(host -> trusted.add(storage(host)));
      }
    }
    return trusted;
  }

  private Region regionOf(@Nullable String domain) {
    return domain == null
        ? region
        : domainRegions.getOrDefault(domain.toLowerCase(Locale.ROOT), region);
  }

  private boolean isStock(Region where) {
    return custom == null && !overrides.containsKey(where);
  }

  /** Whether calls can go to that region. */
  private boolean hasBase(Region where) {
    return custom == null && (overrides.isEmpty() || overrides.containsKey(where));
  }

  private HttpUrl base(Region where) {
    HttpUrl override = overrides.get(where);
    if (override == null && !overrides.isEmpty()) {
      throw new IllegalArgumentException(
          "region "
              + where
              + " has no base URL here, though another region has: give baseUrl(Region."
              + where
              + ", url) too, so that the API key does not go to Mailgun by accident");
    }
    return override != null ? override : HttpUrl.get(where.baseUrl());
  }

  private static HttpUrl storage(String host) {
    return new HttpUrl.Builder().scheme("https").host(host).build();
  }

  @Override
  public String toString() {
    return BaseUrls.origin(base());
  }
}
