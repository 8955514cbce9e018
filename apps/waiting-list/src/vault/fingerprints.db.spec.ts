import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page, TwinView, WaitingEntryView } from '@app/contracts';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNeed, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

const table = 'waiting_list.vault_fingerprint';

let service: WaitingListUnderTest;
let entry: WaitingEntryView;
beforeAll(async () => {
  service = await startWaitingList();
  entry = await register('case-manager');
  await register('counsellor');
  await eventually(async () => {
    expect((await service.as('case-manager')<Page<TwinView>>('GET', 'twins')).body.items).toHaveLength(1);
  });
});
afterAll(() => service.stop());

async function register(member: 'case-manager' | 'counsellor'): Promise<WaitingEntryView> {
  const person = { familyName: 'Kovalenko', givenName: 'Mykola', bornOn: '1993-03-09' };
  const body = { need: aNeed({ level: 'C1.1' }), person };
  return (await service.as(member)<WaitingEntryView>('POST', 'waiting-entries', body)).body;
}

const scope = (role: string, more: Readonly<Record<string, string>> = {}) => {
  const { organisationId, memberId } = service.members['case-manager'];
  return { 'app.role': role, 'app.organisation': organisationId, 'app.member': memberId, ...more };
};
const seen = async (settings: Readonly<Record<string, string>>) =>
  (await service.asService<{ n: number }>(settings, 'select count(*)::int as n from vault_fingerprint'))[0]?.n;

describe('fingerprints', () => {
  it('are read by the vault while it compares, and by nobody else', async () => {
    expect(await seen(scope('system', { 'app.vault': 'compare' }))).toBeGreaterThan(10);
    expect(await seen(scope('system'))).toBe(0);
    for (const role of ['case_manager', 'counsellor', 'provider_staff', 'coordinator', 'county_admin', 'dpo', ''])
      expect([role, await seen(scope(role, { 'app.vault': 'compare' }))]).toEqual([role, 0]);
    expect(await seen({})).toBe(0);
  });

  it('cannot be planted by anybody else', async () => {
    await expect(
      service.asService(
        scope('case_manager', { 'app.vault': 'compare' }),
        `insert into vault_fingerprint (person_ref, kind, fingerprint, dated)
         select person_ref, 'exact', decode(repeat('00', 32), 'hex'), true from vault_person limit 1`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('are known to one file of the source besides the migration', () => {
    const sources = readdirSync(resolve(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .filter((path) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8').includes('vault_fingerprint'));

    expect(sources.sort()).toEqual(['migrations/0006-twins-reads-retention.ts', 'vault/persistence/fingerprints.ts']);
  });

  it('are in no other table, no answer, no message and no log', async () => {
    const prints = await service.sql<{ print: Buffer }>(`select fingerprint as print from ${table}`);
    const forms = prints.flatMap(({ print }) => [
      print.toString('hex'),
      print.toString('base64'),
      print.toString('base64url'),
    ]);
    const tables = await service.sql<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const places = new Map<string, string>([['logs', service.logged()]]);
    for (const { name } of tables) {
      const rows = await service.sql<{ line: string }>(`select t::text as line from ${name} t`);
      places.set(name, rows.map(({ line }) => line).join('\n'));
    }
    for (const path of ['twins', `waiting-entries/${entry.id}`, `waiting-entries/${entry.id}/person?purpose=advise`])
      places.set(path, JSON.stringify((await service.as('case-manager')('GET', path)).body));

    const holding = [...places].filter(([, text]) => forms.some((form) => text.includes(form))).map(([name]) => name);
    expect(prints.length).toBeGreaterThan(10);
    expect(holding).toEqual([table]);
  });

  it('are made anew when the master key changes, and find the same people', async () => {
    const before = await service.sql(`select encode(fingerprint, 'hex') as print from ${table}`);
    await service.sql('update waiting_list.vault_person set compared_with = 0');
    await service.sql(`delete from waiting_list.twin`);
    await eventually(async () => {
      expect((await service.as('case-manager')<Page<TwinView>>('GET', 'twins')).body.items).toHaveLength(1);
    });
    expect(await service.sql(`select encode(fingerprint, 'hex') as print from ${table}`)).toHaveLength(before.length);
  });

  it('of a birth date are asked for as a day on the calendar', async () => {
    const answer = await service.as('case-manager')('POST', 'waiting-entries', {
      need: aNeed(),
      person: { familyName: 'Kaya', bornOn: '2099-01-01' },
    });

    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/person/bornOn' }] } });
  });
});
