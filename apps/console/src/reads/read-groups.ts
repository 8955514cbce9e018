import type { ReadView } from '@app/contracts';

/** Retrievals that a reader takes for one: the same person reading the same of the same, minutes apart. */
export interface ReadGroup {
  readonly latest: ReadView;
  /** The newest first; never empty. */
  readonly reads: readonly ReadView[];
}

const minutesApart = 10;

/** Rows newest first, as they are listed; none is left out. */
export function readGroups(rows: readonly ReadView[]): readonly ReadGroup[] {
  const groups: { readonly latest: ReadView; readonly reads: ReadView[] }[] = [];
  for (const read of rows) {
    const group = groups.findLast(({ latest }) => isLike(latest, read));
    const last = group?.reads.at(-1);
    if (group && last && minutesBetween(read.readAt, last.readAt) <= minutesApart) group.reads.push(read);
    else groups.push({ latest: read, reads: [read] });
  }
  return groups;
}

function isLike(one: ReadView, other: ReadView): boolean {
  return (
    one.memberId === other.memberId &&
    one.what === other.what &&
    one.purpose === other.purpose &&
    one.people === other.people &&
    one.references.join() === other.references.join()
  );
}

function minutesBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 60_000;
}
