import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectations } from './expectations.js';
import { type DocumentedRoute, mismatches, routesIn, withExpectations } from './routes.js';
import { refusedBodies, refusedQueries, refusedRoles, refusedTokens, unknownIds, wronglyNamed } from './walks.js';
import { send, type World } from './world.js';
import { wrongCourseStarts } from './wrong-values.js';

const documented: readonly DocumentedRoute[] = Object.keys(expectations).map((name) => {
  const [method = '', address = ''] = name.split(' ');
  const [service = '', ...path] = address.split('/');
  const paged = method === 'GET' && !address.includes('{');
  return { service: service as DocumentedRoute['service'], method, path: path.join('/'), name, paged };
});

describe('the walk bites', () => {
  let careless: Server;
  let url: string;
  let world: World;

  beforeAll(async () => {
    careless = createServer((request, answer) => {
      request.resume();
      answer.setHeader('content-type', 'application/json').end('{}');
    });
    await new Promise<void>((done) => careless.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
    world = {
      routes: withExpectations(documented),
      tokens: {} as World['tokens'],
      othersThings: {},
      call: (route, call) => send(`${url}/${route.path}`, route.method, call),
    };
  });

  afterAll(() => new Promise((done) => careless.close(done)));

  it('on a route that nobody wrote an expectation for', () => {
    const [forgotten = '', ...others] = Object.keys(expectations);
    const table = Object.fromEntries(others.map((name) => [name, expectations[name] ?? {}]));
    expect(mismatches(documented, table)).toEqual([`${forgotten} is in no table of expectations`]);
  });

  it('on an expectation whose route is gone', () => {
    const [gone, ...others] = documented;
    expect(mismatches(others)).toEqual([`${gone?.name} is expected and not there`]);
  });

  it('on an operation that appears in an OpenAPI document', () => {
    const paths = { '/api/notification/secrets/{id}': { get: { parameters: [{ in: 'query', name: 'limit' }] } } };
    const [route] = routesIn('notification', { paths });
    expect(route).toMatchObject({ name: 'GET notification/secrets/{id}', paged: true });
    expect(mismatches(route ? [...documented, route] : [])).toHaveLength(1);
  });

  it.each([
    ['tokens', refusedTokens({ forged: 'x' }), ({ may }: World['routes'][number]) => may],
    ['roles', refusedRoles, ({ may = [] }: World['routes'][number]) => may.length > 0 && may.length < 6],
    ['ids', unknownIds, ({ path }: World['routes'][number]) => path.includes('{')],
    ['bodies', refusedBodies, ({ method, may }: World['routes'][number]) => method !== 'GET' && may],
    ['queries', refusedQueries, ({ paged }: World['routes'][number]) => paged],
  ] as const)('at every route of a service that takes all %s', async (_, walk, concerned) => {
    const complaints = await walk(world);
    const silent = world.routes.filter(
      (route) => concerned(route) && !complaints.some((text) => text.startsWith(route.name)),
    );
    expect(complaints.length).toBeGreaterThan(0);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('on every value that is taken as it comes', async () => {
    expect(await wronglyNamed(url, 'x', wrongCourseStarts)).toHaveLength(wrongCourseStarts.length);
  });
});
