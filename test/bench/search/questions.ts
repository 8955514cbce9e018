import { addDays, calendarDateOf, slotSet } from '@app/kernel';
import { placeOf } from '@app/places';

/** The same question twice: as a program asks the catalogue, and as somebody who knows the tables types it. */
export interface Question {
  readonly what: string;
  readonly query: string;
  readonly sql: string;
}

const towns = ['05911000', '05913000', '05515000', '05315000', '03241001', '03404000', '03103000', '05334002'];
const levels = ['A1.1', 'A1.2', 'A2.1', 'B1.1', 'B1.2', 'B2.1'];
const shown = 50;
const mornings = ['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning', 'fri-morning'] as const;

/** Questions of one round; the round chooses level and town, so that no answer is simply the one before. */
export function questions(round: number): Question[] {
  const town = towns[round % towns.length] ?? '';
  const level = levels[round % levels.length] ?? '';
  const { easting = 0, northing = 0 } = placeOf(town) ?? {};
  const point = `point(${easting}, ${northing})`;
  const today = calendarDateOf(new Date());
  const open = `s.status in ('published', 'postponed', 'started')`;
  const current = `${open} and s.ends_on >= '${today}'`;
  const begun = `s.entry_closes_on >= '${today}'`;
  const within = (km: number) =>
    `(s.position <@ circle(${point}, ${km * 1_000}) or s.position is null and s.format = 'online')`;
  const from = addDays(today, 30 + (round % 30));
  return [
    { what: 'what is next', query: '', sql: byDay(current) },
    {
      what: 'level, childcare, a free place',
      query: `level=${level}&childcare=true&free=true`,
      sql: byDay(`${current} and s.entry_levels @> '{${level}}' and s.childcare and s.free > 0 and ${begun}`),
    },
    {
      what: 'level within 25 km, nearest first',
      query: `level=${level}&near=${town}&radius=25&sort=distance`,
      sql: byDistance(point, `${current} and s.entry_levels @> '{${level}}' and ${within(25)}`),
    },
    {
      what: 'type within 10 km on mornings, a free place, step-free',
      query: `courseType=integration&near=${town}&radius=10&slots=${mornings.join(',')}&free=true&accessible=true`,
      sql: byDay(
        `${current} and s.course_type = 'integration' and ${within(10)} and s.free > 0 and ${begun} and s.accessible
           and s.slots <> 0 and s.slots & ~${slotSet(mornings)} = 0`,
      ),
    },
    {
      what: 'nearest of all kinds',
      query: `near=${town}&sort=distance`,
      sql: byDistance(point, current),
    },
    {
      what: 'a county, still to be begun, paid by the job centre or oneself',
      query: `area=${town.slice(0, 5)}&enterable=true&funding=jobcenter,self`,
      sql: byDay(
        `${current} and s.municipality like '${town.slice(0, 5)}%' and ${begun} and s.funding_paths && '{jobcenter,self}'`,
      ),
    },
    {
      what: 'vocational, online, in certain weeks',
      query: `courseType=vocational&format=online&from=${from}&to=${addDays(from, 21)}`,
      sql: byDay(
        `${open} and s.course_type = 'vocational' and s.format = 'online'
           and s.starts_on between '${from}' and '${addDays(from, 21)}'`,
      ),
    },
    {
      what: 'a rare combination: nothing fits',
      query: `level=C2&targetGroup=women&near=${town}&radius=50&childcare=true`,
      sql: byDay(
        `${current} and s.entry_levels @> '{C2}' and s.target_group = 'women' and s.childcare and ${within(50)}`,
      ),
    },
  ];
}

function byDay(where: string): string {
  return `select l.for_everybody, s.provider_id
            from course_registry.course_search s join course_registry.course_search_line l using (id)
           where ${where} order by s.starts_on, s.id limit ${shown + 1}`;
}

function byDistance(point: string, where: string): string {
  return `select l.for_everybody, s.provider_id, s.position <-> ${point} as distance
            from course_registry.course_search s join course_registry.course_search_line l using (id)
           where ${where} order by distance, s.starts_on, s.id limit ${shown + 1}`;
}
