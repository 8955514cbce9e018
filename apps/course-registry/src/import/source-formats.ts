import type { ImportFormat } from '@app/contracts';
import { readBerlinJson } from './berlin-json/read-berlin-json.js';
import { readFeedJson } from './feed-json/read-feed-json.js';
import { readKuferXml } from './kufer-xml/read-kufer-xml.js';
import type { RecordReader } from './neutral-record.js';
import { readOpenVhsXml } from './open-vhs-xml/read-open-vhs-xml.js';
import { readCsv } from './table/read-csv.js';
import { readXlsx } from './table/read-xlsx.js';

/** Who reads which format. */
export const readers: Readonly<Record<ImportFormat, RecordReader>> = {
  'kufer-xml': readKuferXml,
  'berlin-json': readBerlinJson,
  'open-vhs-xml': readOpenVhsXml,
  'table-csv': readCsv,
  'table-xlsx': readXlsx,
  'feed-json': readFeedJson,
};

const looked = 8_192;

/** Which format a file is written in, by how it begins. What begins like nothing else is a table. */
export function formatOf(content: Uint8Array): ImportFormat {
  const head = Buffer.from(content.subarray(0, looked)).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (head.startsWith('PK')) return 'table-xlsx';
  if (head.startsWith('<')) return /<(\w+:)?veranstaltungen[\s>]/.test(head) ? 'open-vhs-xml' : 'kufer-xml';
  if (/^[[{]/.test(head)) return /"veranstaltung(en)?"\s*:|"beginn_datum"\s*:/.test(head) ? 'berlin-json' : 'feed-json';
  return 'table-csv';
}
