import type { CourseStartBody, CourseStartView } from '@app/contracts';
import { addDays, calendarDateOf } from '@app/kernel';
import { municipalitiesIn } from '@app/places';
import type pg from 'pg';

const types = ['integration', 'integration-alpha', 'vocational', 'first-orientation', 'county', 'volunteer'] as const;
const levels = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2', 'C1.1'] as const;
const times = [
  ['09:00', '12:15'],
  ['13:00', '16:15'],
  ['17:30', '20:45'],
] as const;
const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** Every kind of course start once, as a provider would announce it: what the many are copies of. */
export function kinds(): CourseStartBody[] {
  const startsOn = addDays(calendarDateOf(new Date()), 28);
  return types.flatMap((courseType, type) =>
    levels.map((level, at): CourseStartBody => {
      const [from, to] = times[(type + at) % times.length] ?? times[0];
      return {
        title: `Deutschkurs ${level} am Ort, Gruppe ${type + 1}`,
        courseType,
        entryLevels: [courseType === 'integration-alpha' ? `alpha.${at + 1}` : level],
        format: at === 8 ? 'online' : 'presence',
        childcare: (type + at) % 4 === 0,
        accessible: (type + at) % 3 !== 0,
        ...(at !== 8 && { venue: { name: 'Haus der Sprachen', street: 'Beispielstr. 1', place: 'Bochum' } }),
        startsOn,
        endsOn: addDays(startsOn, 90),
        weeklyTimes: days.slice(0, 2 + ((type + at) % 4)).map((weekday) => ({ weekday, from, to })),
        maxParticipants: 20,
        minParticipants: 8,
        registeredElsewhere: at % 3 === 0 ? 20 : 5,
      };
    }),
  );
}

/**
 * Copies the kinds until there are `count` course starts: in every municipality of two states, over two years of first
 * days, half of them over. The columns that are searched by differ; the lines keep the words of their kind.
 */
export async function copyUntil(client: pg.Client, of: readonly CourseStartView[], count: number): Promise<void> {
  const places = ['05', '03'].flatMap((state) =>
    Array.from({ length: 1_000 }, (_, county) => municipalitiesIn(`${state}${String(county).padStart(3, '0')}`)).flat(),
  );
  await client.query('set search_path = course_registry');
  await client.query('create temp table place (at serial, ags text, easting float8, northing float8)');
  await client.query(
    'insert into place (ags, easting, northing) select * from unnest($1::text[], $2::float8[], $3::float8[])',
    [places.map(({ ags }) => ags), places.map(({ easting }) => easting), places.map(({ northing }) => northing)],
  );
  const perKind = Math.ceil(count / of.length) - 1;
  await client.query(copies, [of.map(({ id }) => id), perKind, places.length]);
  for (const step of copying) await client.query(step);
}

const copies = `
  create temp table copy as
  select uuidv7() as id, kind, ags, easting, northing, shift, shift < -100 as over
    from (select null) one, unnest($1::uuid[]) kind, generate_series(1, $2::integer) n,
         lateral (select hashtext(kind::text || n) & 1048575 as h) hashed,
         lateral (select h % 730 - 430 as shift, 1 + (h / 730) % $3::integer as at) chosen
    join place using (at)`;

/** `course_start` is not searched, so its copies go without their sessions. */
const copying = [
  `insert into course_start
   select copied.* from copy k join course_start c on c.id = k.kind,
          lateral jsonb_populate_record(c, jsonb_build_object('id', k.id, 'external_id', null,
            'content', jsonb_set(c.content, '{sessions}', '[]'), 'municipality', k.ags,
            'starts_on', c.starts_on + k.shift)) copied`,
  `insert into course_search
   select copied.* from copy k join course_search s on s.id = k.kind,
          lateral jsonb_populate_record(s, jsonb_build_object('id', k.id, 'starts_on', s.starts_on + k.shift,
            'ends_on', s.ends_on + k.shift, 'entry_closes_on', s.entry_closes_on + k.shift,
            'status', case when k.over then 'ended' else s.status end,
            'revision', nextval('course_search_revision'), 'updated_at', s.updated_at - make_interval(secs => k.shift),
            'municipality', case when s.position is null then s.municipality else k.ags end,
            'position', case when s.position is null then null else point(k.easting, k.northing)::text end)) copied`,
  `insert into course_search_line (id, for_professionals, for_everybody)
   select k.id, replace(l.for_professionals, k.kind::text, k.id::text),
          replace(l.for_everybody, k.kind::text, k.id::text)
     from copy k join course_search_line l on l.id = k.kind`,
  'drop table copy',
  'drop table place',
  'vacuum analyze',
];
