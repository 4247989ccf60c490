package io.mailgunapi;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Makes what all clients of one root share. */
@Module(subcomponents = TargetComponent.class)
final class SharedModule {
  private SharedModule() {}

  @Provides
  @Singleton
  static Waits waits(Settings settings, Provider<ScheduledWaits> usual) {
    Waits given = settings.waits();
    return given != null ? given : usual.get();
  }

  @Provides
  @Singleton
  static Warnings warnings(Settings settings) {
    return new Warnings(settings.deprecationListener());
  }

  @Provides
  static Secrets secrets(Settings settings) {
    return settings.secrets();
  }

  @Provides
  @Singleton
  static RetryJudge judge(Settings settings, Waits waits) {
    return new RetryJudge(settings.retryPolicy(), waits, settings.random());
  }

  @Provides
  @Singleton
  static DeprecationWatch deprecationWatch(Settings settings, Warnings warnings, Secrets secrets) {
    return new DeprecationWatch(warnings, secrets, settings.strictDeprecations());
  }
}
