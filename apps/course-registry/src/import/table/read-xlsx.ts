import { BrokenFile, type NeutralRecord, type SourceFile } from '../neutral-record.js';
import { isYes } from '../source-course/written-values.js';
import { SheetRows } from './sheet-rows.js';
import { readTableRows } from './table-rows.js';
import { through } from './workbook-part.js';
import { ZipArchive } from './zip-archive.js';

const mostStringSigns = 67_108_864;
const longestString = 4_000;
const officeDocument = /\/officeDocument$/;

/** Reads the first sheet of a workbook (Office Open XML). Formulas count by the value they had when it was saved. */
export async function* readXlsx(file: SourceFile): AsyncIterable<NeutralRecord> {
  const archive = await ZipArchive.of(file);
  const workbook = await workbookIn(archive);
  const strings = await sharedStrings(archive, `${folderOf(workbook)}sharedStrings.xml`);
  yield* readTableRows(rowsOf(archive, await firstSheet(archive, workbook), strings));
}

async function* rowsOf(
  archive: ZipArchive,
  sheet: string,
  strings: readonly string[],
): AsyncIterable<readonly string[]> {
  const rows = new SheetRows(strings);
  for await (const _ of through(archive.text(sheet), rows)) yield* rows.take();
}

async function workbookIn(archive: ZipArchive): Promise<string> {
  const found = (await relations(archive, '_rels/.rels')).find(({ type }) => officeDocument.test(type));
  const workbook = found ? found.target.replace(/^\//, '') : 'xl/workbook.xml';
  if (!archive.has(workbook)) throw new BrokenFile('xlsx.no-workbook', 'The file is an archive, but no workbook.');
  return workbook;
}

/** The sheet that stands first in the workbook. */
async function firstSheet(archive: ZipArchive, workbook: string): Promise<string> {
  const ids: string[] = [];
  let countsFrom1904 = false;
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'sheet') ids.push(attributes['r:id'] ?? '');
      if (name === 'workbookPr' && isYes(attributes['date1904'])) countsFrom1904 = true;
    },
    close: () => {},
    text: () => {},
  };
  for await (const _ of through(archive.text(workbook), handlers));
  if (countsFrom1904)
    throw new BrokenFile('xlsx.dates-from-1904', 'The workbook counts days from 1904. Save it without that option.');
  const folder = folderOf(workbook);
  const known = await relations(archive, `${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const target = known.find(({ id }) => id === ids[0])?.target;
  const sheet = target?.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  if (!target || !archive.has(sheet)) throw new BrokenFile('xlsx.no-sheet', 'The workbook has no sheet.');
  return sheet;
}

async function relations(archive: ZipArchive, name: string) {
  const found: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  const handlers = {
    open: (element: string, { Id = '', Type = '', Target = '' }: Readonly<Record<string, string>>) => {
      if (element === 'Relationship') found.push({ id: Id, type: Type, target: Target });
    },
    close: () => {},
    text: () => {},
  };
  for await (const _ of through(archive.text(name), handlers));
  return found;
}

/** Texts that cells point to. Only so many that memory stays bounded. */
async function sharedStrings(archive: ZipArchive, name: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let signs = 0;
  let reading = false;
  let text = '';
  const handlers = {
    open: (element: string) => {
      if (element === 'si') text = '';
      if (element === 't') reading = true;
    },
    close: (element: string) => {
      if (element === 't') reading = false;
      if (element !== 'si') return;
      signs += text.length;
      strings.push(text);
    },
    text: (said: string) => {
      if (reading && text.length < longestString) text += said.slice(0, longestString);
    },
  };
  for await (const _ of through(archive.text(name), handlers))
    if (signs > mostStringSigns) throw new BrokenFile('xlsx.too-large', 'The workbook has too much text.');
  return strings;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
