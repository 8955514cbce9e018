import { randomUUID } from 'node:crypto';
import type { WaitingEntryView } from '@app/contracts';
import { addDays, calendarDateOf } from '@app/kernel';
import { type Finding, median, rounded } from '../report.js';
import { aNewcomer } from './a-newcomer.js';
import type { Host } from './host.js';

const people = 10;
const today = calendarDateOf(new Date());

/**
 * The process that owns the region is killed without a word; a course start comes in that very moment. The clock stops
 * when the one that stood by has offered all its places; then everybody is asked how often they were offered one.
 */
export const failingOver =
  (rounds: number) =>
  async (host: Host): Promise<readonly Finding[]> => {
    const took: number[] = [];
    let twice = 0;
    for (let round = 0; round < rounds; round += 1) {
      const standsBy = await host.standBy();
      const waiting: string[] = [];
      for (let number = 0; number < people; number += 1)
        waiting.push((await host.post<WaitingEntryView>('waiting-entries', aNewcomer(number, level))).id);
      await host.settled();
      const begun = performance.now();
      await host.lose(standsBy);
      await host.sql.query(aCourseStart, [randomUUID(), addDays(today, 20), addDays(today, 30), people]);
      for (const id of waiting) await host.offered(id);
      took.push(performance.now() - begun);
      await host.settled();
      twice += (await host.sql.query(offeredTwice)).rowCount ?? 0;
    }
    const middle = median(took);
    return [
      {
        what: `owner killed until all ${people} places of a new course start are offered, median of ${rounds}; offered twice: ${twice}`,
        ours: `${rounded(middle / 1_000, 1)} s`,
        goal: '≤ 10 s, nobody twice',
        reached: middle <= 10_000 && twice === 0,
      },
    ];
  };

/** Nobody else is at this level, so that exactly these people are offered exactly these places. */
const level = 'C1.2';

const offeredTwice = `
  select waiting_entry_id from waiting_list.seat_offer where state = 'open' group by waiting_entry_id having count(*) > 1
  union all
  select course_start_id from waiting_list.place group by course_start_id, number having count(*) > 1`;

const aCourseStart = `
  insert into waiting_list.course_start (id, version, status, provider_id, starts_on, ends_on, entry_closes_on, max_participants,
                                         registered_elsewhere, facts, changed_at)
  select $1::uuid, 1, 'published', provider_id, $2::date, $2::date + 100, $3::date, $4::int, 0,
         facts || jsonb_build_object('courseStartId', $1::text, 'status', 'published', 'entryLevels', '["C1.2"]'::jsonb,
           'fundingPaths', '["county"]'::jsonb, 'track', 'general', 'slots', 1, 'format', 'online', 'targetGroup', 'all',
           'startsOn', $2::text, 'entryClosesOn', $3::text, 'decidesOn', $2::text, 'maxParticipants', $4::int,
           'minParticipants', 0, 'registeredElsewhere', 0), now() - interval '1 day'
    from waiting_list.course_start where status = 'published' limit 1`;
