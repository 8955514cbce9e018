import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const kern = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json'));
const own = fileURLToPath(new URL('../assets', import.meta.url));

/** Addresses change with the content, so that browsers may keep the files for a year. */
const kernHash = hashOf(join(kern, 'package.json'));
const ownHash = hashOf(join(own, 'console.css'), join(own, 'console.mjs'));

export const assets = {
  stylesheets: [
    `/assets/kern-${kernHash}/fonts/fira-sans.css`,
    `/assets/kern-${kernHash}/kern.min.css`,
    `/assets/${ownHash}/console.css`,
  ],
  script: `/assets/${ownHash}/console.mjs`,
  icon: `/assets/${ownHash}/icon.svg`,
};

/** The design system's files from its package, and our own. */
export async function serveAssets(instance: FastifyInstance): Promise<void> {
  const kept = { maxAge: '365d', immutable: true, index: false as const, wildcard: true };
  await instance.register(serveFiles, {
    ...kept,
    root: join(kern, 'dist'),
    prefix: `/assets/kern-${kernHash}/`,
    decorateReply: false,
  });
  await instance.register(serveFiles, { ...kept, root: own, prefix: `/assets/${ownHash}/`, decorateReply: false });
}

function hashOf(...files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
