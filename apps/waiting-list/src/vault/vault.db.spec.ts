import { randomBytes } from 'node:crypto';
import type { EnrolmentView, Page, PersonView, ProblemView, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, somebodyOffered, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const names = [
  "O'Brien-Łukasz",
  'Nguyễn',
  'Nguyễn'.normalize('NFD'),
  'عبد الله',
  'Джамала',
  'Null',
  'ñ'.repeat(100),
  '=cmd|x',
  '<b>Ayşe</b>',
];

const register = async (person: object) =>
  service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', { ...aBody({ level: 'C1.1' }), person });

const reads = (personRef: string) =>
  service.sql('select purpose, member_id, organisation_id, fields from waiting_list.vault_read where person_ref = $1', [
    personRef,
  ]);

describe('reading who somebody is', () => {
  it.each(names)('gives the name %j back byte for byte', async (familyName) => {
    const person = {
      familyName,
      givenName: familyName,
      phone: '+49 234 5551',
      email: "o'brien@example.org",
      preferredLanguage: 'uk',
    };
    const { body } = await register(person);
    const read = await service.as('case-manager')<PersonView>(
      'GET',
      `waiting-entries/${body.id}/person?purpose=contact`,
    );

    expect(read).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    const { personRef, ...said } = read.body;
    expect(said).toEqual(person);
    expect(personRef).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is on record with purpose, reader and fields', async () => {
    const { body } = await register({ familyName: 'Kaya', phone: '0234 1' });
    const { body: person } = await service.as('case-manager')<PersonView>(
      'GET',
      `waiting-entries/${body.id}/person?purpose=advise`,
    );

    const { memberId, organisationId } = service.members['case-manager'];
    expect(await reads(person.personRef)).toEqual([
      { purpose: 'advise', member_id: memberId, organisation_id: organisationId, fields: ['familyName', 'phone'] },
    ]);
  });

  it.each(['', '?purpose=', '?purpose=curiosity', '?purpose=enrol', '?purpose=advise&purpose=contact'])(
    'needs a purpose that permits it: not %j',
    async (query) => {
      const { body } = await register({ familyName: 'Kaya' });
      const answer = await service.as('case-manager')('GET', `waiting-entries/${body.id}/person${query}`);

      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/purpose' }] } });
      expect(
        await service.sql(
          `select 1 from waiting_list.vault_read r join waiting_list.waiting_entry e using (person_ref) where e.id = $1`,
          [body.id],
        ),
      ).toEqual([]);
    },
  );

  it('is refused to everybody else, and leaves no trace of having been allowed', async () => {
    const { body } = await register({ familyName: 'Kaya' });
    const status = async (member: 'coordinator' | 'other-case-manager' | 'provider-staff' | 'dpo') =>
      (await service.as(member)('GET', `waiting-entries/${body.id}/person?purpose=advise`)).status;

    expect([await status('coordinator'), await status('dpo'), await status('provider-staff')]).toEqual([403, 403, 403]);
    expect(await status('other-case-manager')).toBe(404);
  });

  it('is for the provider of an accepted place alone, once there is one', async () => {
    await service.hear({});
    const ask = service.as('case-manager');
    const entry = await somebodyOffered(ask, { ...aBody(), person: { familyName: 'Джамала' } });
    expect((await service.as('provider-staff')<Page<EnrolmentView>>('GET', 'enrolments')).body.items).toEqual([]);
    await ask('POST', `seat-offers/${entry.openOffer?.id}/accept`);

    const [enrolment] = (await service.as('provider-staff')<Page<EnrolmentView>>('GET', 'enrolments')).body.items;
    const path = `enrolments/${enrolment?.id}/person`;
    expect(await service.as('provider-staff')('GET', `${path}?purpose=enrol`)).toMatchObject({
      status: 200,
      body: { familyName: 'Джамала' },
    });
    expect((await service.as('provider-staff')('GET', path)).status).toBe(422);
    expect((await service.as('provider-staff')('GET', `${path}?purpose=advise`)).status).toBe(422);
    expect((await service.as('other-provider-staff')('GET', `${path}?purpose=enrol`)).status).toBe(404);
    expect((await service.as('coordinator')('GET', `${path}?purpose=enrol`)).status).toBe(403);

    await ask('POST', `waiting-entries/${entry.id}/withdraw`, { reason: 'moved-away' });
    expect((await service.as('provider-staff')('GET', `${path}?purpose=enrol`)).status).toBe(404);
  });
});

describe('correcting a name', () => {
  it('seals it anew, and is on record as a read', async () => {
    const { body } = await register({ familyName: 'Ngyuen', phone: '0234 1' });
    const ask = service.as('case-manager');
    const path = `waiting-entries/${body.id}`;
    const before = await service.sql('select sealed from waiting_list.vault_person order by updated_at desc limit 1');

    expect(
      await ask('PATCH', path, { person: { familyName: 'Nguyễn', phone: null } }, { 'if-match': '"1"' }),
    ).toMatchObject({ status: 200, body: { version: 2 } });
    const { body: person } = await ask<PersonView>('GET', `${path}/person?purpose=contact`);
    expect(person).toEqual({ personRef: person.personRef, familyName: 'Nguyễn' });
    expect(await reads(person.personRef)).toMatchObject([{ purpose: 'correct' }, { purpose: 'contact' }]);
    expect(
      await service.sql('select sealed from waiting_list.vault_person order by updated_at desc limit 1'),
    ).not.toEqual(before);
  });
});

describe('erasing somebody', () => {
  it('destroys name and key once they are off the list, and nothing is left to read', async () => {
    const { body } = await register({ familyName: 'Kaya' });
    const ask = service.as('case-manager');
    const path = `waiting-entries/${body.id}`;

    expect(await ask('POST', `${path}/erase`)).toMatchObject({
      status: 409,
      body: { code: 'waiting-entry.cannot-erase' },
    });
    await ask('POST', `${path}/withdraw`, { reason: 'moved-away' });
    expect((await service.as('other-case-manager')('POST', `${path}/erase`)).status).toBe(404);
    expect((await ask('POST', `${path}/erase`)).status).toBe(204);
    expect((await ask('GET', `${path}/person?purpose=advise`)).status).toBe(404);
    expect(
      await service.sql(
        'select 1 from waiting_list.vault_person v join waiting_list.waiting_entry e using (person_ref) where e.id = $1',
        [body.id],
      ),
    ).toEqual([]);
    expect((await ask('GET', path)).body['state']).toBe('withdrawn');
  });
});

describe('a service with another master key', () => {
  it('does not start on a vault it cannot open', async () => {
    await register({ familyName: 'Kaya' });
    await expect(service.startAgainWith(new Map([[1, randomBytes(32).toString('base64')]]))).rejects.toThrow(
      'VAULT_MASTER_KEY does not open what was sealed with version 1.',
    );
    await expect(service.startAgainWith(new Map([[2, randomBytes(32).toString('base64')]]))).rejects.toThrow(
      'VAULT_MASTER_KEY does not open what was sealed with version 1.',
    );
  });
});

describe('what a rule refuses', () => {
  it('is said in German, and in English to whoever prefers it', async () => {
    const ask = service.as('case-manager');
    const refused = (headers: Record<string, string>) =>
      ask<ProblemView>('POST', 'waiting-entries', aBody({ reachKm: 61 }), headers);

    expect((await refused({})).body.errors?.[0]?.detail).toBe('Ganze Kilometer von 1 bis 60.');
    expect((await refused({ 'accept-language': 'en' })).body.errors?.[0]?.detail).toBe('Whole kilometres, 1 to 60.');
  });
});

describe('a name', () => {
  it('is in no table, no message, no queue and no log, in any form', async () => {
    const canary = 'Zyxwvutsson-Канарейка';
    const { body } = await register({
      familyName: canary,
      givenName: 'Qwertzuine',
      email: 'zyxwv@example.org',
      phone: '+49 999 111222',
    });
    await service.as('case-manager')('GET', `waiting-entries/${body.id}/person?purpose=advise`);
    await service.as('case-manager')('POST', 'waiting-entries', {
      ...aBody(),
      person: { familyName: canary, email: `${canary}@x` },
    });
    await service.as('case-manager')(
      'POST',
      'waiting-entries',
      JSON.stringify({ ...aBody({ level: canary }), person: { familyName: canary } }),
    );

    const spilt = await placesWith([
      'Zyxwvutsson',
      'Канарейка',
      'Qwertzuine',
      'zyxwv@',
      '999 111222',
      hex('Zyxwvutsson'),
    ]);
    expect(spilt).toEqual({ tables: [], looked: expect.any(Number), logs: false });
    expect(spilt.looked).toBeGreaterThan(20);
    expect(service.logged()).toContain('waiting-list');
  });
});

const hex = (text: string) => Buffer.from(text).toString('hex');

/** Every row of every table, as text; byte columns read as hexadecimal. */
async function placesWith(canaries: readonly string[]) {
  const tables = await service.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await service.sql<{ line: string }>(`select t::text as line from ${name} t`);
    if (rows.some(({ line }) => canaries.some((canary) => line.includes(canary)))) found.push(name);
  }
  return { tables: found, looked: tables.length, logs: canaries.some((canary) => service.logged().includes(canary)) };
}
