import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** JSON that only the owner of the file may read; replaced as a whole, never half written. */
export function writePrivately(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function readPrivately(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
