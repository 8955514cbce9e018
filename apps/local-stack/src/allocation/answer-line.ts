import type { Session } from '@app/allocation';
import type { TooLong } from './lines.js';

/** The answer to one line, as one line; undefined for a blank one. */
export function answerLine(line: Buffer | TooLong, session: Session): string | undefined {
  if ('bytes' in line) return failure('LINE_TOO_LONG', `a line of ${line.bytes} bytes is longer than a text can be`);
  const text = textOf(line);
  if (text === undefined) return failure('NOT_UTF8', 'a line has to be UTF-8');
  if (text.trim() === '') return undefined;
  const request = parsed(text);
  return 'error' in request ? failure('NOT_JSON', request.error) : JSON.stringify(session.answer(request.value));
}

function textOf(line: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return undefined;
  }
}

function parsed(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function failure(code: string, message: string): string {
  return JSON.stringify({ error: { code, field: '', message } });
}
