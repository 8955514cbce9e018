import type { ProblemView } from '@app/contracts';
import type { SampleRole } from '../journeys/system.js';
import { malformedBodies, type RawBody, unknownProperties } from './bodies.js';
import type { Route } from './routes.js';
import { type Answer, nobodysId, send, type World } from './world.js';
import type { WrongValue } from './wrong-values.js';

/** Each walk asks every route it concerns, and answers what it was told wrongly; an empty list is good. */
export type Walk = (world: World) => Promise<readonly string[]>;

const json = { 'content-type': 'application/json' };
/** A change needs to say what it has seen; these calls fail for another reason. */
const seen = { 'if-match': '"1"' };

export function refusedTokens(tokens: Readonly<Record<string, string | undefined>>): Walk {
  return (world) =>
    each(
      world.routes.filter(({ may }) => may),
      (route) =>
        Object.entries(tokens).map(async ([what, token]) => {
          const answer = await world.call(route, { token, ...inOrder(route) });
          return wrong(route, what, answer, 401);
        }),
    );
}

export const refusedRoles: Walk = (world) =>
  each(world.routes, (route) =>
    strangersTo(route).map(async (role) => {
      const answer = await world.call(route, { token: world.tokens[role], ...inOrder(route) });
      return wrong(route, role, answer, 403);
    }),
  );

/** Neither status nor words tell a stranger's thing from nothing at all. */
export const unknownIds: Walk = (world) =>
  each(
    world.routes.filter(({ path }) => path.includes('{')),
    (route) => [
      ...['not-an-id', "'%20or%201=1--", nobodysId.toUpperCase()].map(async (id) =>
        wrong(route, id, await world.call(route, { ...asOutsider(world, route), id }), 404),
      ),
      likeNothing(world, route),
    ],
  );

async function likeNothing(world: World, route: Route): Promise<string> {
  const nothing = await world.call(route, asOutsider(world, route));
  if (!route.guards) return wrong(route, 'a random id', nothing, 404);
  const id = world.othersThings[route.guards];
  if (!id) return `${route.name}: there is no ${route.guards} of another organisation to ask for`;
  const theirs = await world.call(route, { ...asOutsider(world, route), id });
  if (said(theirs) !== said(nothing)) return `${route.name}: ${said(theirs)} for theirs, ${said(nothing)} for nothing`;
  return wrong(route, 'another organisation’s id', theirs, 404);
}

export const refusedBodies: Walk = (world) =>
  each(
    world.routes.filter(({ method, may }) => method !== 'GET' && may),
    (route) =>
      Object.entries({ ...malformedBodies, ...(!route.form && unknownProperties) }).map(
        async ([what, { status, make }]) =>
          wrong(route, what, await world.call(route, { ...raw(world, route, make(route.body ?? {})) }), status),
      ),
  );

const nonsense = [
  'limit=1e9',
  'limit=1000000000',
  'limit=201',
  'limit=0',
  'limit=-1',
  'limit=5;drop%20table%20x',
  'limit=5&limit=6',
  'cursor=forged',
  `cursor=${Buffer.from('["2026-01-01","x"]').toString('base64url')}`,
  `cursor=${Buffer.from('["\' or 1=1 --"]').toString('base64url')}`,
  'cursor=%00',
  'sort=created_at;drop%20table%20waiting_entry',
  'order[]=id',
  '__proto__[limit]=1',
];

export const refusedQueries: Walk = (world) =>
  each(
    world.routes.filter(({ paged }) => paged),
    (route) =>
      nonsense.map(async (query) =>
        wrong(route, query, await world.call(route, { token: tokenOf(world, route), query }), 400),
      ),
  );

/** Asks with each wrong value; the answer must name the field and nothing must come of it. */
export async function wronglyNamed(url: string, token: string, values: readonly WrongValue[]) {
  const complaints: string[] = [];
  for (const { pointer, body } of values) {
    const { status, text } = await send(url, 'POST', { token, body, headers: json });
    const { errors = [] } = JSON.parse(text) as Partial<ProblemView>;
    if (status === 422 && errors.some((error) => error.pointer === pointer)) continue;
    complaints.push(`${pointer}: ${status} ${JSON.stringify(errors)} for ${body.slice(0, 400)}`);
  }
  return complaints;
}

async function each(routes: readonly Route[], ask: (route: Route) => readonly Promise<string>[]) {
  const complaints: string[] = [];
  for (const route of routes) complaints.push(...(await Promise.all(ask(route))));
  return complaints.filter(Boolean);
}

/** Empty when the answer is a problem of that status that says nothing it should not. */
function wrong({ name }: Route, what: string, answer: Answer, status: number): string {
  if (answer.status !== status)
    return `${name}, ${what}: ${answer.status} instead of ${status} ${answer.text.slice(0, 200)}`;
  if (!answer.type.startsWith('application/problem+json')) return `${name}, ${what}: answered as ${answer.type}`;
  const problem = JSON.parse(answer.text) as Partial<ProblemView>;
  if (problem.status !== status || !problem.code || !problem.title || !problem.type)
    return `${name}, ${what}: not a whole problem ${answer.text}`;
  return /\bat \w+.*\(|select |insert into|node_modules/i.test(answer.text) ? `${name}, ${what}: says too much` : '';
}

function said({ status, text }: Answer): string {
  const { instance: _, ...words } = JSON.parse(text || '{}') as Partial<ProblemView>;
  return `${status} ${JSON.stringify(words, (key, value) => (key === 'traceId' ? undefined : value))}`;
}

function strangersTo({ may = [] }: Route): readonly SampleRole[] {
  const roles: readonly SampleRole[] = [
    'provider_staff',
    'case_manager',
    'coordinator',
    'counsellor',
    'county_admin',
    'dpo',
  ];
  return may.length === 0 ? [] : roles.filter((role) => !may.includes(role));
}

function tokenOf({ tokens }: World, { may: [role = 'case_manager'] = [] }: Route): string {
  return tokens[role];
}

/** Somebody of another organisation where there is one; where only coordinators may ask, one of them. */
function outsider({ may = [] }: Route): keyof World['tokens'] {
  if (may.includes('counsellor')) return 'counsellor';
  return may.includes('provider_staff') ? 'otherProvider' : (may[0] ?? 'otherProvider');
}

function asOutsider(world: World, route: Route) {
  const purpose = route.may?.includes('counsellor') ? 'purpose=advise' : 'purpose=enrol';
  return {
    token: world.tokens[outsider(route)],
    ...inOrder(route),
    ...(route.guards && route.service === 'waiting-list' && { query: purpose }),
  };
}

function inOrder({ method, body, form }: Route) {
  if (method === 'GET') return {};
  if (form) return { body: formBody, headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  return {
    body: JSON.stringify(body ?? {}),
    headers: { ...json, ...(['PATCH', 'PUT', 'DELETE'].includes(method) && seen) },
  };
}

const formBody = '--x\r\ncontent-disposition: form-data; name="format"\r\n\r\nkufer-xml\r\n--x--\r\n';

function raw(world: World, route: Route, { text, type, headers }: RawBody) {
  return {
    token: tokenOf(world, route),
    body: text,
    headers: { 'content-type': type ?? 'application/json', ...seen, ...headers },
  };
}
