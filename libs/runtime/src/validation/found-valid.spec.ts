import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { edgeService } from '../edge.fixtures.js';
import { FoundValid } from './found-valid.js';

class Rooms {}
class Days {}

describe('what was found valid', () => {
  it('is valid for its own class and its own words only', () => {
    const found = new FoundValid();
    found.add(Rooms, '{"limit":"5"}');
    expect([
      found.has(Rooms, '{"limit":"5"}'),
      found.has(Rooms, '{"limit":"6"}'),
      found.has(Days, '{"limit":"5"}'),
    ]).toEqual([true, false, false]);
  });

  it('is forgotten before it fills the memory, and never kept when it is long', () => {
    const found = new FoundValid();
    for (let at = 0; at <= 1_000; at += 1) found.add(Rooms, String(at));
    found.add(Rooms, 'x'.repeat(501));
    expect([found.has(Rooms, '0'), found.has(Rooms, '1000'), found.has(Rooms, 'x'.repeat(501))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a query that is asked again', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await edgeService();
  });
  afterAll(() => app.close());
  const list = (query: string) => request(app.getHttpServer()).get(`/api/waiting-list/groups?${query}`);

  it('is read as it was the first time, with what is left out filled in', async () => {
    for (const query of ['limit=1', '', 'sort=title']) {
      const [first, again] = [await list(query), await list(query)];
      expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    }
  });

  it('is refused again when it was refused', async () => {
    for (const _ of [1, 2]) expect((await list('limit=0')).body.errors).toMatchObject([{ pointer: '/limit' }]);
    for (const _ of [1, 2]) expect((await list('surprise=1')).body.code).toBe('request.unknown-property');
  });
});
