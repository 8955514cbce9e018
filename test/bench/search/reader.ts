import { Agent, get } from 'node:http';

/** Somebody who asks one thing after the other over connections that stay open. */
export class Reader {
  readonly #agent: Agent;

  constructor(
    private readonly base: string,
    connections: number,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The answer's text; rejects what is not 200. */
  read(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      get(`${this.base}${path}`, { agent: this.#agent, headers: this.headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${path}: ${answer.statusCode} ${text.slice(0, 200)}`));
        });
      }).on('error', reject);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** What something took, in milliseconds. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly took: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, took: performance.now() - begun };
}
