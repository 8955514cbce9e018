import { randomUUID } from 'node:crypto';
import type { ImportRecordView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { newId } from '@app/persistence';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Registry, startRegistry } from '../../course-registry.fixtures.js';
import type { ImportId } from '../domain/import.js';
import { readKuferXml } from '../kufer-xml/read-kufer-xml.js';
import type { NeutralRecord } from '../neutral-record.js';
import { type AtWork, KeepPortion } from './keep-portion.js';

/** So many good courses, as their reader makes them of a file. */
async function courses(count: number, prefix: string): Promise<NeutralRecord[]> {
  const each = Array.from(
    { length: count },
    (_, i) => `<kurs><knr>${prefix}-${i + 1}</knr><fachbtext>Integrationskurs allgemein</fachbtext>
<haupttitel>Integrationskurs A1.1</haupttitel><ortname>Bochum</ortname>
<beginndat>11.01.2027</beginndat><endedat>11.01.2027</endedat>
<termine><termin><tag>11.01.2027</tag><zeitvon>09:00</zeitvon><zeitbis>12:15</zeitbis></termin></termine>
<tnmax>20</tnmax><tnmin>5</tnmin><tnanmeldungen>0</tnanmeldungen></kurs>`,
  );
  const file = (async function* () {
    yield Buffer.from(`<kurse>${each.join('')}</kurse>`);
  })();
  const records: NeutralRecord[] = [];
  for await (const record of readKuferXml(file)) records.push(record);
  return records;
}

describe('a portion that the database does not take as a whole', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
    await registry.asOwner('create sequence course_registry.tries');
  });
  afterEach(async () => {
    await registry.asOwner(`
      alter table course_registry.course_start drop constraint if exists course_start_ends_on_spec;
      drop function if exists course_registry.refuse_some() cascade`);
  });
  afterAll(() => registry.close());

  async function begun(): Promise<AtWork & { readonly heard: ImportRecordView[] }> {
    const provider = await registry.app.get(Organisations).byKey('sprachwerk-ruhr');
    if (!provider) throw new Error('The sample provider is missing.');
    const [id, lease] = [newId<ImportId>(), randomUUID()];
    await registry.dataSource.query(
      `insert into import (id, provider_id, format, file_name, file_hash, state, lease_token, lease_until)
       values ($1, $2, 'kufer-xml', 'kurse.xml', '', 'running', $3, now() + interval '1 hour')`,
      [id, provider.id, lease],
    );
    const work = { id, providerId: provider.id, format: 'kufer-xml', fileName: 'kurse.xml' } as const;
    const heard: ImportRecordView[] = [];
    return {
      work: { ...work, state: 'running', recordsTotal: null },
      lease,
      provider,
      told: (record) => heard.push(record),
      heard,
    };
  }
  const keep = (at: AtWork, portion: readonly NeutralRecord[]) => registry.app.get(KeepPortion).run(at, portion);
  const report = (at: AtWork): Promise<Record<string, unknown>[]> =>
    registry.dataSource.query(
      `select position, external_id as number, outcome, problems from import_record where import_id = $1 order by position`,
      [at.work.id],
    );
  const refusedIn = async (at: AtWork) => (await report(at)).filter(({ outcome }) => outcome === 'refused');
  const known = async (prefix: string): Promise<string[]> => {
    const rows: { number: string }[] = await registry.dataSource.query(
      `select external_id as number from course_start where external_id like $1 || '-%'`,
      [prefix],
    );
    return rows.map(({ number }) => number);
  };
  const said = async (prefix: string): Promise<number> => {
    const [{ count }] = await registry.dataSource.query(
      `select count(*)::int from messaging.message m join course_start c on c.id::text = m.subject
        where c.external_id like $1 || '-%'`,
      [prefix],
    );
    return count;
  };
  /** Every INSERT of a course start meets it; `when` is said in PL/pgSQL. */
  const refuse = (when: string, sqlstate: string) =>
    registry.asOwner(`
      create function course_registry.refuse_some() returns trigger language plpgsql as $$
        begin
          if ${when} then raise exception 'refused' using errcode = '${sqlstate}'; end if;
          return new;
        end $$;
      create trigger refuse_some before insert on course_registry.course_start
        for each row execute function course_registry.refuse_some();
      alter sequence course_registry.tries restart;
      grant usage on sequence course_registry.tries to public`);

  it('keeps what the file says to the letter beside what is kept, also of records with unlike fields', async () => {
    const [first, second] = await courses(2, 'SAID');
    if (first?.kind !== 'course' || second?.kind !== 'course') throw new Error('Two courses were wanted.');
    const more = {
      ...second,
      content: { ...second.content, priceCents: 500, venue: { place: 'Bochum', name: 'Haus' } },
    };
    expect(await keep(await begun(), [first, more])).toBe(true);
    const rows: { said: object; kept: { venue: object } }[] = await registry.dataSource.query(
      `select taken_over as said, content as kept from course_start where external_id like 'SAID-%' order by external_id`,
    );
    expect(rows.map(({ said }) => said)).toEqual([first.content, more.content]);
    const venue = { municipality: '05911000', easting: expect.any(Number), northing: expect.any(Number) };
    expect(rows.map(({ kept }) => kept)).toEqual([
      { ...first.content, venue: { place: 'Bochum', ...venue } },
      { ...more.content, venue: { place: 'Bochum', name: 'Haus', ...venue } },
    ]);
  });

  it('refuses the one record that breaks a rule of the database, and takes all the others over once', async () => {
    await registry.asOwner(
      `alter table course_registry.course_start add constraint course_start_ends_on_spec check (external_id <> 'RULE-37')`,
    );
    const at = await begun();
    expect(await keep(at, await courses(100, 'RULE'))).toBe(true);
    expect(await refusedIn(at)).toEqual([
      {
        position: 37,
        number: 'RULE-37',
        outcome: 'refused',
        problems: [
          {
            field: 'endedat',
            code: 'record.not-storable',
            detail: expect.stringMatching(/^Dieser Kurs ließ sich nicht speichern.*\(course_start_ends_on_spec\)$/),
          },
        ],
      },
    ]);
    expect((await report(at)).map(({ position }) => position)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(at.heard.map(({ position }) => position)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(await known('RULE')).toHaveLength(99);
    expect(await said('RULE')).toBe(99);
  });

  it('names the field with a character that cannot be stored, and keeps what is left of the record', async () => {
    const [first, second, third] = await courses(3, 'NUL');
    if (!first || second?.kind !== 'course' || !third) throw new Error('Three courses were wanted.');
    const title = 'Integrations\0kurs \ud83d A1.1';
    const poisoned = { ...second, title, raw: { ...second.raw, haupttitel: title } };
    const at = await begun();
    expect(await keep(at, [first, { ...poisoned, content: { ...second.content, title } }, third])).toBe(true);
    expect(await refusedIn(at)).toMatchObject([
      { number: 'NUL-2', problems: [{ field: 'haupttitel', code: 'record.unstorable-character' }] },
    ]);
    expect(await known('NUL')).toEqual(['NUL-1', 'NUL-3']);
    const [seen] = await registry.dataSource.query(`select title, raw from source_record where external_id = 'NUL-2'`);
    expect(seen).toMatchObject({ title: 'Integrationskurs  A1.1', raw: { haupttitel: 'Integrationskurs  A1.1' } });
  });

  it('refuses a number that is too long for any index, under no number at all', async () => {
    const [first, second] = await courses(2, 'LONG');
    if (first?.kind !== 'course' || !second) throw new Error('Two courses were wanted.');
    const number = Array.from({ length: 200 }, () => randomUUID()).join('');
    const at = await begun();
    expect(await keep(at, [{ ...first, externalId: number }, second])).toBe(true);
    expect(await refusedIn(at)).toMatchObject([
      { position: 1, number: null, problems: [{ field: 'knr', code: 'record.number-too-long' }] },
    ]);
    expect(await known('LONG')).toEqual(['LONG-2']);
  });

  it('tries again at once when somebody else was in the way, and refuses nobody for it', async () => {
    await refuse(`new.external_id = 'AGAIN-2' and nextval('course_registry.tries') <= 2`, '40P01');
    const at = await begun();
    expect(await keep(at, await courses(4, 'AGAIN'))).toBe(true);
    expect(await refusedIn(at)).toEqual([]);
    expect(await known('AGAIN')).toHaveLength(4);
    expect(at.heard).toHaveLength(4);
  });

  it('blames no record for a connection that was lost or a disk that is full: nothing is kept, all of it comes in later', async () => {
    const at = await begun();
    const portion = await courses(4, 'LOST');
    for (const sqlstate of ['08006', '53100', '57P01']) {
      await refuse(`new.external_id = 'LOST-3'`, sqlstate);
      await expect(keep(at, portion)).rejects.toMatchObject({ code: sqlstate });
      await registry.asOwner('drop function course_registry.refuse_some() cascade');
    }
    expect(await report(at)).toEqual([]);
    expect(at.heard).toEqual([]);
    expect(await keep(at, portion)).toBe(true);
    expect(await known('LOST')).toHaveLength(4);
  });

  it('gives up what is always in the way, without blaming a record', async () => {
    await refuse('true', '40001');
    const at = await begun();
    await expect(keep(at, await courses(1, 'NEVER'))).rejects.toMatchObject({ code: '40001' });
    expect(await report(at)).toEqual([]);
  });

  it('leaves the rest to whoever took the lease meanwhile', async () => {
    const at = await begun();
    await registry.dataSource.query('update import set lease_token = gen_random_uuid() where id = $1', [at.work.id]);
    expect(await keep(at, await courses(2, 'LEASE'))).toBe(false);
    expect(await known('LEASE')).toEqual([]);
  });
});
