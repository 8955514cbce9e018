import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['apps', 'libs', 'nest-cli.json', 'tsconfig.json', 'package-lock.json'];
const left = /(^|\/)(node_modules|dist|\.kursbruecke)$|\.(spec|fixtures)\.tsx?$|local-stack\/.*\.mjs$|\.md$/;

/** Changes when anything changes that the build reads. By content: times mean nothing after a checkout. */
export function sourceHash(folder) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources) addTo(hash, folder, source);
  return hash.digest('hex');
}

function addTo(hash, folder, path) {
  const full = join(folder, path);
  if (left.test(path) || !existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, folder, `${path}/${name}`);
  } else {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  }
}
