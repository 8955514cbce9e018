import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Above this a log is put aside when the stack starts, in bytes. */
const limit = 10_000_000;
const lookEvery = 300;

/**
 * One service's log file. The service writes it itself, so that nothing blocks or breaks when the supervisor is gone;
 * errors in it are also told.
 */
export class ServiceLog {
  readonly #file: string;
  readonly #writing: number;
  readonly #reading: number;
  readonly #timer: NodeJS.Timeout;
  #position: number;
  #rest = '';

  constructor(
    folder: string,
    private readonly service: string,
    private readonly tell: (line: string) => void,
  ) {
    this.#file = join(folder, 'logs', `${service}.log`);
    if (existsSync(this.#file) && statSync(this.#file).size > limit) renameSync(this.#file, `${this.#file}.1`);
    this.#writing = openSync(this.#file, 'a', 0o600);
    this.#reading = openSync(this.#file, 'r');
    this.#position = statSync(this.#file).size;
    this.#timer = setInterval(() => this.#look(), lookEvery);
  }

  /** Where a child writes. */
  get descriptor(): number {
    return this.#writing;
  }

  end(lines = 15): string {
    return readFileSync(this.#file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  close(): void {
    this.#look();
    clearInterval(this.#timer);
    closeSync(this.#writing);
    closeSync(this.#reading);
  }

  #look(): void {
    const part = Buffer.alloc(65_536);
    for (let read = this.#read(part); read > 0; read = this.#read(part)) {
      const lines = (this.#rest + part.toString('utf8', 0, read)).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) {
        const worth = worthTelling(line);
        if (worth) this.tell(`[${this.service}] ${worth}`);
      }
    }
  }

  #read(part: Buffer): number {
    const read = readSync(this.#reading, part, 0, part.length, this.#position);
    this.#position += read;
    return read;
  }
}

/** What of a line belongs on the console: errors of the JSON log, and Node's own last words. */
export function worthTelling(line: string): string | undefined {
  if (!line.startsWith('{')) return /^\w*Error\b|^Uncaught/.test(line) ? line : undefined;
  try {
    const { level, msg, code, error }: Readonly<Record<string, unknown>> = JSON.parse(line);
    if (level !== 'error' && level !== 'fatal') return undefined;
    const what = [msg ?? code, error && JSON.stringify(error)].filter(Boolean).join(' ');
    return what.length > 300 ? `${what.slice(0, 300)} …` : what;
  } catch {
    return undefined;
  }
}
