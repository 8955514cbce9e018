import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { callerTokens } from '../journeys/api.js';
import type { SampleRole, System } from '../journeys/system.js';
import type { Kind } from './expectations.js';
import { documentedRoutes, type Route, withExpectations } from './routes.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Seconds, when it was asked too often. */
  readonly retryAfter?: string | undefined;
}

export interface Call {
  readonly token?: string | undefined;
  readonly id?: string;
  readonly query?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a walk needs: the routes, somebody of every role, and things that belong to others. */
export interface World {
  readonly routes: readonly Route[];
  readonly tokens: Readonly<Record<SampleRole | 'otherProvider', string>>;
  readonly othersThings: Readonly<Partial<Record<Kind, string>>>;
  call(route: Pick<Route, 'service' | 'method' | 'path'>, call: Call): Promise<Answer>;
}

/** An id of the right form that nobody has. */
export const nobodysId = '01890000-0000-7000-8000-00000000dead';

export async function openWorld(system: System, othersThings: World['othersThings']): Promise<World> {
  return {
    routes: withExpectations(await documentedRoutes(system)),
    tokens: await callerTokens(system),
    othersThings,
    call: (route, call) => send(`${system.serviceUrl(route.service)}/${route.path}`, route.method, call),
  };
}

/** Comes again when it asked more than one may in a second, as programs should. */
export async function send(url: string, method: string, call: Call): Promise<Answer> {
  for (;;) {
    const answer = await sendOnce(url, method, call);
    if (answer.status !== 429) return answer;
    await pause(1_000 * Number(answer.retryAfter ?? 1));
  }
}

/** Over plain HTTP: `fetch` would mend or refuse some of what has to be sent. */
function sendOnce(url: string, method: string, { token, id, query, body, headers }: Call): Promise<Answer> {
  const asked = url.replace('{id}', id ?? nobodysId).replace('{token}', id ?? 'nobody');
  const address = asked.replace(/\{\w+\}/g, nobodysId) + (query ? `?${query}` : '');
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      {
        method,
        agent: false,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            retryAfter: answer.headers['retry-after'],
            text: Buffer.concat(parts).toString(),
          }),
        );
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
