/** What was written down with an offer when it was made: who had their turn by what. No person data. */
export interface Grounds {
  readonly tier: number;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly lottery: number;
  /** 'open', or the position of the hold-out whose place it is. */
  readonly group?: string;
  readonly rulePackVersions?: readonly string[];
}

/** Offers of earlier releases say less; nothing is made up for them. */
export function groundsOf(kept: Readonly<Record<string, unknown>>): Grounds {
  const { tier, date, lottery, group, rulePackVersions } = kept;
  return {
    tier: typeof tier === 'number' ? tier : Number.NaN,
    date: typeof date === 'string' ? date : '',
    lottery: typeof lottery === 'number' ? lottery : Number.NaN,
    ...(typeof group === 'string' && { group }),
    ...(Array.isArray(rulePackVersions) && { rulePackVersions: rulePackVersions.map(String) }),
  };
}
