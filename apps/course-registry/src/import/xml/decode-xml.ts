import { BrokenFile } from '../neutral-record.js';

const encodings = ['utf-8', 'utf-16', 'windows-1252', 'iso-8859-1', 'iso-8859-15'] as const;
/** UTF-16 says by its first two bytes which end of a character comes first; without a mark its '<?' does. */
const marks: readonly (readonly [begins: string, encoding: string])[] = [
  ['\xEF\xBB\xBF', 'utf-8'],
  ['\xFF\xFE', 'utf-16le'],
  ['\xFE\xFF', 'utf-16be'],
  ['<\0?\0', 'utf-16le'],
  ['\0<\0?', 'utf-16be'],
];
const otherNames: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16le': 'utf-16',
  'utf-16be': 'utf-16',
  unicode: 'utf-16',
  cp1252: 'windows-1252',
  'cp-1252': 'windows-1252',
  windows1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  iso8859_1: 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'iso8859-15': 'iso-8859-15',
};

/** Bytes within which an XML declaration must be over. */
const longestDeclaration = 200;
/** Characters handed on at once, so that few records are in memory together. */
const slice = 16_384;

/** The text of an XML file in slices, by its byte order mark or its declaration; UTF-8 when it has neither. */
export async function* decodeXml(file: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let head: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | undefined;
  for await (const bytes of file) {
    if (decoder) {
      yield* sliced(decode(decoder, bytes));
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < longestDeclaration) continue;
    decoder = decoderFor(head);
    yield* sliced(decode(decoder, head).trimStart());
  }
  if (!decoder) {
    if (head.length === 0) throw new BrokenFile('file.empty', 'The file is empty.');
    decoder = decoderFor(head);
    yield* sliced(decode(decoder, head).trimStart());
  }
  yield* sliced(decode(decoder));
}

function decoderFor(head: Uint8Array): TextDecoder {
  const start = Buffer.from(head.subarray(0, longestDeclaration)).toString('latin1');
  const mark = marks.find(([begins]) => start.startsWith(begins))?.[1];
  if (mark) return new TextDecoder(mark, { fatal: true });
  const declared = (/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8').toLowerCase();
  const encoding = otherNames[declared] ?? declared;
  if (!(encodings as readonly string[]).includes(encoding))
    throw new BrokenFile('file.encoding-unknown', `The encoding is not one of ${encodings.join(', ')}.`);
  // Some programs declare UTF-16 and write UTF-8: in UTF-16 nobody could have read the declaration up to here.
  if (encoding === 'utf-16') return new TextDecoder('utf-8', { fatal: true });
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new BrokenFile(
      'file.encoding-wrong',
      `The file is not written in the encoding it names (${decoder.encoding}).`,
    );
  }
}

function* sliced(text: string): Iterable<string> {
  for (let from = 0; from < text.length; from += slice) yield text.slice(from, from + slice);
}
