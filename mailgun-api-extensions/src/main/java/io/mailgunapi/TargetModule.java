package io.mailgunapi;

import dagger.Module;
import dagger.Provides;
import java.util.List;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * Makes what one target needs. The order of all steps, watches and interceptors stands here and
 * nowhere else.
 */
@Module
final class TargetModule {
  private TargetModule() {}

  @Provides
  @TargetScope
  static HostGuard hostGuard(Target target, Secrets secrets) {
    return new HostGuard(target.hosts(), secrets);
  }

  /** Done once per call, in this order. */
  @Provides
  static List<CallStep> steps(
      Target target,
      HostGuard guard,
      DeprecationWatch deprecations,
      Warnings warnings,
      Waits waits) {
    return List.of(
        // First the host, since the guard judges the final one.
        new Routing(target.hosts()),
        guard,
        new Subaccount(target.subaccount()),
        // Last the warnings: of calls that are refused anyway nobody wants to hear.
        deprecations,
        new RetentionWatch(warnings, waits));
  }

  /** Told of each try, in this order. */
  @Provides
  static AttemptWatch watches(
      Settings settings, Secrets secrets, Waits waits, DeprecationWatch deprecations) {
    return new AttemptWatches(
        List.of(new CallLog(settings.logger(), waits, secrets), deprecations),
        settings.logger(),
        secrets);
  }

  /** Run for each try; interceptors of the user's own client lie outside of ours. */
  @Provides
  @TargetScope
  static OkHttpClient client(Engine engine, HostGuard guard) {
    OkHttpClient.Builder client =
        engine
            .client()
            .newBuilder()
            // Innermost of the application's, so that none can open again what it closes.
            .addInterceptor(RepeatGuard::outside);
    // Outermost of the network's, so that only the part of OkHttp that repeats is kept in the dark.
    client.networkInterceptors().add(0, RepeatGuard::inside);
    // Innermost of all, so that nobody else sees the key.
    return client.addNetworkInterceptor(guard).build();
  }

  @Provides
  @TargetScope
  static RetryingCallFactory calls(
      OkHttpClient client,
      Operations operations,
      List<CallStep> steps,
      AttemptWatch watch,
      Settings settings,
      RetryJudge judge,
      Waits waits,
      Engine engine) {
    return new RetryingCallFactory(
        client,
        operations,
        steps,
        watch,
        new UserAgent(settings.application()),
        settings.retryPolicy(),
        judge,
        waits,
        engine.closed());
  }

  @Provides
  @TargetScope
  static Retrofit retrofit(Target target, RetryingCallFactory calls, Settings settings) {
    return new Retrofit.Builder()
        .baseUrl(target.hosts().base())
        .callFactory(calls)
        .addConverterFactory(settings.converters())
        .build();
  }

  @Provides
  @TargetScope
  static Failures failures(Target target, Operations operations, Secrets secrets, Waits waits) {
    return new Failures(operations, secrets, new Advice(target.hosts()), waits);
  }

  @Provides
  @TargetScope
  static CallRunner runner(Failures failures) {
    return new CallRunner(failures);
  }

  @Provides
  @TargetScope
  static Paginator paginator(Retrofit retrofit, Failures failures, Secrets secrets) {
    return new Paginator(retrofit, failures, secrets);
  }
}
