export interface DigestSettings {
  /** Where people open the console. */
  readonly consoleUrl: string;
  /** Milliseconds between two looks for digests that are due; 15 seconds when absent, none when 0. */
  readonly lookEvery?: number;
}

export const digestSettings = Symbol('digest settings');
