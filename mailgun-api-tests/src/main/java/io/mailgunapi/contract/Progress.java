package io.mailgunapi.contract;

/** Is told how a run goes, one operation at a time. */
interface Progress {
  /** One who does not care. */
  Progress UNHEARD =
      new Progress() {
        @Override
        public void started(int number, int total, String operation) {}

        @Override
        public void ended(OperationResult result) {}
      };

  /**
   * An operation is about to be tried.
   *
   * @param number its place among those that are tried, from 1
   * @param total how many are tried
   */
  void started(int number, int total, String operation);

  void ended(OperationResult result);
}
