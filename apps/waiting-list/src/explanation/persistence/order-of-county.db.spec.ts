import { type AllocationTerms, comparePriority, defaultTerms, type Person, priority } from '@app/allocation';
import { dayNumber, fromDayNumber, type WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startWaitingList, today, type WaitingListUnderTest } from '../../waiting-list.fixtures.js';
import { OrderOfCounty } from './order-of-county.js';

let service: WaitingListUnderTest;
let tx: Tx;
beforeAll(async () => {
  service = await startWaitingList();
  tx = { query: async (sql: string, values: unknown[] = []) => (await service.sql(inSchema(sql), values)) as never };
});
afterAll(() => service.stop());

const inSchema = (sql: string) => sql.replaceAll(/\bwaiting_entry\b/g, 'waiting_list.waiting_entry');
const asOf = dayNumber(today());

/** Few days and few paths, so that many stand in the same place. */
const somebody = fc
  .record({
    funding: fc.subarray<Person['funding'][number]>(['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'], {
      minLength: 1,
    }),
    entitledUntil: fc.option(fc.constantFrom(-1, 0, 1, 55, 56, 57, 400), { nil: undefined }),
    obligedUntil: fc.option(fc.constantFrom(-1, 0, 56, 57), { nil: undefined }),
    waited: fc.constantFrom(0, 1, 2, 119, 120, 121, 300),
    hardship: fc.boolean(),
    completed: fc.boolean(),
    linked: fc.integer({ min: 0, max: 9 }).map((luck) => luck === 0),
  })
  .map(({ entitledUntil, obligedUntil, waited, completed, linked, ...one }) => ({
    linked,
    person: {
      ...one,
      id: newId(),
      x: 374_500,
      y: 5_705_200,
      level: 'A2.1',
      track: 'general',
      ...(entitledUntil !== undefined &&
        one.funding.includes('bamf-entitled') && { entitledUntil: asOf + entitledUntil }),
      ...(obligedUntil !== undefined && one.funding.includes('bamf-obliged') && { obligedUntil: asOf + obligedUntil }),
      woman: false,
      parent: false,
      availability: 1,
      childcare: false,
      accessible: false,
      reachMetres: 10_000,
      waitingSince: asOf - waited,
      ...(completed && { completed: { course: newId(), provider: newId() } }),
      declined: [],
      paused: false,
    } satisfies Person,
  }));

type Somebody = { readonly person: Person; readonly linked: boolean };

async function insert(people: readonly Somebody[]): Promise<void> {
  const rows = people.map(({ person, linked }, number) => ({
    id: person.id,
    reference: `W-${number.toString(36).toUpperCase().padStart(6, '0')}`,
    entitlements: person.funding.map((path) => ({ path, ...validUntil(person, path) })),
    since: fromDayNumber(person.waitingSince),
    hardship: person.hardship,
    course: person.completed?.course,
    provider: person.completed?.provider,
    link: linked ? newId() : null,
  }));
  await service.sql('truncate waiting_list.waiting_entry cascade');
  await service.sql(
    `insert into waiting_list.waiting_entry (id, reference, person_ref, referring_organisation_id, state, level, track,
       entitlements, municipality, easting, northing, reach_metres, availability, waiting_since, hardship,
       completed_course_start_id, completed_provider_id, link_id)
     select id, reference, gen_random_uuid(), gen_random_uuid(), 'waiting', 'A2.1', 'general', entitlements, '05911000',
            374500, 5705200, 10000, 1, since, hardship, course, provider, link
       from json_to_recordset($1::json) as r (id uuid, reference text, entitlements jsonb, since date, hardship boolean,
                                              course uuid, provider uuid, link uuid)`,
    [JSON.stringify(rows)],
  );
}

function validUntil({ entitledUntil, obligedUntil }: Person, path: string) {
  const last = path === 'bamf-entitled' ? entitledUntil : path === 'bamf-obliged' ? obligedUntil : undefined;
  return last === undefined ? {} : { validUntil: fromDayNumber(last) };
}

describe('the order of a county, counted in the database', () => {
  const policies: readonly AllocationTerms[] = [
    { ...defaultTerms, tieSalt: 7 },
    { ...defaultTerms, strictObligation: false, obligationCreditDays: 2, deadlineDays: 0, transitionCreditDays: 1 },
  ];

  it.each(policies)('is that of the rules (%#)', async (terms) => {
    await fc.assert(
      fc.asyncProperty(fc.array(somebody, { minLength: 2, maxLength: 60 }), async (people) => {
        await insert(people);
        const [own] = people;
        if (!own) return;
        const rank = priority(own.person, asOf, terms);
        const others = people.slice(1).map(({ person, linked }) => ({ linked, rank: priority(person, asOf, terms) }));
        const place = (other: { tier: number; date: number }) => other.tier - rank.tier || other.date - rank.date;
        const before = others.filter((other) => place(other.rank) < 0);
        const level = others.filter((other) => place(other.rank) === 0);

        const found = await new OrderOfCounty().ahead(tx, own.person.id as WaitingEntryId, rank, asOf, terms);

        const linked = before.filter((other) => other.linked).length;
        expect(found).toEqual({ surely: before.length - linked, perhaps: linked + level.length });
        const truly = others.filter((other) => comparePriority(other.rank, rank) < 0).length;
        expect(found.surely <= truly && truly <= found.surely + found.perhaps).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves out who looks for something else, lives elsewhere, or does not wait', async () => {
    const [first, ...others] = fc.sample(somebody, { numRuns: 5, seed: 1 });
    if (!first) throw new Error('nobody');
    await insert([first, ...others]);
    const ids = others.map(({ person }) => person.id);
    const apart = [`level = 'A2.2'`, `track = 'alpha'`, `municipality = '05913000'`, `state = 'paused'`];
    for (const [index, change] of apart.entries()) {
      await service.sql(`update waiting_list.waiting_entry set ${change} where id = $1`, [ids[index]]);
    }
    const rank = { ...priority(first.person, asOf, defaultTerms), tier: 3, date: asOf + 1 };
    const id = first.person.id as WaitingEntryId;
    expect(await new OrderOfCounty().ahead(tx, id, rank, asOf, defaultTerms)).toEqual({ surely: 0, perhaps: 0 });
  });
});
