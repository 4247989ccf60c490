package io.mailgunapi;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** What the builder collected for a client and all clients derived from it. Immutable. */
record Settings(
    Secrets secrets,
    RetryPolicy retryPolicy,
    @Nullable OkHttpClient httpClient,
    boolean tls,
    @Nullable Duration callTimeout,
    int maxConcurrentCalls,
    DeprecationListener deprecationListener,
    boolean strictDeprecations,
    String application,
    System.Logger logger,
    @Nullable Waits waits,
    DoubleSupplier random,
    Converter.Factory converters) {}
