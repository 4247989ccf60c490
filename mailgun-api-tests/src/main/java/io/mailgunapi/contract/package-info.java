/**
 * The contract suite: makes every operation of the API description through the real client against
 * a server, and holds what went out and what came back against the description.
 *
 * <p>{@link io.mailgunapi.contract.ContractSuite} runs it, {@link
 * io.mailgunapi.contract.ContractMain} does so from a command line. Depends on the client, on the
 * description's reader in {@code io.mailgunapi.testing.wire}, on MockWebServer for the recording
 * proxy and on Jackson; on nothing that only tests have.
 */
@NullMarked
package io.mailgunapi.contract;

import org.jspecify.annotations.NullMarked;
