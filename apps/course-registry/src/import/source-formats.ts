import type { ImportFormat } from '@app/contracts';
import { readBerlinJson } from './berlin-json/read-berlin-json.js';
import { readFeedJson } from './feed-json/read-feed-json.js';
import { kuferShape, readKuferXml } from './kufer-xml/read-kufer-xml.js';
import type { RecordReader, SourceFile } from './neutral-record.js';
import { openVhsShape, readOpenVhsXml } from './open-vhs-xml/read-open-vhs-xml.js';
import { beginningOf } from './recognise-file.js';
import { readCsv } from './table/read-csv.js';
import { readXlsx } from './table/read-xlsx.js';
import { countXmlRecords } from './xml/count-xml-records.js';

/** Who reads which format. */
export const readers: Readonly<Record<ImportFormat, RecordReader>> = {
  'kufer-xml': readKuferXml,
  'berlin-json': readBerlinJson,
  'open-vhs-xml': readOpenVhsXml,
  'table-csv': readCsv,
  'table-xlsx': readXlsx,
  'feed-json': readFeedJson,
};

/** The records of a file as they stand in it, only to be counted: making sense of them takes as long as reading them. */
export const recordsOf: Readonly<Record<ImportFormat, (file: SourceFile) => AsyncIterable<unknown>>> = {
  ...readers,
  'kufer-xml': (file) => countXmlRecords(file, kuferShape),
  'open-vhs-xml': (file) => countXmlRecords(file, openVhsShape),
};

/** Which format a file is written in, by how it begins. What begins like nothing else is a table. */
export function formatOf(content: Uint8Array): ImportFormat {
  const head = beginningOf(content);
  if (head.startsWith('PK')) return 'table-xlsx';
  if (head.startsWith('<')) return /<(\w+:)?veranstaltungen[\s>]/i.test(head) ? 'open-vhs-xml' : 'kufer-xml';
  if (/^[[{]/.test(head)) return /"veranstaltung(en)?"\s*:|"beginn_datum"\s*:/.test(head) ? 'berlin-json' : 'feed-json';
  return 'table-csv';
}
