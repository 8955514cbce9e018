import type { CourseStartFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import type { CourseNow } from '../domain/news.js';

interface Row {
  readonly facts: CourseStartFacts;
  readonly taken: number;
  readonly countedAt: Date | null;
}

/** Course starts as they stand now, with the places that are left; `where` speaks of `course_start c`. */
export async function courseStarts(
  tx: Tx,
  where: string,
  parameters: readonly unknown[],
): Promise<readonly CourseNow[]> {
  const rows: readonly Row[] = await tx.query(
    `select c.facts, coalesce(p.held + p.confirmed, 0) as taken, p.as_of as "countedAt"
       from course_start c left join places p on p.course_start_id = c.id where ${where}`,
    [...parameters],
  );
  return rows.map(({ facts, taken, countedAt }) => ({
    facts,
    taken,
    free: Math.max(0, facts.maxParticipants - facts.registeredElsewhere - taken),
    asOf: new Date(Math.max(Date.parse(facts.asOf), countedAt?.getTime() ?? 0)),
  }));
}
