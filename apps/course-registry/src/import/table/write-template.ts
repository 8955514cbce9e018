import { strToU8, zipSync } from 'fflate';
import { columns } from './columns.js';

/** The template as CSV for German spreadsheets: byte order mark, semicolons, help in lines that are not read. */
export function csvTemplate(): Uint8Array {
  const help = columns.map(({ heading, needed, help: text }) => `# ${heading}${needed ? ' (nötig)' : ''}: ${text}`);
  const rows = [
    columns.map(({ heading }) => quoted(heading)).join(';'),
    columns.map(({ example }) => quoted(example)).join(';'),
    ...help.map(quoted),
  ];
  return strToU8(`\uFEFF${rows.join('\r\n')}\r\n`);
}

/** The template as a workbook: headings and an example on the first sheet, help on the second. */
export function xlsxTemplate(): Uint8Array {
  const courses = [columns.map(({ heading }) => heading), columns.map(({ example }) => example)];
  const help = [
    ['Spalte', 'Nötig', 'Was hineinkommt', 'Beispiel'],
    ...columns.map(({ heading, needed, help: text, example }) => [heading, needed ? 'ja' : 'nein', text, example]),
  ];
  return zipSync({
    '[Content_Types].xml': part(contentTypes),
    '_rels/.rels': part(rootRelations),
    'xl/workbook.xml': part(workbook),
    'xl/_rels/workbook.xml.rels': part(workbookRelations),
    'xl/styles.xml': part(styles),
    'xl/worksheets/sheet1.xml': part(
      sheet(
        courses,
        columns.map(() => 20),
      ),
    ),
    'xl/worksheets/sheet2.xml': part(sheet(help, [18, 8, 110, 34])),
  });
}

function part(xml: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

/** Cells are texts, so that no spreadsheet turns a course number into a date. The first row is bold and stays in sight. */
function sheet(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="1" customWidth="1"/>`,
  );
  const lines = rows.map((cells, row) => {
    const inner = cells.map((text, i) => cell(text, `${letters(i)}${row + 1}`, row === 0 ? 2 : 1));
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cell(text: string, reference: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function quoted(text: string): string {
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`;
const rootRelations = `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Kurse" sheetId="1" r:id="rId1"/><sheet name="Hilfe" sheetId="2" r:id="rId2"/></sheets></workbook>`;
const workbookRelations = `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
