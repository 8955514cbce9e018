import type { CountyTemplates } from './letter/county-template.js';

export interface DigestSettings {
  /** Where people open the console. */
  readonly consoleUrl: string;
  /** What counties say of themselves in mails; nothing when absent. */
  readonly countyTemplates?: CountyTemplates;
  /** Whether urgent news may come before the digest; yes when absent. */
  readonly immediate?: boolean;
  /** Milliseconds between two looks for digests that are due; 15 seconds when absent, none when 0. */
  readonly lookEvery?: number;
}

export const digestSettings = Symbol('digest settings');
