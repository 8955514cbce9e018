/** The parts of Jest's account of a run that count. */
export interface RunAccount {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

export function sumUp(accounts: readonly (RunAccount | undefined)[]): {
  readonly line: string;
  readonly exitCode: number;
};
