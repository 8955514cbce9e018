import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BrokenFile, type NeutralRecord } from '../neutral-record.js';
import { readKuferXml } from './read-kufer-xml.js';

const sample = new URL('./samples/export-with-traps.xml', import.meta.url);
const real = new URL('../../../../../../shared/data/kufer-xml/provider-export-moved.xml', import.meta.url);

async function* chunks(text: string | Uint8Array, size = 7): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function readAll(file: AsyncIterable<Uint8Array>): Promise<{ records: NeutralRecord[]; broken?: string }> {
  const records: NeutralRecord[] = [];
  try {
    for await (const record of readKuferXml(file)) records.push(record);
    return { records };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { records, broken: `${error.code}: ${error.message}` };
  }
}

const summary = (record: NeutralRecord) =>
  record.kind === 'course'
    ? `${record.externalId} ${record.content.entryLevels} ${record.content.startsOn} ${record.content.sessions.length}`
    : `${record.externalId} ${record.kind} ${record.problems.map(({ field, code }) => `${field} ${code}`)}`;

const course = (title: string, before = '<?xml version="1.0"?>') => `${before}
<kurse><kurs><knr>1</knr><fachbtext>Integrationskurs allgemein</fachbtext><haupttitel>${title}</haupttitel>
<ortname>Köln</ortname><beginndat>11.01.2027</beginndat><endedat>12.01.2027</endedat>
<termine><termin><tag>11.01.2027</tag><zeitvon>9.00</zeitvon><zeitbis>12:15</zeitbis></termin></termine><tnmax>20</tnmax></kurs></kurse>`;

describe('a Kufer export', () => {
  it('is read record by record, traps and all', async () => {
    const { records } = await readAll(createReadStream(sample));
    expect(records.map(summary)).toEqual([
      '271M001-01 A1.1 2027-01-11 25',
      '271M001-02 A1.2 2027-02-15 25',
      '271M001P03 A2.1 2027-03-22 25',
      '271M001-13 orientation 2027-05-10 25',
      '271M002-01 alpha.1 2027-01-18 20',
      '271M002-08 alpha.8 2027-04-19 20',
      '271M003 B2.1 2027-02-01 100',
      '271M004 incomplete haupttitel level.unknown',
      '271M005 refused beginndat calendar-date.malformed',
      '271M006 refused endedat course-start.ends-before-it-begins',
      '271M007 A2.1 2027-02-01 25',
      '271M008 A2.1 2027-02-01 25',
      '271M009 left-out haupttitel not-a-course',
      '271C001 left-out fachbtext not-a-german-course',
      '271B001 left-out fachbtext not-a-german-course',
      '251M001-01 A1.1 2025-01-13 25',
    ]);
  });

  it('brings no names, telephone numbers or descriptions in', async () => {
    const { records } = await readAll(createReadStream(sample));
    expect(JSON.stringify(records)).not.toMatch(/Beispiel|0000\/000000|Anmeldung/);
  });

  it.each(['windows-1252', 'ISO-8859-1', 'iso-8859-15'])('is read in %s when it says so', async (encoding) => {
    const text = course('Integrationskurs A1.1 für Frauen', `<?xml version="1.0" encoding="${encoding}"?>`);
    const { records } = await readAll(chunks(Buffer.from(text, 'latin1')));
    expect(records).toMatchObject([
      { title: 'Integrationskurs A1.1 für Frauen', content: { venue: { place: 'Köln' } } },
    ]);
  });

  it('is read with a byte order mark, whatever the size of the pieces', async () => {
    for (const size of [1, 3, 4096]) {
      const { records } = await readAll(chunks(`\uFEFF${course('Integrationskurs A1.1 Übung')}`, size));
      expect(records).toMatchObject([{ title: 'Integrationskurs A1.1 Übung' }]);
    }
  });

  it('takes the times of the course for sessions, written as they come', async () => {
    const { records } = await readAll(chunks(course('Integrationskurs A1.1')));
    expect(records).toMatchObject([{ content: { sessions: [{ on: '2027-01-11', from: '09:00', to: '12:15' }] } }]);
  });

  it('keeps what came before the place where it breaks, and names the place', async () => {
    const whole = course('Integrationskurs A1.1').replace('</kurse>', '<kurs><knr>2</knr></oops>');
    const { records, broken } = await readAll(chunks(whole));
    expect(records).toHaveLength(1);
    expect(broken).toMatch(/^xml\.malformed: .+\(line 4, column \d+\)\.$/);
    expect((await readAll(chunks(course('Integrationskurs A1.1').slice(0, -30)))).broken).toMatch(/^xml\.malformed/);
  });

  it.each([
    ['a document type', `<?xml version="1.0"?><!DOCTYPE kurse [<!ENTITY a "aaaa">]><kurse/>`, /^xml\.doctype/],
    ['an entity of its own', course('Integrationskurs &lol; A1.1'), /^xml\.malformed/],
    ['an HTML entity', course('Integrationskurs A1.1 f&uuml;r'), /^xml\.malformed/],
    ['another document', '<?xml version="1.0"?><html><body/></html>', /^kufer\.not-an-export/],
    ['no XML', 'knr;titel\n1;A1.1\n', /^xml\.malformed/],
    ['an encoding nobody knows', course('x', '<?xml version="1.0" encoding="IBM037"?>'), /^file\.encoding-unknown/],
    ['nothing', '', /^file\.empty/],
  ])('is refused when it holds %s', async (_, text, failure) => {
    const { records, broken } = await readAll(chunks(text));
    expect(records).toEqual([]);
    expect(broken).toMatch(failure);
  });

  it('is refused when it is not in the encoding it names', async () => {
    const { broken } = await readAll(chunks(Buffer.from(course('Integrationskurs A1.1 für'), 'latin1')));
    expect(broken).toMatch(/^file\.encoding-wrong/);
  });

  it('may be empty', async () =>
    expect(await readAll(chunks('<?xml version="1.0"?><kurse></kurse>'))).toEqual({ records: [] }));

  it('is read with bounded memory', async () => {
    const one = course('Integrationskurs A1.1').replace(/^[\s\S]*<kurse>|<\/kurse>[\s\S]*$/g, '');
    let read = 0;
    async function* large(): AsyncIterable<Uint8Array> {
      yield Buffer.from('<?xml version="1.0"?><kurse>');
      for (let i = 0; i < 300; i += 1) yield Buffer.from(one.repeat(100));
      yield Buffer.from('</kurse>');
    }
    const before = process.memoryUsage().heapUsed;
    for await (const _ of readKuferXml(large())) read += 1;
    expect(read).toBe(30_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  it('of a real provider is read: 57 records, 41 of German, 890 sessions', async () => {
    if (!existsSync(real)) {
      process.stderr.write('Not looked at: ../shared/data is not there, so no real export was read.\n');
      return;
    }
    const { records } = await readAll(createReadStream(real));
    const courses = records.flatMap((record) => (record.kind === 'course' ? [record] : []));
    expect(records).toHaveLength(57);
    expect(courses).toHaveLength(41);
    expect(courses.reduce((sum, { content }) => sum + content.sessions.length, 0)).toBe(890);
    expect(records.filter(({ kind }) => kind === 'left-out')).toHaveLength(16);
    expect(courses.filter(({ content }) => content.noticed?.includes('title-says-another-track'))).toHaveLength(3);
  });
});
