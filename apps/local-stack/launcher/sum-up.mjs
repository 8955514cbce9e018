/**
 * The last line of a test run, true to what Jest counted. A suite that could not run, and a run that gave no account,
 * count as one failure each; a run in which nothing was tested is a failure.
 */
export function sumUp(accounts) {
  let [passed, failed, skipped] = [0, 0, 0];
  for (const account of accounts) {
    passed += account?.numPassedTests ?? 0;
    failed += account ? account.numFailedTests + account.numRuntimeErrorTestSuites : 1;
    skipped += account ? account.numPendingTests + account.numTodoTests : 0;
    if (account && !account.success && account.numFailedTests + account.numRuntimeErrorTestSuites === 0) failed += 1;
  }
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}
