package io.mailgunapi.testing.area;

/** The limit on messages in a month, which stops sending when it is reached. */
final class MonthlyLimitArea implements Area {
  private final Account account;

  MonthlyLimitArea(Account account) {
    this.account = account;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("getMonthlyLimit", call -> show(call, account))
        .on("setMonthlyLimit", call -> set(call, account))
        .on("deleteMonthlyLimit", call -> delete(account))
        .on("reenableAccount", call -> reenable());
  }

  static Reply show(Call call, Account account) {
    if (account.monthlyLimit == null) {
      throw Refusal.notFound("No threshold for account");
    }
    return Reply.ok(
        Nodes.object(
            "limit",
            account.monthlyLimit,
            "current",
            account.sentInMonthOf(call.now()),
            "period",
            "1m"));
  }

  static Reply set(Call call, Account account) {
    account.monthlyLimit = Long.parseLong(call.query("limit", "0"));
    return success();
  }

  static Reply delete(Account account) {
    account.monthlyLimit = null;
    return success();
  }

  private Reply reenable() {
    account.monthlyLimit = null;
    return success();
  }

  private static Reply success() {
    return Reply.ok(Nodes.object("success", true));
  }
}
