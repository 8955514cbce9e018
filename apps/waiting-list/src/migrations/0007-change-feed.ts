/** A table whose changes concern matching, and whom or what they concern: rows of (kind, subject, county) out of `rows`. */
interface Watched {
  readonly table: string;
  readonly concerns: string;
  /** Of an update only the rows that differ in more than these columns. */
  readonly apartFrom?: readonly string[];
}

const countyOf = `coalesce(left(c.facts->>'municipality', 5), '')`;
const atCourse = 'from rows r join course_start c on c.id = r.course_start_id';
const bothAtCourse = `select 'person', r.waiting_entry_id, ${countyOf} ${atCourse}
               union all select 'course', r.course_start_id, ${countyOf} ${atCourse}`;

/**
 * The county is the course start's wherever there is one: course starts are for everybody to see, so that no row is
 * missed because the one whose work it is may not see the person.
 */
const watched: readonly Watched[] = [
  { table: 'waiting_entry', concerns: `select 'person', r.id, left(r.municipality, 5) from rows r` },
  { table: 'declined_course_start', concerns: `select 'person', r.waiting_entry_id, ${countyOf} ${atCourse}` },
  {
    table: 'course_start',
    concerns: `select 'course', c.id, ${countyOf} from rows c`,
    // the count of places that others were told of
    apartFrom: ['places_version'],
  },
  { table: 'seat_offer', concerns: bothAtCourse },
  { table: 'place', concerns: `select 'course', r.course_start_id, ${countyOf} ${atCourse}` },
  // Somebody who is past a course start leaves a place behind there that is nobody's to plan with.
  { table: 'enrolment', concerns: bothAtCourse },
  { table: 'hold_out', concerns: `select 'course', r.course_start_id, ${countyOf} ${atCourse}` },
  {
    table: 'handover',
    concerns: `select 'transition', r.from_course_start_id, ${countyOf}
                 from rows r join course_start c on c.id = r.from_course_start_id`,
  },
];

const name = ({ table }: Watched, on: string) => `feed_${table}_${on}`;

function trigger(one: Watched, on: 'insert' | 'update' | 'delete', referencing: string, rows: string): string {
  return `
    create function ${name(one, on)}() returns trigger language plpgsql set search_path from current as $$
      begin
        insert into market_change (kind, subject, county)
        with rows as materialized (${rows}) select distinct * from (${one.concerns}) as concerned;
        return null;
      end $$;
    create trigger ${name(one, on)} after ${on} on ${one.table} referencing ${referencing}
      for each statement execute function ${name(one, on)}();`;
}

function triggers(one: Watched): string {
  const unlike = (one.apartFrom ?? []).map((column) => ` - '${column}'`).join('');
  const changed = one.apartFrom
    ? `select was.*, false as now from was join became using (id) where (to_jsonb(was)${unlike}) <> (to_jsonb(became)${unlike})
       union all select became.*, true from was join became using (id) where (to_jsonb(was)${unlike}) <> (to_jsonb(became)${unlike})`
    : 'select * from was union all select * from became';
  return [
    trigger(one, 'insert', 'new table as became', 'select * from became'),
    trigger(one, 'update', 'old table as was new table as became', changed),
    trigger(one, 'delete', 'old table as was', 'select * from was'),
  ].join('');
}

/**
 * What changed that matching must look at, whoever changed it: the database writes it down in the transaction that did
 * it, so that nobody can forget to. Rows are taken away by whoever has answered them, by what was visible then and never
 * by their number: one that commits late is not passed over.
 */
export const changeFeed = `
  create table market_change (
    kind text not null check (kind in ('person', 'course', 'transition')),
    subject uuid not null,
    county text not null,
    xact xid8 not null default pg_current_xact_id(),
    happened_at timestamptz not null default now()
  );
  ${watched.map(triggers).join('')}
  create function note_freed_place() returns trigger language plpgsql set search_path from current as $$
    begin insert into freed_place (course_start_id) select course_start_id from was; return null; end $$;
  create trigger note_freed_place after delete on place referencing old table as was
    for each statement execute function note_freed_place()`;

export const dropChangeFeed = `${watched
  .flatMap((one) =>
    ['insert', 'update', 'delete'].map(
      (on) => `drop trigger ${name(one, on)} on ${one.table}; drop function ${name(one, on)};`,
    ),
  )
  .join(' ')} drop trigger note_freed_place on place; drop function note_freed_place; drop table market_change;
  drop trigger counties_moved on region_county; drop function counties_moved`;
