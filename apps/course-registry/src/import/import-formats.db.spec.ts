import { existsSync, readFileSync } from 'node:fs';
import type { ImportReportView, Page, SourceRecordView } from '@app/contracts';
import { eventually, type SampleMember } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Registry, startRegistry } from '../course-registry.fixtures.js';

const shared = new URL('../../../../../shared/data/', import.meta.url);

/** A feed of a web site with so many courses of German, from number `from` on. */
function feedOf(count: number, from = 1): Buffer {
  const data = Array.from({ length: count }, (_, i) => ({
    guid: `f-${from + i}`,
    titel: `Deutsch A1.1 Integrationskurs ${from + i}`,
    dozent: 'Erika Beispiel',
    ort: 'Haus der Sprachen',
    zeiten: 'Anzahl 1 Termin(e) Mo 11.01.2027 18:00 - 21:15 Uhr Haus',
  }));
  return Buffer.from(JSON.stringify({ _generated_at: '2026-11-20T05:00:00Z', data }));
}

/** As Berlin publishes them in 2026. */
function berlinOf(count: number, difference: object = {}): Buffer {
  const veranstaltung = Array.from({ length: count }, (_, i) => ({
    guid: `${7_000 + i}`,
    nummer: 'Mi404-1',
    name: 'Deutsch A1.1 Integrationskurs',
    veranstaltungsart: 'Kurs',
    minimale_teilnehmerzahl: '10',
    aktuelle_teilnehmerzahl: 3,
    maximale_teilnehmerzahl: '20',
    anzahl_termine: '100',
    beginn_datum: '2027-01-11',
    ende_datum: '2027-01-12',
    schlagwort: 'Deutsch Fremdsprache',
    ansprechperson: { name: 'Beispiel', vorname: 'Erika', telefon: '030 1234567', mail: 'erika@example.org' },
    dozent: { name: 'Muster' },
    ortetermine: {
      adresse: { lehrstaette: 'VHS', plz: '44787', ort: 'Bochum', strasse: 'Weg 1', behindertenzugang: 'true' },
      termin: [
        { wochentag: 'Montag', beginn_datum: '2027-01-11', beginn_uhrzeit: '16:00', ende_uhrzeit: '17:30' },
        { wochentag: 'Dienstag', beginn_datum: '2027-01-12', beginn_uhrzeit: '16:00', ende_uhrzeit: '17:30' },
      ],
    },
    preis: { betrag: '84.70', zusatz: 'erm. 47,00 EUR; Fragen an erika@example.org' },
    ...difference,
  }));
  return Buffer.from(JSON.stringify({ veranstaltungen: { veranstaltung } }));
}

describe('files of other formats', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  const reportOf = async (id: string): Promise<ImportReportView> =>
    (await registry.call<ImportReportView>('county-admin', 'GET', `imports/${id}`)).body;
  const ended = (id: string) =>
    eventually(
      async () => {
        const report = await reportOf(id);
        if (report.state === 'running') throw new Error('still running');
        return report;
      },
      { within: 20_000 },
    );
  const bring = async (content: Uint8Array, member: SampleMember = 'provider-staff', fields = {}) =>
    ended(
      (await registry.call<ImportReportView>(member, 'POST', 'imports', { file: { name: 'kurse', content, fields } }))
        .body.id,
    );
  const list = async (state: string): Promise<readonly SourceRecordView[]> =>
    (await registry.call<Page<SourceRecordView>>('provider-staff', 'GET', `source-records?state=${state}&limit=100`))
      .body.items;

  it('are recognised when nobody says what they are', async () => {
    const { format, state, counts } = await bring(berlinOf(1));
    expect({ format, state, counts }).toMatchObject({ format: 'berlin-json', state: 'done', counts: { imported: 1 } });
  });

  it('say nothing anew when they come again, and name what changed when they say something else', async () => {
    expect((await bring(berlinOf(1))).counts).toMatchObject({ imported: 0, unchanged: 1 });
    const { records } = await bring(berlinOf(1, { maximale_teilnehmerzahl: 18, preis: { betrag: '90.00' } }));
    expect(records?.[0]?.changedFields?.toSorted()).toEqual(['maxParticipants', 'priceCents', 'priceNote']);
  });

  it('bring nobody’s name, address of mail or telephone number into the database', async () => {
    await bring(berlinOf(1));
    const dump = await registry.asOwner<{ text: string }>(
      `select (select coalesce(string_agg(c::text, ' '), '') from course_registry.course_start c)
           || (select coalesce(string_agg(s::text, ' '), '') from course_registry.source_record s)
           || (select coalesce(string_agg(r::text, ' '), '') from course_registry.import_record r) as text`,
    );
    expect(dump[0]?.text).toContain('Deutsch A1.1 Integrationskurs');
    expect(dump[0]?.text).not.toMatch(/Erika|Muster|example\.org|1234567/);
  });

  it('are held back when the source has turned empty; discarded, nothing has changed', async () => {
    await bring(berlinOf(3));
    const held = await bring(berlinOf(0));
    expect(held).toMatchObject({ state: 'quarantined', recordsRead: 0, collapse: { known: 3, found: 0 } });
    const discarded = await registry.call<ImportReportView>('provider-staff', 'POST', `imports/${held.id}/discard`);
    expect(discarded).toMatchObject({ status: 200, body: { state: 'discarded' } });
    expect((await registry.call('provider-staff', 'POST', `imports/${held.id}/accept`)).status).toBe(409);
    expect(await list('missing')).toEqual([]);
    expect((await bring(berlinOf(3))).counts.unchanged).toBe(3);
  });

  it('let a person accept what was held back: missing ones are shown and stay announced', async () => {
    const held = await bring(berlinOf(0));
    expect((await registry.call('provider-staff', 'POST', `imports/${held.id}/accept`)).status).toBe(200);
    expect(await ended(held.id)).toMatchObject({ state: 'done', collapse: { decidedAt: expect.any(String) } });
    const missing = await list('missing');
    expect(missing.map(({ externalId, status }) => `${externalId} ${status}`)).toEqual([
      '7000 published',
      '7001 published',
      '7002 published',
    ]);
    await bring(berlinOf(2));
    expect((await list('missing')).map(({ externalId }) => externalId)).toEqual(['7002']);
  });

  it('are held back when more than half of many are gone, and not when a few are', async () => {
    await bring(feedOf(40), 'other-provider-staff');
    expect((await bring(feedOf(21), 'other-provider-staff')).state).toBe('done');
    await bring(feedOf(40), 'other-provider-staff');
    expect(await bring(feedOf(19), 'other-provider-staff')).toMatchObject({
      state: 'quarantined',
      collapse: { known: 40, found: 19 },
    });
  });

  it('are of nobody else’s concern', async () => {
    const held = await bring(feedOf(0), 'other-provider-staff');
    expect(held.state).toBe('quarantined');
    for (const decision of ['accept', 'discard'])
      expect((await registry.call('provider-staff', 'POST', `imports/${held.id}/${decision}`)).status).toBe(404);
    const [theirs] = (
      await registry.call<Page<SourceRecordView>>('other-provider-staff', 'GET', 'source-records?state=incomplete')
    ).body.items;
    expect((await registry.call('provider-staff', 'GET', `source-records/${theirs?.id}`)).status).toBe(404);
    const body = { entryLevel: 'A1.1' };
    const path = `source-records/${theirs?.id}/complete`;
    expect((await registry.call('provider-staff', 'POST', path, { body })).status).toBe(404);
  });

  it('ask for what is not certain; completed, the record becomes a course start and stays one', async () => {
    const vague = {
      name: 'Deutsch B1+ Integrationskurs',
      guid: 'VAGUE',
      aktuelle_teilnehmerzahl: '-1',
      ortetermine: null,
    };
    const old = { veranstaltungsort: { name: 'VHS', adresse: { ort: 'Bochum' } } };
    const file = berlinOf(1, { ...vague, ...old, ende_datum: '2027-02-12' });
    const { records, counts } = await bring(file, 'provider-staff');
    expect(counts).toMatchObject({ incomplete: 1, imported: 0 });
    expect(records?.[0]?.problems.map(({ code }) => code)).toEqual([
      'level.unknown',
      'sessions.unknown',
      'registrations.unknown',
    ]);
    const asked = (await list('incomplete')).find(({ externalId }) => externalId === 'VAGUE');
    expect(asked).toMatchObject({ lacking: ['level', 'sessions', 'registeredElsewhere'] });
    const path = `source-records/${asked?.id}/complete`;
    const part = await registry.call('provider-staff', 'POST', path, { body: { entryLevel: 'B1.1' } });
    expect(part.status).toBe(422);
    expect(part.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/weeklyTimes',
      '/registeredElsewhere',
    ]);
    const weeklyTimes = [{ weekday: 'mon', from: '09:00', to: '12:15' }];
    const body = { entryLevel: 'B1.1', weeklyTimes, registeredElsewhere: 4 };
    const whole = await registry.call<SourceRecordView>('provider-staff', 'POST', path, { body });
    expect(whole).toMatchObject({ status: 200, body: { lacking: [], status: 'published' } });
    const courseStart = await registry.call('case-manager', 'GET', `course-starts/${whole.body.courseStartId}`);
    expect(courseStart.body).toMatchObject({ entryLevels: ['B1.1'], sessionCount: 5, externalId: 'VAGUE' });
    expect((await registry.call('provider-staff', 'POST', path, { body })).status).toBe(409);
    expect((await bring(file)).counts).toMatchObject({ unchanged: 1, incomplete: 0 });
  });

  it('have a template that says what it wants and is read back without its example', async () => {
    for (const name of ['kurse.csv', 'kurse.xlsx']) {
      const answer = await fetch(`${registry.base}/import-templates/${name}`);
      expect(answer.status).toBe(200);
      const template = new Uint8Array(await answer.arrayBuffer());
      const { records, state } = await bring(template, 'provider-staff');
      expect(state).toBe('done');
      expect(records?.map(({ problems }) => problems[0]?.code)).toEqual(['example-row']);
    }
  });

  it('of a real feed, day after day: the day it turns empty it is held back and withdraws nothing', async () => {
    if (!existsSync(shared)) {
      process.stderr.write('Not looked at: ../shared/data is not there, so no real feed was imported.\n');
      return;
    }
    const day = (date: string) => readFileSync(new URL(`snapshot-guard/kurse_${date}.json`, shared));
    const states: string[] = [];
    for (const date of ['2025-11-12', '2025-11-13', '2025-12-09', '2026-08-22'])
      states.push((await bring(day(date), 'provider-staff')).state);
    expect(states).toEqual(['done', 'done', 'done', 'quarantined']);
  });
});
