package io.mailgunapi;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;

/** What a client shares with all clients derived from it. */
@Singleton
@Component(modules = SharedModule.class)
interface MailgunComponent {
  Engine engine();

  TargetComponent.Factory targets();

  /** Starts from the settings alone. */
  @Component.Factory
  interface Factory {
    MailgunComponent create(@BindsInstance Settings settings);
  }
}
