import type { Page, PersonBody, TwinView, WaitingEntryView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Ask,
  aNeed,
  inDays,
  startWaitingList,
  untilOffered,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
let jobcentre: Ask;
let counselling: Ask;
beforeAll(async () => {
  service = await startWaitingList();
  jobcentre = service.as('case-manager');
  counselling = service.as('counsellor');
});
afterAll(() => service.stop());

/** Nothing here has a course, unless a spec says so. */
const quiet = { level: 'C1.1', track: 'general' } as const;

async function register(ask: Ask, person: PersonBody, need = aNeed(quiet), waitingSince?: string) {
  const body = { need, person, ...(waitingSince && { waitingSince }) };
  const answer = await ask<WaitingEntryView>('POST', 'waiting-entries', body);
  expect(answer.status).toBe(201);
  return answer.body;
}

const everybodyCompared = () =>
  eventually(async () => {
    const due = await service.sql('select 1 from waiting_list.vault_person where compared_with is null');
    expect(due).toEqual([]);
  });

async function twinsOf(ask: Ask, entry: WaitingEntryView): Promise<readonly TwinView[]> {
  await everybodyCompared();
  const { body } = await ask<Page<TwinView>>('GET', 'twins?limit=200');
  return body.items.filter(({ own, other }) =>
    [own.waitingEntryId, other.waitingEntryId].some((waitingEntryId) => waitingEntryId === entry.id),
  );
}

/** The same person at both bodies: the counselling body's entry has waited longer. */
async function somebodyTwice(person: PersonBody, youngerNeed = aNeed(quiet)) {
  const elder = await register(counselling, person, aNeed(quiet), inDays(-90));
  const younger = await register(jobcentre, person, youngerNeed, inDays(-10));
  const [twin] = await twinsOf(jobcentre, younger);
  if (!twin) throw new Error('Nobody noticed.');
  return { elder, younger, twin };
}

const now = async (ask: Ask, { id }: WaitingEntryView) =>
  (await ask<WaitingEntryView>('GET', `waiting-entries/${id}`)).body;

describe('somebody registered at two bodies', () => {
  it.each([
    [{ familyName: "O'Brien-Łukasz", givenName: 'Ana' }, { familyName: 'OBRIEN LUKASZ', givenName: 'ana' }, 'strong'],
    [{ familyName: 'Nguyễn', givenName: 'An' }, { familyName: 'Nguyen', givenName: 'An' }, 'strong'],
    [{ familyName: 'عبد الله', givenName: 'محمد' }, { familyName: 'Abdullah', givenName: 'Mohammed' }, 'likely'],
    [{ familyName: 'Джамала', givenName: 'Сусана' }, { familyName: 'Dschamala', givenName: 'Susana' }, 'likely'],
    [{ familyName: 'Müller', givenName: 'Jürgen' }, { familyName: 'Mueller', givenName: 'Juergen' }, 'strong'],
    [{ familyName: 'Sukarno' }, { familyName: 'SUKARNO' }, 'strong'],
    [{ familyName: 'Kaya', givenName: 'Ayşe' }, { familyName: 'Ayse', givenName: 'Kaya' }, 'likely'],
  ])('is noticed: %j and %j, %s', async (one, other, likeness) => {
    const elder = await register(counselling, { ...one, bornOn: '1991-05-06' }, aNeed(quiet), inDays(-1));
    const younger = await register(jobcentre, { ...other, bornOn: '1991-05-06' });

    expect(await twinsOf(jobcentre, younger)).toMatchObject([
      {
        state: 'open',
        likeness,
        own: { reference: younger.reference, waitingEntryId: younger.id, saidSame: false },
        other: { reference: elder.reference, organisationName: 'Beratung Bochum', saidSame: false },
        stays: 'other',
      },
    ]);
    expect(await twinsOf(counselling, elder)).toMatchObject([
      { own: { reference: elder.reference }, other: { organisationName: 'Jobcenter Bochum' }, stays: 'own' },
    ]);
  });

  it('without a birth date is a possibility only, and by a family name alone nothing at all', async () => {
    await register(counselling, { familyName: 'Petrenko', givenName: 'Olha' });
    await register(counselling, { familyName: 'Bondar' });
    const named = await register(jobcentre, { familyName: 'Petrenko', givenName: 'Olha', bornOn: '1980-01-01' });
    const alone = await register(jobcentre, { familyName: 'Bondar' });

    expect(await twinsOf(jobcentre, named)).toMatchObject([{ likeness: 'possible' }]);
    expect(await twinsOf(jobcentre, alone)).toEqual([]);
  });

  it('in another county is not compared', async () => {
    const person = { familyName: 'Grenzgänger', givenName: 'Eva', bornOn: '1970-07-07' };
    await register(service.as('other-case-manager'), person, aNeed({ ...quiet, municipality: '05916000' }));
    const entry = await register(jobcentre, person);

    expect(await twinsOf(jobcentre, entry)).toEqual([]);
  });

  it('is shown to the two who look after the entries, and to nobody else', async () => {
    const { twin } = await somebodyTwice({ familyName: 'Yıldız', givenName: 'Can', bornOn: '1999-09-09' });
    const nothing = '01890000-0000-7000-8000-00000000dead';

    for (const id of [twin.id, nothing]) {
      const stranger = service.as('other-case-manager');
      expect(await stranger('GET', `twins/${id}`)).toMatchObject({ status: 404, body: { code: 'twin.not-found' } });
      expect((await stranger('POST', `twins/${id}/same`, {})).status).toBe(404);
      expect((await stranger('POST', `twins/${id}/different`)).status).toBe(404);
    }
    expect((await service.as('other-case-manager')<Page<TwinView>>('GET', 'twins')).body.items).toEqual([]);
    expect((await service.as('coordinator')('GET', 'twins')).status).toBe(403);
    expect(JSON.stringify(twin)).not.toMatch(/Yıldız|Can|1999/);
  });

  it('who was only misspelt is a twin no longer once that is put right', async () => {
    const { younger } = await somebodyTwice({ familyName: 'Falsch', givenName: 'Ida', bornOn: '1988-08-08' });
    const change = (familyName: string, version: number) =>
      jobcentre('PATCH', `waiting-entries/${younger.id}`, { person: { familyName } }, { 'if-match': `"${version}"` });
    await change('Richtig', younger.version);
    expect(await twinsOf(jobcentre, younger)).toMatchObject([{ state: 'over' }]);

    await change('Falsch', (await now(jobcentre, younger)).version);
    expect(await twinsOf(jobcentre, younger)).toMatchObject([{ state: 'open' }]);
  });
});

describe('two entries of one person', () => {
  it('become one when both bodies say so: the older date stays, the younger entry is withdrawn', async () => {
    const { elder, younger, twin } = await somebodyTwice({
      familyName: 'Ivanova',
      givenName: 'Iryna',
      bornOn: '1985-02-03',
    });

    const first = await jobcentre<TwinView>('POST', `twins/${twin.id}/same`, {}, { 'if-match': `"${twin.version}"` });
    expect(first).toMatchObject({ status: 200, body: { state: 'open', own: { saidSame: true } } });
    expect((await now(jobcentre, younger)).state).toBe('waiting');

    const second = await counselling<TwinView>('POST', `twins/${twin.id}/same`, {});
    expect(second).toMatchObject({ status: 200, body: { state: 'merged', stays: 'own' } });
    expect(await now(counselling, elder)).toMatchObject({ state: 'waiting', waitingSince: inDays(-90) });
    expect(await now(jobcentre, younger)).toMatchObject({ state: 'withdrawn' });
    expect(
      await service.sql(
        `select e.reference, c.field, c.after, c.member_id from waiting_list.entry_change c
           join waiting_list.waiting_entry e on e.id = c.waiting_entry_id
          where c.field = 'mergedWith' and e.id in ($1, $2) order by e.waiting_since`,
        [elder.id, younger.id],
      ),
    ).toEqual([
      {
        reference: elder.reference,
        field: 'mergedWith',
        after: younger.reference,
        member_id: service.members.counsellor.memberId,
      },
      {
        reference: younger.reference,
        field: 'mergedWith',
        after: elder.reference,
        member_id: service.members.counsellor.memberId,
      },
    ]);
    expect(await service.sql('select end_reason from waiting_list.waiting_entry where id = $1', [younger.id])).toEqual([
      { end_reason: 'registered-twice' },
    ]);
    expect((await counselling('POST', `twins/${twin.id}/different`)).body).toMatchObject({ code: 'twin.settled' });
  });

  it('go on with the younger need when both sides want it', async () => {
    const need = aNeed({ ...quiet, level: 'B2.1', reachKm: 7 });
    const { elder, twin } = await somebodyTwice({ familyName: 'Wunsch', givenName: 'Ali', bornOn: '1985-02-04' }, need);

    await jobcentre('POST', `twins/${twin.id}/same`, { withYoungerNeed: true });
    await counselling('POST', `twins/${twin.id}/same`, { withYoungerNeed: true });

    expect(await now(counselling, elder)).toMatchObject({
      waitingSince: inDays(-90),
      need: { level: 'B2.1', reachKm: 7 },
    });
  });

  it('keep the elder need when one side does not', async () => {
    const need = aNeed({ ...quiet, reachKm: 7 });
    const { elder, twin } = await somebodyTwice(
      { familyName: 'Wunschlos', givenName: 'Ali', bornOn: '1985-02-05' },
      need,
    );

    await jobcentre('POST', `twins/${twin.id}/same`, { withYoungerNeed: true });
    await counselling('POST', `twins/${twin.id}/same`, {});

    expect(await now(counselling, elder)).toMatchObject({ need: { reachKm: 15 } });
  });

  it('of one body are its own affair: one word is enough', async () => {
    const person = { familyName: 'Doppelt', givenName: 'Dora', bornOn: '1985-02-06' };
    const elder = await register(jobcentre, person, aNeed(quiet), inDays(-3));
    const younger = await register(jobcentre, person);
    const [twin] = await twinsOf(jobcentre, younger);
    expect(twin).toMatchObject({
      own: { waitingEntryId: elder.id },
      other: { waitingEntryId: younger.id },
      stays: 'own',
    });

    const answer = await jobcentre('POST', `twins/${twin?.id}/same`, {});

    expect(answer.body).toMatchObject({ state: 'merged' });
    expect((await now(jobcentre, younger)).state).toBe('withdrawn');
  });

  it('stay two, and nobody is asked again, when one side says that they are two people', async () => {
    const { younger, twin } = await somebodyTwice({ familyName: 'Zwilling', givenName: 'Zoe', bornOn: '2001-01-01' });

    expect((await counselling('POST', `twins/${twin.id}/different`)).body).toMatchObject({ state: 'different' });
    expect((await jobcentre('POST', `twins/${twin.id}/same`, {})).body).toMatchObject({ code: 'twin.settled' });

    await service.sql('update waiting_list.vault_person set compared_with = null');
    expect(await twinsOf(jobcentre, younger)).toMatchObject([{ state: 'different' }]);
  });

  it('stay two as long as the younger one holds a place', async () => {
    await service.hear({ entryLevels: ['B1.2'] });
    const person = { familyName: 'Platz', givenName: 'Pia', bornOn: '1985-02-07' };
    const younger = await register(jobcentre, person, aNeed({ level: 'B1.2' }), inDays(-2));
    const { openOffer } = await untilOffered(jobcentre, younger.id);
    await jobcentre('POST', `seat-offers/${openOffer?.id}/accept`);
    await register(counselling, person, aNeed(quiet), inDays(-30));
    const [twin] = await twinsOf(jobcentre, younger);

    await jobcentre('POST', `twins/${twin?.id}/same`, {});
    const answer = await counselling('POST', `twins/${twin?.id}/same`, {});

    expect(answer).toMatchObject({ status: 409, body: { code: 'waiting-entry.cannot-merge' } });
    expect((await now(jobcentre, younger)).state).toBe('placed');
    expect(await twinsOf(jobcentre, younger)).toMatchObject([{ state: 'open', other: { saidSame: false } }]);
  });

  it('know under the elder one what became known under the younger: what was declined, and a promise that was lost', async () => {
    const course = await service.hear({ entryLevels: ['B2.2'] });
    const person = { familyName: 'Nein', givenName: 'Nora', bornOn: '1985-02-12' };
    const younger = await register(jobcentre, person, aNeed({ level: 'B2.2' }), inDays(-2));
    const { openOffer } = await untilOffered(jobcentre, younger.id);
    await jobcentre('POST', `seat-offers/${openOffer?.id}/decline`, { reason: 'too-far' });
    await service.sql('update waiting_list.waiting_entry set hardship = true where id = $1', [younger.id]);
    const elder = await register(counselling, person, aNeed(quiet), inDays(-30));
    const [twin] = await twinsOf(jobcentre, younger);

    await jobcentre('POST', `twins/${twin?.id}/same`, {});
    expect((await counselling('POST', `twins/${twin?.id}/same`, {})).status).toBe(200);

    expect(
      await service.sql(
        `select d.course_start_id as declined, d.reason, e.hardship, e.hardship_reason as because
           from waiting_list.waiting_entry e join waiting_list.declined_course_start d on d.waiting_entry_id = e.id
          where e.id = $1`,
        [elder.id],
      ),
    ).toEqual([{ declined: course.courseStartId, reason: 'too-far', hardship: true, because: 'promised-place-lost' }]);
  });

  it('give back what was offered to the younger one', async () => {
    await service.hear({ entryLevels: ['B1.1'] });
    const person = { familyName: 'Angebot', givenName: 'Ava', bornOn: '1985-02-08' };
    const younger = await register(jobcentre, person, aNeed({ level: 'B1.1' }), inDays(-2));
    const { openOffer } = await untilOffered(jobcentre, younger.id);
    await register(counselling, person, aNeed(quiet), inDays(-30));
    const [twin] = await twinsOf(jobcentre, younger);

    await jobcentre('POST', `twins/${twin?.id}/same`, {});
    await counselling('POST', `twins/${twin?.id}/same`, {});

    expect((await jobcentre('GET', `seat-offers/${openOffer?.id}`)).body).toMatchObject({ state: 'withdrawn' });
  });

  it('are asked about no longer when one of them is withdrawn, and forgotten with the person', async () => {
    const { younger, twin } = await somebodyTwice({ familyName: 'Abschied', givenName: 'Udo', bornOn: '1985-02-09' });
    await jobcentre('POST', `waiting-entries/${younger.id}/withdraw`, { reason: 'moved-away' });
    expect((await counselling('GET', `twins/${twin.id}`)).body).toMatchObject({ state: 'over' });

    await jobcentre('POST', `waiting-entries/${younger.id}/erase`);
    expect((await counselling('GET', `twins/${twin.id}`)).status).toBe(404);
    expect(await fingerprintsOf(younger)).toEqual([]);
  });

  it('of versions nobody has seen are not merged', async () => {
    const { twin } = await somebodyTwice({ familyName: 'Spät', givenName: 'Kim', bornOn: '1985-02-10' });
    await counselling('POST', `twins/${twin.id}/same`, {});

    const stale = await jobcentre('POST', `twins/${twin.id}/same`, {}, { 'if-match': `"${twin.version}"` });

    expect(stale.status).toBe(412);
  });

  it('end in one merge when both sides answer at once', async () => {
    const { elder, younger, twin } = await somebodyTwice({
      familyName: 'Zugleich',
      givenName: 'Kim',
      bornOn: '1985-02-11',
    });
    const answers = await Promise.all([
      jobcentre('POST', `twins/${twin.id}/same`, {}),
      counselling('POST', `twins/${twin.id}/same`, {}),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect([(await now(counselling, elder)).state, (await now(jobcentre, younger)).state]).toEqual([
      'waiting',
      'withdrawn',
    ]);
  });
});

describe('a crowd', () => {
  it('answering, correcting and withdrawing while people are compared gets in nobody’s way', async () => {
    const pairs = [];
    for (let n = 0; n < 12; n += 1)
      pairs.push(
        await somebodyTwice({ familyName: `Menge${'abcdefghijkl'[n]}`, givenName: 'Kim', bornOn: '1975-05-05' }),
      );
    const statuses = await Promise.all(
      pairs.flatMap(({ elder, younger, twin }, n) => {
        const correct = { person: { givenName: 'Kimi' } };
        const withdraw = { reason: 'moved-away' };
        return [
          jobcentre('POST', `twins/${twin.id}/same`, {}),
          counselling('POST', `twins/${twin.id}/same`, {}),
          jobcentre('PATCH', `waiting-entries/${younger.id}`, correct, { 'if-match': `"${younger.version}"` }),
          n % 2 === 0
            ? counselling('POST', `waiting-entries/${elder.id}/withdraw`, withdraw)
            : counselling('PATCH', `waiting-entries/${elder.id}`, correct, { 'if-match': `"${elder.version}"` }),
        ];
      }),
    );

    expect(statuses.filter(({ status }) => status >= 500)).toEqual([]);
    await everybodyCompared();
    const still = await service.sql(
      `select 1 from waiting_list.twin t join waiting_list.waiting_entry e on e.id in (t.elder_entry_id, t.younger_entry_id)
        where t.state = 'open' and e.state = 'withdrawn'`,
    );
    expect(still).toEqual([]);
  });
});

const fingerprintsOf = ({ id }: WaitingEntryView) =>
  service.sql<{ kind: string; hex: string; dated: boolean }>(
    `select f.kind, encode(f.fingerprint, 'hex') as hex, f.dated from waiting_list.vault_fingerprint f
       join waiting_list.waiting_entry e using (person_ref) where e.id = $1 order by f.kind`,
    [id],
  );

it('somebody who hands the person on while they speak is not heard any more', async () => {
  const { younger, twin } = await somebodyTwice({ familyName: 'Okafor', givenName: 'Ngozi', bornOn: '1990-04-03' });
  const { memberId } = service.members['other-case-manager'];
  for (const word of ['same', 'different']) {
    let answer: Promise<{ readonly status: number }> | undefined;
    await service.get(Transactions).run(
      async (tx) => {
        await tx.query('update waiting_entry set case_manager_id = $2 where id = $1', [younger.id, memberId]);
        answer = jobcentre('POST', `twins/${twin.id}/${word}`, word === 'same' ? {} : undefined);
        await eventually(async () => {
          const waiting = await service.sql(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
              and query like '%from twin where id%'`,
          );
          expect(waiting).toHaveLength(1);
        });
      },
      { role: 'system' },
    );
    expect((await answer)?.status).toBe(404);
    expect(await service.sql('select state from waiting_list.twin where id = $1', [twin.id])).toEqual([
      { state: 'open' },
    ]);
    await service.sql('update waiting_list.waiting_entry set case_manager_id = $2 where id = $1', [
      younger.id,
      service.members['case-manager'].memberId,
    ]);
  }
});
