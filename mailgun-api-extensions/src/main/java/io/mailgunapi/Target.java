package io.mailgunapi;

import org.jspecify.annotations.Nullable;

/** Where a client sends its calls, and for whom. Immutable. */
record Target(Hosts hosts, @Nullable String subaccount) {}
