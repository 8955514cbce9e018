import type { ImportFormat } from '@app/contracts';
import { refuseField } from '@app/kernel';
import { HttpException } from '@nestjs/common';

/** Fields that tell formats apart may stand behind long texts. */
const looked = 65_536;

type Shape = 'xml' | 'json' | 'archive' | 'text';

const shapeOf: Readonly<Record<ImportFormat, Shape>> = {
  'kufer-xml': 'xml',
  'open-vhs-xml': 'xml',
  'berlin-json': 'json',
  'feed-json': 'json',
  'table-csv': 'text',
  'table-xlsx': 'archive',
};

/** Files of other kinds that people send by mistake, by how they begin; bytes as Latin-1. */
const foreign: readonly (readonly [kind: string, begins: string])[] = [
  ['PDF', '%PDF-'],
  // The container of the office programs before 2007.
  ['.xls / .doc', '\xD0\xCF\x11\xE0'],
  ['.rtf', '{\\rtf'],
  ['HTML', '<html'],
  ['HTML', '<!doctype html'],
  ['.gz', '\x1F\x8B'],
  ['.7z', '7z\xBC\xAF'],
  ['.rar', 'Rar!\x1A'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xFF\xD8\xFF'],
  ['GIF', 'GIF8'],
];

/** How a file begins, as text in which only letters of ASCII mean anything: without marks, and of UTF-16 every other byte. */
export function beginningOf(content: Uint8Array): string {
  return Buffer.from(content.subarray(0, looked))
    .toString('latin1')
    .replace(/^ï»¿/, '')
    .replace(/^(ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

/** Refuses what cannot be of any format (415), and what is plainly not of the one its sender names (422, at the field). */
export function refuseOtherFile(head: Uint8Array, named: ImportFormat | undefined): void {
  const beginning = beginningOf(head);
  const kind = foreign.find(([, begins]) => beginning.toLowerCase().startsWith(begins.toLowerCase()))?.[0];
  if (kind) throw unsupported(kind);
  if (!named || beginning === '' || shape(beginning) === shapeOf[named]) return;
  throw refuseField('/format', 'import.another-format', `The file does not begin as one of the format ${named} does.`);
}

function shape(beginning: string): Shape {
  if (beginning.startsWith('PK')) return 'archive';
  if (beginning.startsWith('<')) return 'xml';
  return /^[[{]/.test(beginning) ? 'json' : 'text';
}

function unsupported(kind: string): HttpException {
  const code = 'file.unsupported-type';
  const detail = `This is a file of the kind ${kind}. Please send XML, JSON, CSV or XLSX.`;
  return new HttpException({ code, detail, message: detail, errors: [{ pointer: '/file', code, detail }] }, 415);
}
