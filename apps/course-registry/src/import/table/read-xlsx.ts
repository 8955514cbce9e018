import { BrokenFile, type NeutralRecord, type SourceFile } from '../neutral-record.js';
import type { SerialEpoch } from '../source-course/written-days.js';
import { isYes } from '../source-course/written-values.js';
import { SheetRows } from './sheet-rows.js';
import { readTableRows } from './table-rows.js';
import { through } from './workbook-part.js';
import { ZipArchive } from './zip-archive.js';

const mostStringSigns = 67_108_864;
const longestString = 4_000;
const officeDocument = /\/officeDocument$/;
const sharedTexts = /\/sharedStrings$/;

/** Reads the first sheet of a workbook (Office Open XML) that can be seen. Formulas count by the value they had when it was saved. */
export async function* readXlsx(file: SourceFile): AsyncIterable<NeutralRecord> {
  const archive = await ZipArchive.of(file);
  const workbook = await workbookIn(archive);
  const { sheet, epoch, known } = await lookedInto(archive, workbook);
  const texts = known.find(({ type }) => sharedTexts.test(type))?.target ?? 'sharedStrings.xml';
  const strings = await sharedStrings(archive, pathOf(workbook, texts));
  yield* readTableRows(rowsOf(archive, sheet, strings), epoch);
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

/** The first sheet that can be seen, from when the workbook counts its days, and what belongs to it. */
async function lookedInto(archive: ZipArchive, workbook: string) {
  const sheets: string[] = [];
  let epoch: SerialEpoch = 1900;
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'sheet' && !/hidden/i.test(attributes['state'] ?? '')) sheets.push(relationIn(attributes));
      if (name === 'workbookPr' && isYes(attributes['date1904'])) epoch = 1904;
    },
    close: () => {},
    text: () => {},
  };
  for await (const _ of through(archive.text(workbook), handlers));
  const folder = folderOf(workbook);
  const known = await relations(archive, `${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const sheet = pathOf(workbook, known.find(({ id }) => id === sheets[0])?.target);
  if (!archive.has(sheet)) throw new BrokenFile('xlsx.no-sheet', 'The workbook has no sheet.');
  return { sheet, epoch: epoch as SerialEpoch, known };
}

/** 'r:id', whatever the prefix is. */
function relationIn(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => /^\w+:id$/.test(name))?.[1] ?? '';
}

/** Where a part is that another one speaks of. */
function pathOf(from: string, target = ''): string {
  return target.startsWith('/') ? target.slice(1) : `${folderOf(from)}${target}`;
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
  /** How a text is pronounced stands beside it. */
  let spoken = false;
  let text = '';
  const handlers = {
    open: (element: string) => {
      if (element === 'si') text = '';
      if (element === 't') reading = !spoken;
      if (element === 'rPh') spoken = true;
    },
    close: (element: string) => {
      if (element === 't') reading = false;
      if (element === 'rPh') spoken = false;
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
