import { setTimeout as pause } from 'node:timers/promises';
import { localPasswordGrant, scriptClientId } from '../issuer/issuer-settings.js';
import type { StackNote } from '../state/stack-note.js';
import { sampleAccounts } from './accounts.js';

/** Members and organisations become known to a running service within this time, in ms. */
const becomingKnown = 20_000;
const notYet = new Set([401, 403, 404, 429, 503]);

export interface Made {
  readonly id: string;
  /** Of a waiting entry. */
  readonly reference?: string;
}

/** Calls the services as one of the sample people, exactly as the console does. */
export class ServiceCalls {
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly stack: Pick<StackNote, 'issuer' | 'environments'>) {}

  /**
   * Answers what was made; undefined when it had been made before.
   * @param key makes a repetition harmless
   * @throws Error naming the call and the answer's code, never what was sent
   */
  async post(username: string, path: string, body: object, key: string): Promise<Made | undefined> {
    const deadline = Date.now() + becomingKnown;
    for (;;) {
      const answer = await this.#send(username, path, body, key);
      if (answer.ok) return JSON.parse(await answer.text());
      const problem = await answer.text();
      if (answer.status === 409 && /external|already|cannot-pause/.test(problem)) return undefined;
      if (!notYet.has(answer.status) || Date.now() > deadline)
        throw new Error(`POST ${path} (${key}) was answered ${answer.status}: ${problem.slice(0, 500)}`);
      await pause(500);
    }
  }

  async #send(username: string, path: string, body: object, key: string): Promise<Response> {
    const service = path.split('/')[0] as keyof StackNote['environments'];
    const port = this.stack.environments[service]['PORT'];
    return fetch(`http://127.0.0.1:${port}/api/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.#tokenOf(username)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
  }

  #tokenOf(username: string): Promise<string> {
    const known = this.#tokens.get(username) ?? this.#askForToken(username);
    this.#tokens.set(username, known);
    return known;
  }

  async #askForToken(username: string): Promise<string> {
    const password = sampleAccounts.find((account) => account.username === username)?.password ?? '';
    const answer = await fetch(`${this.stack.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: localPasswordGrant, client_id: scriptClientId, username, password }),
    });
    if (!answer.ok) throw new Error(`No token for ${username}: ${answer.status}.`);
    const { access_token: token }: { access_token?: unknown } = JSON.parse(await answer.text());
    return String(token);
  }
}
