import type { MeView } from '@app/contracts';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ask,
  consoleUrl,
  csrf,
  member,
  type Services,
  type Shown,
  settingsFor,
  signedIn,
  startedConsole,
  startServices,
} from './console.fixtures.js';

type Fields = Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[];

/** A role, or a member as the services would describe them. */
type Who = string | MeView;

export interface ConsoleUnderTest {
  /** What stands in for the services; forgetful between two tests. */
  readonly services: Pick<Services, 'asked' | 'answers'>;
  url(): Promise<string>;
  /** Asks as somebody who did not sign in. */
  ask(path: string, init?: RequestInit): Promise<Shown>;
  /** Looks at a page as a member who signed in a moment ago. */
  visit(path: string, who?: Who): Promise<Shown>;
  /** Presses the button of a form on a page of that member's. */
  send(path: string, fields?: Fields, who?: Who): Promise<Shown>;
  /** Goes on as that member where an answer leads, with what it left in the browser. */
  follow(answer: Shown, who?: Who): Promise<Shown>;
  /** Cookies of that member. */
  cookieOf(who?: Who): string;
}

/**
 * One console before one stand-in for its services: begun before the tests of a file, stopped after them.
 * @param usualRole of whoever visits and sends where a test names nobody else
 * @param notification where to look for that service, when not at the stand-in
 */
export function consoleUnderTest(usualRole = 'case_manager', notification?: string): ConsoleUnderTest {
  const services: Pick<Services, 'asked' | 'answers'> = { asked: [], answers: new Map() };
  let standIn: Services | undefined;
  let app: NestFastifyApplication | undefined;
  beforeAll(async () => {
    standIn = await startServices(services);
    app = await startedConsole(settingsFor(standIn.url, notification));
  });
  afterEach(() => {
    services.asked.length = 0;
    services.answers.clear();
  });
  afterAll(async () => {
    await app?.close();
    await standIn?.stop();
  });
  const started = (): NestFastifyApplication => {
    if (!app) throw new Error('The console is only there while a test runs.');
    return app;
  };
  const cookieOf = (who: Who = usualRole) => signedIn(started(), typeof who === 'string' ? member(who) : who);
  return {
    services,
    url: () => started().getUrl(),
    ask: (path, init) => ask(started(), path, init),
    visit: (path, who) => ask(started(), path, { headers: { cookie: cookieOf(who) } }),
    send: (path, fields = [], who = usualRole) =>
      ask(started(), path, {
        method: 'POST',
        headers: { cookie: cookieOf(who), origin: consoleUrl },
        body: form(fields),
      }),
    follow: ({ headers }, who) => {
      const left = headers.getSetCookie().map((each) => each.replace(/;.*/, ''));
      // Of two cookies with one name the first counts.
      const cookie = [...left, cookieOf(who)].join('; ');
      return ask(started(), headers.get('location') ?? '', { headers: { cookie } });
    },
    cookieOf,
  };
}

function form(fields: Fields): URLSearchParams {
  const all: readonly (readonly [string, string])[] = Array.isArray(fields) ? fields : Object.entries(fields);
  const body = new URLSearchParams({ _csrf: csrf });
  for (const [name, value] of all) body.append(name, value);
  return body;
}
