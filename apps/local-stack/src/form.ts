import type { IncomingMessage } from 'node:http';

const limit = 10_000;

/** The fields of a posted form of at most 10 kB. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > limit) throw new Error('The form is too large.');
  }
  return new URLSearchParams(body);
}
