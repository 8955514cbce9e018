/** What the cited figures say about a country's year, and about one course. */
export interface Figures {
  /** Entitlements and obligations issued in Germany in a year. */
  readonly entitlements: number;
  /** People who begin an integration course in Germany for the first time, in a year. */
  readonly beginners: number;
  readonly peoplePerCourse: number;
  /** Shares, 0 to 1. */
  readonly alphaShare: number;
  readonly usedShare: number;
  readonly uninterruptedShare: number;
  /** People a rural course needs to open. */
  readonly minimum: number;
}

/** A file of figures lacks one that is needed, or says it otherwise than expected. */
export class FigureMissing extends Error {}

/**
 * Reads the figures from a file with the columns id, topic, value, …: S07 (issued in half a year), S05, S35, S12, S17,
 * S34 and S48.
 */
export function readFigures(csv: string): Figures {
  const values = new Map(csv.split(/\r?\n/).map((line): [string, string] => readLine(line)));
  const number = (id: string, pattern = /^([\d.]+)$/, group = 1): number => {
    const found = Number(pattern.exec(values.get(id) ?? '')?.[group]);
    if (!(found > 0)) throw new FigureMissing(`Figure ${id} is not in the file, or not a number.`);
    return found;
  };
  const bothOf = /^(\d+) courses with >?(\d+) participants/;
  return {
    entitlements: 2 * number('S07'),
    beginners: number('S05'),
    peoplePerCourse: number('S35', bothOf, 2) / number('S35', bothOf),
    alphaShare: number('S12') / 100,
    usedShare: number('S17') / 100,
    uninterruptedShare: number('S34') / 100,
    minimum: number('S48', /^(\d+) persons/),
  };
}

/** The first and third field; a field may stand in quotes and hold commas. */
function readLine(line: string): [string, string] {
  const fields = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
    field.replace(/^"|"$/g, ''),
  );
  return [fields[0] ?? '', fields[2] ?? ''];
}
