package io.mailgunapi;

import dagger.BindsInstance;
import dagger.Subcomponent;
import retrofit2.Retrofit;

/** What belongs to one target: a region or base URL, and an account or subaccount. */
@TargetScope
@Subcomponent(modules = TargetModule.class)
interface TargetComponent {
  Retrofit retrofit();

  CallRunner runner();

  Paginator paginator();

  /** Starts from the target. */
  @Subcomponent.Factory
  interface Factory {
    TargetComponent create(@BindsInstance Target target);
  }
}
