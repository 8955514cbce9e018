import { gzipSync } from 'node:zlib';

export interface RawBody {
  readonly text: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface BodyToRefuse {
  readonly status: 400 | 413 | 415;
  make(good: object): RawBody;
}

const within = (good: object, more: string) =>
  `${JSON.stringify(good).slice(0, -1)}${Object.keys(good).length ? ',' : ''}${more}}`;

/** Bodies that no route reads, whatever it is about. */
export const malformedBodies: Readonly<Record<string, BodyToRefuse>> = {
  'broken JSON': { status: 400, make: (good) => ({ text: JSON.stringify(good).slice(0, -1) }) },
  'a list': { status: 400, make: (good) => ({ text: JSON.stringify([good]) }) },
  __proto__: { status: 400, make: (good) => ({ text: within(good, '"__proto__":{"roles":["dpo"]}') }) },
  'constructor.prototype': {
    status: 400,
    make: (good) => ({ text: within(good, '"constructor":{"prototype":{"admin":true}}') }),
  },
  'a key twice': { status: 400, make: (good) => ({ text: within(good, '"again":1,"\\u0061gain":2') }) },
  'depth 100': { status: 400, make: (good) => ({ text: within(good, `"deep":${'['.repeat(100)}${']'.repeat(100)}`) }) },
  'depth 100,000': {
    status: 400,
    make: (good) => ({ text: within(good, `"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}`) }),
  },
  'U+0000': { status: 400, make: (good) => ({ text: within(good, '"title":"a\\u0000b"') }) },
  'half a character': { status: 400, make: (good) => ({ text: within(good, '"title":"a\\ud800b"') }) },
  'no UTF-8': { status: 400, make: () => ({ text: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }) },
  '2 MB': { status: 413, make: (good) => ({ text: within(good, `"title":"${'x'.repeat(2_000_000)}"`) }) },
  gzip: {
    status: 415,
    make: (good) => ({ text: gzipSync(JSON.stringify(good)), headers: { 'content-encoding': 'gzip' } }),
  },
  'text/plain': { status: 415, make: (good) => ({ text: JSON.stringify(good), type: 'text/plain' }) },
  'a form': { status: 415, make: () => ({ text: 'title=x', type: 'application/x-www-form-urlencoded' }) },
  'UTF-16': {
    status: 415,
    make: (good) => ({ text: JSON.stringify(good), type: 'application/json; charset=utf-16' }),
  },
};

/** Bodies that a route refuses because it knows what belongs into them. */
export const unknownProperties: Readonly<Record<string, BodyToRefuse>> = {
  'an unknown property': { status: 400, make: (good) => ({ text: within(good, '"surprise":1') }) },
  'a protected property': { status: 400, make: (good) => ({ text: within(good, '"version":7,"id":"x"') }) },
};
