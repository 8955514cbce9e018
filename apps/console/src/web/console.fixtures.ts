import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MeView } from '@app/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ConsoleSettings } from '../settings.js';
import { createConsole } from './create-console.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** What follows the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

/** Stands in for all three services: answers what it is told to, and remembers what it was asked. */
export interface Services {
  readonly url: string;
  readonly asked: Asked[];
  /** By 'METHOD path'. */
  readonly answers: Map<string, Answer>;
  stop(): Promise<void>;
}

export async function startServices(
  { asked, answers }: Pick<Services, 'asked' | 'answers'> = { asked: [], answers: new Map() },
): Promise<Services> {
  const server = createServer(async (request, response) => {
    const { method = '', headers, url = '' } = request;
    const [path = '', query = ''] = url.split('?');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ method, path, query, headers, body: Buffer.concat(chunks).toString('utf8') });
    const [status, body, more = {}] = answers.get(`${method} ${path}`) ?? [404, { code: 'not-found', status: 404 }];
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url, asked, answers, stop };
}

export const consoleUrl = 'http://console.example';
const nobodyThere = 'http://127.0.0.1:9';

export function settingsFor(services: string, notification = services): ConsoleSettings {
  return {
    consoleUrl,
    services: {
      'course-registry': `${services}/api/course-registry`,
      'waiting-list': `${services}/api/waiting-list`,
      notification: `${notification}/api/notification`,
    },
    oidc: { issuer: nobodyThere, clientId: 'console', clientSecret: 'secret', resource: '', scope: 'openid' },
    sessionSecret: 'a secret that is long enough for the cookies',
  };
}

/** On a port of its own. */
export async function startedConsole(settings: ConsoleSettings): Promise<NestFastifyApplication> {
  const app = await createConsole(settings, false);
  await app.listen(0, '127.0.0.1');
  return app;
}

export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Asks the console as a browser would, without following where it leads. */
export async function ask(app: NestFastifyApplication, path: string, init: RequestInit = {}): Promise<Shown> {
  const answer = await fetch(new URL(path, await app.getUrl()), { redirect: 'manual', ...init });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

export function member(...roles: readonly string[]): MeView {
  return {
    memberId: '0199d6a0-0000-7000-8000-000000000001',
    organisationKey: 'jobcenter-bochum',
    organisationName: 'Jobcenter Bochum',
    areas: ['05911'],
    mailDomains: ['jobcenter-bochum.example'],
    roles,
  };
}

export const csrf = 'the-token-of-this-session';

/** Cookies of somebody who signed in a moment ago. */
export function signedIn(app: NestFastifyApplication, me: MeView): string {
  const instance = app.getHttpAdapter().getInstance();
  const held = { accessToken: 'access-token-of-the-session', expiresAt: Date.now() + 600_000 };
  const session = instance.createSecureSession({ csrf, me, meAt: Date.now(), name: 'Anna Beispiel' });
  const tokens = instance.createSecureSession({ held });
  const sealed = [
    ['kb_session', instance.encodeSecureSession(session, 'session')],
    ['kb_tokens', instance.encodeSecureSession(tokens, 'tokens')],
  ];
  return sealed.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('; ');
}
