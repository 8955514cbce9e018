import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { BrokenFile, type NeutralRecord } from './neutral-record.js';
import { formatOf, readers } from './source-formats.js';
import { columns } from './table/columns.js';
import { csvTemplate, xlsxTemplate } from './table/write-template.js';

function inPieces(content: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
    },
  };
}

async function read(content: Uint8Array | string, size = 1_000) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const records: NeutralRecord[] = [];
  try {
    for await (const record of readers[formatOf(bytes)](inPieces(bytes, size))) records.push(record);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { records, broken: error.code };
  }
  return { records, broken: undefined };
}

const berlin = (...records: unknown[]) => JSON.stringify({ veranstaltungen: { veranstaltung: records } });
const good = {
  guid: '7000',
  name: 'Deutsch A1.1 Integrationskurs',
  maximale_teilnehmerzahl: '20',
  beginn_datum: '2027-01-11',
  ende_datum: '2027-01-12',
  schlagwort: ['Deutsch Fremdsprache'],
  ortetermine: {
    adresse: [{ ort: 'Bochum' }],
    termin: [{ beginn_datum: '2027-01-11', beginn_uhrzeit: '16:00', ende_uhrzeit: '17:30' }],
  },
};
const openVhs = (inner: string) => `<?xml version="1.0"?><openvhs:veranstaltungen version="1.2" xmlns:openvhs="x">
<veranstaltung><guid>G1</guid><name><![CDATA[Deutsch A1.1 Integrationskurs]]></name>
<maximale_teilnehmerzahl>20</maximale_teilnehmerzahl><beginn_datum>2027-01-11</beginn_datum><ende_datum>2027-01-12</ende_datum>
<termin><beginn_datum>2027-01-11</beginn_datum><beginn_uhrzeit>18:30:00</beginn_uhrzeit><ende_uhrzeit>21:00:00</ende_uhrzeit></termin>
<veranstaltungsort><adresse><ort>Bochum</ort></adresse></veranstaltungsort>${inner}</veranstaltung></openvhs:veranstaltungen>`;
const table = (cells: Readonly<Record<string, string>>, sign = ';') => {
  const values = columns.map(({ key, example }) => cells[key] ?? (key === 'externalId' ? 'K1' : example));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [columns.map(({ heading }) => heading), values].map((row) => row.map(quoted).join(sign)).join('\r\n');
};
const first = async (content: Uint8Array | string) => {
  const { records, broken } = await read(content);
  if (broken || !records[0]) throw new Error(`${broken}`);
  return records[0];
};
const contentOf = (record: NeutralRecord) => (record.kind === 'course' ? record.content : undefined);
const why = (record: NeutralRecord) => ('problems' in record ? record.problems.map(({ code }) => code) : []);

describe('a record in the form of Berlin', () => {
  it('is the same alone and in a list, with numbers as numbers and as texts', async () => {
    const inList = await first(berlin(good));
    const alone = await first(JSON.stringify({ veranstaltungen: { veranstaltung: good } }));
    const numbers = await first(
      berlin({ ...good, guid: 7000, maximale_teilnehmerzahl: 20, schlagwort: 'Deutsch Fremdsprache' }),
    );
    expect(contentOf(inList)).toMatchObject({ entryLevels: ['A1.1'], maxParticipants: 20 });
    expect(contentOf(alone)).toEqual(contentOf(inList));
    expect(contentOf(numbers)).toEqual(contentOf(inList));
  });

  it.each([
    ['a day that is none', { beginn_datum: '2027-02-30' }, 'refused', 'calendar-date.malformed'],
    ['a day cut short', { beginn_datum: '04.10.202' }, 'refused', 'calendar-date.malformed'],
    ['an end before its begin', { ende_datum: '2027-01-01' }, 'refused', 'course-start.ends-before-it-begins'],
    ['no end', { ende_datum: null }, 'refused', 'calendar-date.missing'],
    ['no number', { guid: '' }, 'refused', 'external-id.missing'],
    ['a maximum in words', { maximale_teilnehmerzahl: 'viele' }, 'refused', 'capacity.malformed'],
    ['a maximum not known', { maximale_teilnehmerzahl: '-1' }, 'incomplete', 'capacity.unknown'],
    ['registrations not known', { aktuelle_teilnehmerzahl: -1 }, 'incomplete', 'registrations.unknown'],
    ['no sessions', { ortetermine: { adresse: { ort: 'Bochum' } } }, 'incomplete', 'sessions.unknown'],
    ['no level', { name: 'Deutsch Integrationskurs' }, 'incomplete', 'level.unknown'],
    ['a consultation', { schlagwort: ['Deutsch Fremdsprache', 'Beratung'] }, 'left-out', 'not-a-course'],
    [
      'another language',
      { name: 'Spanisch A1.1 auf Deutsch', schlagwort: 'Spanisch' },
      'left-out',
      'not-a-german-course',
    ],
  ])('with %s concerns that record only', async (_, difference, kind, code) => {
    const { records, broken } = await read(berlin({ ...good, ...difference }, { ...good, guid: '7001' }));
    expect(broken).toBeUndefined();
    expect(records.map((record) => record.kind)).toEqual([kind, 'course']);
    expect(why(records[0] as NeutralRecord)).toContain(code);
  });

  it.each([
    ['belegt', 20],
    ['3', 3],
    ['25', 25],
    ['3.0', 3],
  ])('with %j registrations has %d places taken', async (aktuelle_teilnehmerzahl, taken) => {
    expect(contentOf(await first(berlin({ ...good, aktuelle_teilnehmerzahl })))?.registeredElsewhere).toBe(taken);
  });

  it('with more than two free places has three for certain', async () => {
    expect(contentOf(await first(berlin({ ...good, freie_plaetze: '> 2' })))?.registeredElsewhere).toBe(17);
  });

  it.each([
    ['84.70', 8_470, undefined],
    ['1.234,50 €', 123_450, undefined],
    ['205,- EUR', 20_500, undefined],
    ['0.00', 0, undefined],
    ['84,70 ¤', 8_470, undefined],
    ['205/220', undefined, '205/220'],
    [null, undefined, undefined],
  ])('with the price %j costs %j cents', async (betrag, cents, note) => {
    const content = contentOf(await first(berlin({ ...good, preis: { betrag } })));
    expect([content?.priceCents, content?.priceNote]).toEqual([cents, note]);
  });

  it('never brings people in, whatever stands in the free text', async () => {
    const zusatz = 'Dozentin: Erika Beispiel, Tel. 030 / 123 45 67, erika@example.org, Herr Dr. Max Muster';
    const record = await first(berlin({ ...good, preis: { betrag: '1', zusatz }, dozent: { name: 'Muster' } }));
    expect(JSON.stringify(record)).not.toMatch(/Erika|Muster|123 45|example\.org/);
  });

  it('of any shape is read or refused, and so is whatever follows', async () => {
    const anything = fc.record(
      Object.fromEntries(Object.keys(good).map((name) => [name, fc.oneof(fc.jsonValue(), fc.constant(null))])),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 97 }), async (record, size) => {
        const { records, broken } = await read(Buffer.from(berlin(record, { ...good, guid: '7001' })), size);
        expect(broken).toBeUndefined();
        expect(records).toHaveLength(2);
        expect(records[1]).toMatchObject({ kind: 'course', position: 2 });
      }),
      { numRuns: 150 },
    );
  });
});

describe('JSON', () => {
  it.each([
    ['cut off', berlin(good).slice(0, -20), 'json.malformed'],
    ['with rubbish behind', `${berlin(good)}}`, 'json.malformed'],
    ['with a comma too many', berlin(good).replace('}]', '},]'), 'json.malformed'],
  ])('%s is refused after what could be read', async (_, text, code) => {
    expect((await read(text)).broken).toBe(code);
  });

  it('is refused in another encoding than UTF-8', async () => {
    expect((await read(Buffer.from(berlin({ ...good, name: 'Übung' }), 'latin1'))).broken).toBe('file.encoding-wrong');
  });

  it('with a byte order mark, brackets and quotes in texts is cut where its records end, in pieces of any size', async () => {
    const odd = { ...good, untertitel: 'a "b" {c} [d] \\ \u{1F600}' };
    for (const size of [1, 2, 3, 5, 4_096]) {
      const { records } = await read(Buffer.from(`\uFEFF${berlin(odd, odd)}`), size);
      expect(records.map(({ raw }) => raw['untertitel'])).toEqual([odd.untertitel, odd.untertitel]);
    }
  });

  it('of one endless record is refused', async () => {
    expect((await read(berlin({ ...good, text: 'x'.repeat(1_100_000) }))).broken).toBe('json.record-too-large');
  });
});

describe('open-vhs', () => {
  it('is read with its namespace, CDATA and seconds', async () => {
    const content = contentOf(await first(openVhs('')));
    expect(content).toMatchObject({ sessions: [{ on: '2027-01-11', from: '18:30', to: '21:00' }], format: 'presence' });
  });

  it('takes the level from its own field only when the title does not contradict', async () => {
    const untitled = openVhs('<level>B1.2</level>').replace('A1.1 ', '');
    expect(contentOf(await first(untitled))?.entryLevels).toEqual(['B1.2']);
    const contradicted = await first(openVhs('<level>B1.2</level>'));
    expect(why(contradicted)).toEqual(['level.unknown']);
    expect(JSON.stringify(contradicted)).toMatch(
      /'B1\.2' und der Titel '[^']*A1\.1[^']*' ergeben zusammen kein eindeutiges/,
    );
    expect(why(await first(untitled.replace('B1.2<', 'Einsteiger<')))).toEqual(['level.unknown']);
  });

  it('refuses entities and document types', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect((await read(openVhs('').replace('?>', `?>${bomb}`))).broken).toBe('xml.doctype');
    expect((await read(openVhs('<zielgruppe>&b;</zielgruppe>'))).broken).toBe('xml.malformed');
  });

  it('of any text in any field is read or refused', async () => {
    const names = ['guid', 'beginn_datum', 'ende_datum', 'level', 'aktuelle_teilnehmerzahl', 'termin', 'preis'];
    const signs = fc.constantFrom(...'Aaä0.,:;-+/\\"\'()[]{}%$€ \t\n');
    const text = fc.array(signs, { maxLength: 40 }).map((all) => all.join('').replaceAll(']]', ''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), text, async (name, said) => {
        const { records, broken } = await read(openVhs('').replace('<guid>', () => `<${name}>${said}</${name}><guid>`));
        expect([records.length, broken]).toEqual([1, undefined]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a table', () => {
  it.each([';', ',', '\t'])('is read with %j between its cells', async (sign) => {
    expect(contentOf(await first(table({ priceNote: 'a;b,c "d"' }, sign)))).toMatchObject({
      title: 'Allgemeiner Integrationskurs A1.1',
      maxParticipants: 20,
      registeredElsewhere: 12,
      priceCents: 22_900,
      priceNote: 'a;b,c "d"',
    });
  });

  it('is read in windows-1252 and in UTF-8, wherever the first umlaut stands', async () => {
    const text = table({ venue: 'Café Übung – „Haus“' });
    const cp1252 = Buffer.from(text.replaceAll('–', '\x96').replaceAll('„', '\x84').replaceAll('“', '\x93'), 'latin1');
    for (const content of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), cp1252])
      expect(contentOf(await first(content))?.venue?.name).toBe('Café Übung – „Haus“');
  });

  it('makes sessions of days of the week, holidays left out', async () => {
    const weekdays = { weekdays: 'Montag und Do', startsOn: '22.03.2027', endsOn: '02.04.2027' };
    expect(contentOf(await first(table(weekdays)))?.sessions.map(({ on }) => on)).toEqual([
      '2027-03-22',
      '2027-03-25',
      '2027-04-01',
    ]);
  });

  it.each([
    ['Wochentage', { weekdays: 'Mo, Xx' }, 'weekday.unknown'],
    ['Termine', { sessions: '11.01.2027 vormittags' }, 'session.malformed'],
    ['Kursart', { courseType: 'Yoga' }, 'course-type.unknown'],
    ['Beginn', { startsOn: '31.02.2027' }, 'calendar-date.malformed'],
  ])('with a wrong word under %s names the column', async (field, cells, code) => {
    const record = await first(table(cells));
    expect('problems' in record && record.problems[0]).toMatchObject({ field, code });
  });

  it('without a needed column is refused as a whole, naming it', async () => {
    expect((await read('Kursnummer;Titel\nK1;Deutsch A1.1\n')).broken).toBe('table.headings-missing');
  });

  it('of any cells is read or refused', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('#', '#1'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...columns), cell, async ({ key }, said) => {
        const { records, broken } = await read(table({ [key]: said }));
        expect([records.length, broken]).toEqual([1, undefined]);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same as a workbook', async () => {
    expect(await first(xlsxTemplate())).toEqual(await first(csvTemplate()));
  });
});

describe('a workbook', () => {
  const relation = (type: string, target: string) =>
    strToU8(`<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`);
  const workbook = (rows: string, strings = '', more = '') =>
    zipSync({
      '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': strToU8(`<workbook>${more}<sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
      'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    });
  const inline = (texts: readonly string[]) =>
    `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const headings = inline(columns.map(({ heading }) => heading));

  it('has its days and times as numbers, and its texts elsewhere, rich ones too', async () => {
    const cells = columns.map(({ key, example }) => {
      if (key === 'externalId') return '<c><v>4711</v></c>';
      if (key === 'title') return '<c t="s"><v>0</v></c>';
      if (key === 'startsOn') return '<c><v>46398</v></c>';
      if (key === 'from') return '<c><v>0.375</v></c>';
      return `<c t="inlineStr"><is><t>${example}</t></is></c>`;
    });
    const rich = '<si><r><t>Integrationskurs </t></r><r><t>A1.1</t></r></si>';
    const record = await first(workbook(`${headings}<row>${cells.join('')}</row>`, rich));
    expect(record).toMatchObject({ externalId: '4711', title: 'Integrationskurs A1.1' });
    expect(contentOf(record)).toMatchObject({ startsOn: '2027-01-11', sessions: expect.any(Array) });
    expect(contentOf(record)?.sessions[0]).toEqual({ on: '2027-01-11', from: '09:00', to: '12:15' });
  });

  it('that would blow up when unpacked is refused', async () => {
    const bomb = workbook(`${headings}<!--${' '.repeat(20_000_000)}-->`);
    expect(bomb.length).toBeLessThan(100_000);
    expect((await read(bomb)).broken).toBe('xlsx.too-large');
  });

  it.each([
    ['an archive of other things', zipSync({ 'a.txt': strToU8('a') }), 'xlsx.no-workbook'],
    ['cut off', xlsxTemplate().subarray(0, 900), 'xlsx.malformed'],
    ['without a row', workbook(''), 'file.empty'],
  ])('%s is refused', async (_, content, code) => {
    expect((await read(content)).broken).toBe(code);
  });

  it('whose bytes have changed is read or refused', async () => {
    const whole = xlsxTemplate();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        if (formatOf(changed) === 'table-xlsx') await read(changed);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any file', () => {
  it('is read or refused and never breaks the reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '<', '{', '[', 'PK'),
        async (bytes, start) => {
          await read(Buffer.concat([Buffer.from(start), bytes]));
        },
      ),
      { numRuns: 200 },
    );
  });
});
