import { createWriteStream, existsSync, readFileSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Above this a log is put aside when the stack starts, in bytes. */
const limit = 10_000_000;
const errorLevel = 50;

/** One service's log file; errors also go to `tell`. */
export class ServiceLog {
  readonly #file: string;
  readonly #stream: WriteStream;

  constructor(
    folder: string,
    private readonly service: string,
    private readonly tell: (line: string) => void,
  ) {
    this.#file = join(folder, 'logs', `${service}.log`);
    if (existsSync(this.#file) && statSync(this.#file).size > limit) renameSync(this.#file, `${this.#file}.1`);
    this.#stream = createWriteStream(this.#file, { flags: 'a', mode: 0o600 });
  }

  follow(output: Readable): void {
    createInterface({ input: output }).on('line', (line) => {
      this.#stream.write(`${line}\n`);
      const worth = worthTelling(line);
      if (worth) this.tell(`[${this.service}] ${worth}`);
    });
  }

  end(lines = 15): string {
    return existsSync(this.#file)
      ? readFileSync(this.#file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
      : '';
  }

  close(): void {
    this.#stream.end();
  }
}

/** What of a line belongs on the console: errors of the JSON log, and Node's own last words. */
export function worthTelling(line: string): string | undefined {
  if (!line.startsWith('{')) return /^\w*Error\b|^Uncaught/.test(line) ? line : undefined;
  try {
    const entry: { level?: unknown; msg?: unknown; code?: unknown } = JSON.parse(line);
    const serious = typeof entry.level === 'number' ? entry.level >= errorLevel : entry.level === 'error';
    return serious ? String(entry.msg ?? entry.code ?? line) : undefined;
  } catch {
    return undefined;
  }
}
