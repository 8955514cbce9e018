import type { CourseStartFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseNow } from '../domain/news.js';

interface Versions {
  readonly id: string;
  /** Of what the provider told us and of the places counted here: the same versions say the same. */
  readonly versions: string;
}

interface Row extends Versions {
  readonly facts: CourseStartFacts;
  readonly taken: number;
  readonly countedAt: Date | null;
}

interface Remembered extends Versions {
  readonly course: CourseNow;
}

/** Course starts that are remembered: more than are talked about in a county at a time. */
const most = 5_000;

/** Course starts as they stand now, with the places that are left. What has not changed since it was read is not read again. */
@Injectable()
export class CourseStarts {
  readonly #known = new Map<string, Remembered>();

  /** @param where speaks of `course_start c` */
  async where(tx: Tx, where: string, parameters: readonly unknown[]): Promise<readonly CourseNow[]> {
    const current: readonly Versions[] = await tx.query(`select ${versions} ${from} where ${where}`, [...parameters]);
    const changed = current.filter(({ id, versions }) => this.#known.get(id)?.versions !== versions);
    const read = new Map((await this.#read(tx, changed)).map((remembered) => [remembered.id, remembered]));
    const courses = current.flatMap(({ id }) => read.get(id) ?? this.#known.get(id) ?? []);
    for (const remembered of read.values()) this.#remember(remembered);
    return courses.map(({ course }) => course);
  }

  async #read(tx: Tx, changed: readonly Versions[]): Promise<readonly Remembered[]> {
    if (changed.length === 0) return [];
    const rows: readonly Row[] = await tx.query(
      `select ${versions}, c.facts, coalesce(p.held + p.confirmed, 0) as taken, p.as_of as "countedAt"
       ${from} where c.id = any($1::uuid[])`,
      [changed.map(({ id }) => id)],
    );
    return rows.map((row) => ({ id: row.id, versions: row.versions, course: courseOf(row) }));
  }

  #remember(remembered: Remembered): void {
    this.#known.delete(remembered.id);
    this.#known.set(remembered.id, remembered);
    const [oldest] = this.#known.keys();
    if (this.#known.size > most && oldest) this.#known.delete(oldest);
  }
}

const versions = `c.id, c.version || '/' || coalesce(p.version, 0) as versions`;
const from = 'from course_start c left join places p on p.course_start_id = c.id';

function courseOf({ facts, taken, countedAt }: Row): CourseNow {
  return {
    facts,
    taken,
    free: Math.max(0, facts.maxParticipants - facts.registeredElsewhere - taken),
    asOf: new Date(Math.max(Date.parse(facts.asOf), countedAt?.getTime() ?? 0)),
  };
}
