import type { UseCount } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Use } from '../domain/use.js';

export interface Counted extends Use {
  readonly day: CalendarDate;
  readonly uses: number;
}

export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

interface UsedCourseStart {
  readonly courseStartId: string;
  readonly title: string | null;
  readonly uses: number;
}

/** The table of counts. */
@Injectable()
export class CatalogueUses {
  /** Adds to what is there. In one order, so that two processes that write at once do not wait for each other for ever. */
  async add(tx: Tx, counted: readonly Counted[]): Promise<void> {
    const lists = [
      counted.map(({ day }) => day),
      counted.map(({ kind }) => kind),
      counted.map(({ value }) => value),
      counted.map(({ language }) => language),
      counted.map(({ uses }) => uses),
    ];
    await tx.query(add, lists);
  }

  async byDay(tx: Tx, { from, to }: Period): Promise<UseCount[]> {
    return tx.query(
      `select to_char(day, 'YYYY-MM-DD') as value, sum(uses)::int as uses from catalogue_use
        where day between $1 and $2 and kind = 'page' group by day order by day`,
      [from, to],
    );
  }

  async by(tx: Tx, { from, to }: Period, column: 'value' | 'language', kind: Use['kind']): Promise<UseCount[]> {
    return tx.query(
      `select ${column} as value, sum(uses)::int as uses from catalogue_use
        where day between $1 and $2 and kind = $3 group by 1 order by 2 desc, 1`,
      [from, to, kind],
    );
  }

  async byCourseStart(tx: Tx, { from, to }: Period, limit: number): Promise<UsedCourseStart[]> {
    return tx.query(byCourseStart, [from, to, limit]);
  }
}

const add = `
  insert into catalogue_use (day, kind, value, language, uses)
  select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::bigint[]) as counted
   order by 1, 2, 3, 4
  on conflict (day, kind, value, language) do update set uses = catalogue_use.uses + excluded.uses`;

const byCourseStart = `
  select u.value as "courseStartId", max(c.content ->> 'title') as title, sum(u.uses)::int as uses
    from catalogue_use u left join course_start c on c.id = u.value::uuid
   where u.day between $1 and $2 and u.kind = 'course-start'
   group by 1 order by 3 desc, 1 limit $3`;
