import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const kern = join(dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json')), 'dist');
const fontFiles = (name: string, script: string) =>
  ['400', '700'].map((weight): readonly [string, string] => {
    const file = `${name}-${script}-${weight}-normal.woff2`;
    const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
    return [`fonts/${file}`, join(folder, 'files', file)];
  });
const own = fileURLToPath(new URL('../assets', import.meta.url));

/** Every file there is to serve, by its path below `/assets/<hash>/`; nothing else is ever read. */
const files: ReadonlyMap<string, string> = new Map([
  ['kern.min.css', join(kern, 'kern.min.css')],
  ['fonts/fira-sans.css', join(kern, 'fonts/fira-sans.css')],
  ...readdirSync(join(kern, 'fonts/fira-sans')).map(
    (name) => [`fonts/fira-sans/${name}`, join(kern, 'fonts/fira-sans', name)] as const,
  ),
  ...fontFiles('noto-sans-arabic', 'arabic'),
  ...fontFiles('noto-sans-ethiopic', 'ethiopic'),
  ...readdirSync(own).map((name) => [name, join(own, name)] as const),
]);

/** Addresses change with the content, so that browsers may keep the files for a year. */
const base = `/assets/${hashOf(['kern.min.css', 'fonts/fira-sans.css', ...readdirSync(own).sort()])}`;

export const assets = {
  stylesheets: ['fonts/fira-sans.css', 'kern.min.css', 'console.css'].map((name) => `${base}/${name}`),
  catalogueStylesheet: `${base}/catalogue.css`,
  script: `${base}/console.mjs`,
  icon: `${base}/icon.svg`,
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The design system's files from its package, and our own; texts compressed once. */
export function serveAssets(instance: FastifyInstance): void {
  for (const [name, file] of files) {
    const type = types[extname(name)] ?? 'application/octet-stream';
    let kept: { readonly plain: Buffer; readonly brotli?: Buffer } | undefined;
    instance.get(`${base}/${name}`, async (request, reply) => {
      kept ??= read(file, type);
      const { plain, brotli } = kept;
      const small = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? brotli : undefined;
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(type);
      return small ? reply.header('content-encoding', 'br').send(small) : reply.send(plain);
    });
  }
}

function read(file: string, type: string): { readonly plain: Buffer; readonly brotli?: Buffer } {
  const plain = readFileSync(file);
  return type.startsWith('font/') ? { plain } : { plain, brotli: brotliCompressSync(plain) };
}

function hashOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readFileSync(files.get(name) ?? ''));
  return hash.digest('hex').slice(0, 12);
}
