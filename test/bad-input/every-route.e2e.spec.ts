import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PersonView, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, callerFor } from '../journeys/api.js';
import { ask, quiet } from '../journeys/database.js';
import { type System, startSystem } from '../journeys/system.js';
import { courseStart, subscription, waitingEntry } from './good-bodies.js';
import { makeOthersThings } from './others-things.js';
import { documentedRoutes, mismatches } from './routes.js';
import { rowCounts } from './row-counts.js';
import { tokenInOrder, tokensToRefuse } from './tokens.js';
import { refusedBodies, refusedQueries, refusedRoles, refusedTokens, unknownIds, wronglyNamed } from './walks.js';
import { openWorld, send, type World } from './world.js';
import { wrongCourseStarts, wrongSubscriptions, wrongWaitingEntries } from './wrong-values.js';

const oneWord = 'Sukarno';
const names = [
  "O'Brien-Łukasz",
  'Nguyễn',
  'عبد الله',
  'Джамала',
  'Null',
  'Ä'.repeat(100),
  oneWord,
  'e\u0301 and \u00e9',
  '=1+1',
  '<b>Robert"); drop table person;--',
];

describe('bad input at every route', () => {
  let system: System;
  let world: World;
  let keyServer: Server;
  let keysAskedFor = 0;
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    system = await startSystem({ queue: 'postgres' });
    keyServer = createServer((_, answer) => {
      keysAskedFor += 1;
      answer.end('{"keys":[]}');
    });
    await new Promise<void>((done) => keyServer.listen(0, '127.0.0.1', done));
    world = await openWorld(system, await makeOthersThings(system));
    await quiet(system);
    before = await rowCounts(system);
  }, 240_000);

  afterAll(async () => {
    keyServer?.close();
    await system?.stop();
  }, 60_000);

  it('knows every route of the services, and no other', async () => {
    expect(mismatches(await documentedRoutes(system))).toEqual([]);
    expect(world.routes.length).toBeGreaterThan(40);
  });

  it('takes a token that is in order', async () => {
    const answer = await send(`${system.serviceUrl('waiting-list')}/me`, 'GET', { token: tokenInOrder(system) });
    expect(answer).toMatchObject({ status: 200 });
  });

  it('answers 401 to every token that does not count, and asks nobody else for keys', async () => {
    const { port } = keyServer.address() as AddressInfo;
    const tokens = tokensToRefuse(system, `http://127.0.0.1:${port}/jwks`);
    expect(await refusedTokens(tokens)(world)).toEqual([]);
    expect(keysAskedFor).toBe(0);
  });

  it('answers 403 to every role that is not allowed', async () => {
    expect(await refusedRoles(world)).toEqual([]);
  });

  it('answers 404 to ids of nothing and ids of others alike', async () => {
    expect(await unknownIds(world)).toEqual([]);
  });

  it('refuses bodies it cannot read in one way, or does not know', async () => {
    expect(await refusedBodies(world)).toEqual([]);
  });

  it('refuses lists without end, forged cursors and orders nobody offers', async () => {
    expect(await refusedQueries(world)).toEqual([]);
  });

  it('names the field that is wrong in a course start', async () => {
    const url = `${system.serviceUrl('course-registry')}/course-starts`;
    expect(await wronglyNamed(url, world.tokens.provider_staff, wrongCourseStarts)).toEqual([]);
  });

  it('names the field that is wrong in a waiting entry', async () => {
    const url = `${system.serviceUrl('waiting-list')}/waiting-entries`;
    expect(await wronglyNamed(url, world.tokens.case_manager, wrongWaitingEntries)).toEqual([]);
  });

  it('names the field that is wrong in a subscription, and lets no address say more than a recipient', async () => {
    const url = `${system.serviceUrl('notification')}/subscriptions`;
    expect(await wronglyNamed(url, world.tokens.coordinator, wrongSubscriptions)).toEqual([]);
  });

  it('answers 404 to a municipality outside the areas, whether there is one or not', async () => {
    const url = `${system.serviceUrl('waiting-list')}/waiting-entries`;
    for (const municipality of ['99999999', '11000000']) {
      const entry = waitingEntry();
      const answer = await send(url, 'POST', {
        token: world.tokens.case_manager,
        body: JSON.stringify({ ...entry, need: { ...entry.need, municipality } }),
        headers: { 'content-type': 'application/json' },
      });
      expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('"/need/municipality"') });
    }
  });

  it('has written nothing by all of this', async () => {
    await quiet(system);
    expect(await rowCounts(system)).toEqual(before);
  });

  it.each([
    [
      'course-registry/course-starts',
      'provider_staff',
      'course_registry.course_start',
      courseStart,
      { title: 'Anders' },
    ],
    [
      'waiting-list/waiting-entries',
      'case_manager',
      'waiting_list.waiting_entry',
      waitingEntry(),
      { waitingSince: '2026-01-01' },
    ],
    ['notification/subscriptions', 'coordinator', 'notification.subscription', subscription, { slot: '09:00' }],
  ] as const)(
    'creates once what is asked 50 times at once with one key: %s',
    async (path, role, table, body, different) => {
      const caller = await callerFor(system, system.accounts[role]);
      const [{ count: had } = { count: -1 }] = await ask<{ count: number }>(
        system,
        `select count(*)::int from ${table}`,
      );
      const key = { 'idempotency-key': `fifty-${path}` };
      const answers = await Promise.all(Array.from({ length: 50 }, () => caller.post<{ id: string }>(path, body, key)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
      expect(await ask(system, `select count(*)::int from ${table}`)).toEqual([{ count: had + 1 }]);
      expect((await caller.post(path, { ...body, ...different }, key)).status).toBe(422);
    },
  );

  describe('keeps names byte for byte', () => {
    let caseManager: Caller;
    beforeAll(async () => {
      caseManager = await callerFor(system, system.accounts.case_manager);
    });

    it.each(names)('%s', async (familyName) => {
      const entry = await caseManager.post<WaitingEntryView>(
        'waiting-list/waiting-entries',
        waitingEntry({ familyName, ...(familyName !== oneWord && { givenName: familyName }) }),
      );
      expect(entry).toMatchObject({ status: 201 });
      const { body } = await caseManager.get<PersonView>(
        `waiting-list/waiting-entries/${entry.body.id}/person?purpose=advise`,
      );
      expect([body.familyName, body.givenName ?? oneWord]).toEqual([familyName, familyName]);
    });
  });
});
