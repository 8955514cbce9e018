import { writeFileSync } from 'node:fs';
import { type CatalogueLanguage, catalogueLanguages, catalogueTexts, languageFacts } from '@app/catalogue-texts';
import { afterAll, describe, expect, it } from '@jest/globals';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { printedCourse } from '../domain/brochure.fixtures.js';
import { type BrochureContent, sheetOf } from '../print-brochure/sheet-of.js';
import { typeset } from './typeset.js';

const open: PDFDocumentProxy[] = [];
afterAll(() => Promise.all(open.map((document) => document.destroy())));

function content(difference: Partial<BrochureContent> = {}): BrochureContent {
  return {
    languages: ['de'],
    courses: [printedCourse(), printedCourse({ area: 'Witten', entryLevels: ['B1.1'], childcare: true })],
    leftOut: 0,
    chosen: { area: 'Bochum und Umgebung' },
    today: '2026-11-21',
    consoleUrl: 'https://kurse.example',
    ...difference,
  };
}

/** Sets it, keeps it for those who want to look, and opens it with another program. */
async function printed(difference: Partial<BrochureContent>): Promise<PDFDocumentProxy> {
  const pdf = await typeset(sheetOf(content(difference)));
  const folder = process.env['KEEP_BROCHURES'];
  if (folder) writeFileSync(`${folder}/${difference.languages?.join('-')}.pdf`, pdf);
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  open.push(document);
  return document;
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }),
  );
  return pages
    .join(' ')
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

async function tagsOf(document: PDFDocumentProxy): Promise<Set<string>> {
  const roles = new Set<string>();
  const walk = ({ role, children = [] }: Tag) => {
    if (role) roles.add(role);
    children.forEach(walk);
  };
  walk((await (await document.getPage(1)).getStructTree()) as Tag);
  return roles;
}

const notOfWords = /[^\p{L}\p{M}]+/u;

const each = catalogueLanguages.map((language): [CatalogueLanguage] => [language]);

describe.each(each)('a brochure in %s', (language) => {
  it('opens, is tagged and says in which language it is', async () => {
    const document = await printed({ languages: [language] });
    const { info } = await document.getMetadata();
    const { tag } = languageFacts(language);
    const texts = catalogueTexts(language);
    expect(info).toMatchObject({ Title: `${texts.brochure.title} – Bochum und Umgebung`, Language: tag.slice(0, 2) });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tags = await tagsOf(document);
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'P']) expect([...tags]).toContain(role);
  }, 60_000);

  it('can be read: every letter is there, courses are named in German, and it has bookmarks', async () => {
    const document = await printed({ languages: [language] });
    const text = await textOf(document);
    expect(text).toContain('Allgemeiner Integrationskurs, Modul 1');
    expect(text).toContain('09:00–12:15');
    expect(text).toContain('11.01.2027');
    expect(text).not.toContain('\uFFFD');
    const { wait } = catalogueTexts(language).register;
    const words = new Set(text.normalize('NFKC').split(notOfWords));
    const unread = wait
      .normalize('NFKC')
      .split(notOfWords)
      .filter((word) => !words.has(word));
    // PDF.js puts vowel marks beside their word: such a word, and one beside it, come back in pieces.
    expect(unread.length).toBeLessThanOrEqual(languageFacts(language).direction === 'rtl' ? 2 : 0);
    const [part] = await document.getOutline();
    expect(part?.title).toBe(catalogueTexts(language).brochure.title);
    expect(part?.items.map(({ title }: { readonly title: string }) => title)).toEqual(['Bochum', 'Witten']);
  }, 60_000);
});

describe('a brochure', () => {
  it('in several languages has a part for each', async () => {
    const document = await printed({ languages: ['ar', 'ti', 'de'] });
    const parts = (await document.getOutline()).map(({ title }: { readonly title: string }) => title);
    expect(parts).toEqual((['ar', 'ti', 'de'] as const).map((language) => catalogueTexts(language).brochure.title));
  }, 60_000);

  it('sets what providers wrote as it is, whatever it would mean to a typesetter', async () => {
    const title = '#panic("x") *A1* $x^2$ @ref <b> \\ `code` [#link("x")]';
    expect(await textOf(await printed({ courses: [printedCourse({ title })] }))).toContain(title.slice(0, 30));
  }, 60_000);

  it('keeps a title without end on the page, and its direction', async () => {
    const document = await printed({ courses: [printedCourse({ title: `\u202e${'Deutschkurs'.repeat(20)}` })] });
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , width = 0] = page.view;
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue;
        const left = Number(item.transform[4]);
        expect([left >= 0, left + item.width <= width, item.str]).toEqual([true, true, item.str]);
      }
    }
    expect((await textOf(document)).replaceAll(/\s/g, '')).toContain('DeutschkursDeutschkurs');
  }, 60_000);

  it('names the languages in which there is help', async () => {
    const courses = [printedCourse({ supportLanguages: ['uk', 'fa-AF'] })];
    expect(await textOf(await printed({ courses }))).toContain('Hilfe auch auf: Ukrainisch, Dari');
  }, 60_000);

  it('without courses says so, and with too many how many it leaves out', async () => {
    expect(await textOf(await printed({ courses: [] }))).toContain(catalogueTexts('de').brochure.none);
    expect(await textOf(await printed({ leftOut: 17 }))).toContain(catalogueTexts('de').brochure.more(17));
  }, 60_000);

  it('says that a waiting list is no place, and when the list was made', async () => {
    const text = await textOf(await printed({}));
    expect(text).toContain(catalogueTexts('de').register.waitingList);
    expect(text).toContain('Stand: 21.11.2026');
    expect(text).toContain('https://kurse.example/kurse');
  }, 60_000);
});
