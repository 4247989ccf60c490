package io.mailgunapi.testing.area;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What every area of one account in one region knows.
 *
 * @param clock the time that the server goes by
 * @param ids makes identifiers
 * @param accountId the account, or subaccount, whose data this is
 * @param nameOfAccount its name, which may change
 * @param parentId the account that owns a subaccount; the same account otherwise
 * @param region {@code us} or {@code eu}
 * @param origin scheme and authority of the region's server
 */
record Setting(
    InstantSource clock,
    Ids ids,
    String accountId,
    Supplier<String> nameOfAccount,
    String parentId,
    String region,
    Supplier<String> origin) {

  String accountName() {
    return nameOfAccount.get();
  }
}
