import { KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FreshDatabase, freshDatabase, sampleFile, seedIdentity, type TestIssuer, testIssuer } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import pg from 'pg';
import request from 'supertest';
import { applyMembers } from '../members/apply-members.js';
import { ForgottenController, guardedService } from './access.fixtures.js';
import { routesWithoutAccess } from './routes-without-access.js';

let database: FreshDatabase;
let issuer: TestIssuer;
let app: NestFastifyApplication;
let stranger: Server;
let strangerUrl: string;
const strangerAsked: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  issuer = await testIssuer();
  await seedIdentity(database.url, issuer.url);
  app = await guardedService(database.url, issuer.url);
  stranger = createServer((call, answer) => {
    strangerAsked.push(call.url ?? '');
    answer.end('{"keys":[]}');
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strangerUrl = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app?.close();
  await issuer?.stop();
  stranger?.close();
  await database?.drop();
});

const people = () => request(app.getHttpServer()).get('/api/waiting-list/people');
const withToken = async (token: string | Promise<string>) => people().set('authorization', `Bearer ${await token}`);
const caseManager = { subject: 'case-manager', roles: ['case_manager'] };
const claims = () => ({ iss: issuer.url, aud: issuer.audience, sub: 'case-manager', roles: ['case_manager'] });

describe('a case manager with a token of the county’s issuer', () => {
  it('is let in, for her organisation and its area', async () => {
    const { status, body } = await people().set('authorization', await issuer.bearer('case-manager'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ organisationKey: 'jobcenter-bochum', areas: ['05911'], roles: ['case_manager'] });
  });

  it('is let in with a token signed by hand, so that those refused below are refused for what they say', async () => {
    expect((await withToken(signedAs({ alg: 'RS256' }, 'sha256'))).status).toBe(200);
  });

  it('is let in with a token of type JWT, or of no type', async () => {
    expect((await withToken(issuer.token({ ...caseManager, header: { typ: 'JWT' } }))).status).toBe(200);
    const untyped = new SignJWT({ roles: ['case_manager'] }).setProtectedHeader({ alg: 'RS256', kid: 'test-key' });
    const signed = untyped.setSubject('case-manager').setIssuer(issuer.url).setAudience(issuer.audience);
    expect((await withToken(signed.setExpirationTime('1h').sign(issuer.privateKey))).status).toBe(200);
  });
});

describe('a token is refused with 401', () => {
  const tokens: [string, () => Promise<string> | string][] = [
    ['that is expired', () => issuer.token({ ...caseManager, expiresIn: -60 })],
    ['for another audience', () => issuer.token({ ...caseManager, audience: 'another-api' })],
    ['of another issuer', () => issuer.token({ ...caseManager, issuer: 'https://elsewhere.example' })],
    ['that is not valid yet', () => issuer.token({ ...caseManager, claims: { nbf: Date.now() / 1_000 + 600 } })],
    [
      'without an end',
      () => new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'test-key' }).sign(issuer.privateKey),
    ],
    ['that is an ID token, by its nonce', () => issuer.token({ ...caseManager, claims: { nonce: 'n' } })],
    ['that is an ID token, by its at_hash', () => issuer.token({ ...caseManager, claims: { at_hash: 'h' } })],
    ['of another type', () => issuer.token({ ...caseManager, header: { typ: 'logout+jwt' } })],
    ['without a signature', () => new UnsecuredJWT(claims()).setExpirationTime('1h').encode()],
    ['signed HS256 with the public key', () => signedWithPublicKey()],
    ['signed RS512', () => signedAs({ alg: 'RS512' }, 'sha512')],
    ['with a key of its own in jwk', () => signedBy({ withJwk: true })],
    ['pointing at keys elsewhere by jku', () => signedBy({ jku: `${strangerUrl}/jwks` })],
    ['pointing at a certificate elsewhere by x5u', () => signedBy({ x5u: `${strangerUrl}/cert` })],
    ['with an address as key id', () => signedBy({ kid: `${strangerUrl}/key` })],
    ['with a path as key id', () => signedBy({ kid: '../../../../dev/null' })],
    ['with an unknown critical header', () => signedAs({ alg: 'RS256', crit: ['x'], x: 1 }, 'sha256')],
    [
      'changed after signing',
      async () =>
        (await issuer.token(caseManager)).replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify(claims())).toString('base64url')}.`,
        ),
    ],
    ['that is none', () => 'hello'],
    ['of endless length', () => 'a'.repeat(10_000)],
  ];

  it.each(tokens)('%s', async (_, token) => {
    const { status, headers, body } = await withToken(token());
    expect([status, body.code, headers['www-authenticate']]).toEqual([
      401,
      'token.invalid',
      'Bearer realm="kursbruecke", error="invalid_token"',
    ]);
  });

  it('when there is none, without calling it invalid', async () => {
    const { status, headers, body } = await people();
    expect([status, body.code, headers['www-authenticate']]).toEqual([
      401,
      'token.missing',
      'Bearer realm="kursbruecke"',
    ]);
  });

  it('in another scheme', async () => {
    expect((await people().set('authorization', 'Basic YTpi')).status).toBe(401);
  });

  it('and nobody but the issuer was asked anything, the issuer but once or twice', () => {
    expect(strangerAsked).toEqual([]);
    expect(issuer.asked.length).toBeLessThanOrEqual(3);
  });
});

describe('a right is missing', () => {
  const code = async (wishes: { subject: string; roles: string[] }) => {
    const { status, body } = await withToken(issuer.token(wishes));
    return [status, body.code];
  };

  it('to a coordinator, on a route about people', async () => {
    expect(await code({ subject: 'coordinator', roles: ['coordinator'] })).toEqual([403, 'role.missing']);
  });

  it('to a member whose token names a role that we did not give', async () => {
    expect(await code({ subject: 'coordinator', roles: ['case_manager'] })).toEqual([403, 'role.missing']);
  });

  it('to a case manager whose token does not name the role', async () => {
    expect(await code({ subject: 'case-manager', roles: ['coordinator'] })).toEqual([403, 'role.missing']);
  });

  it('to somebody we do not know', async () => {
    expect(await code({ subject: 'somebody', roles: ['case_manager'] })).toEqual([403, 'member.unknown']);
  });

  it('to a member of the same name at another issuer', async () => {
    const other = await testIssuer();
    expect((await withToken(other.token(caseManager))).status).toBe(401);
    await other.stop();
  });

  it('to a member who left', async () => {
    const file = sampleFile(issuer.url) as { organisations: { members: { subject: string; active?: boolean }[] }[] };
    const leaver = file.organisations.flatMap(({ members }) => members).find(({ subject }) => subject === 'counsellor');
    Object.assign(leaver ?? {}, { active: false });
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await applyMembers(owner, file);
    await owner.end();
    expect(await code({ subject: 'counsellor', roles: ['counsellor'] })).toEqual([403, 'member.unknown']);
  });
});

describe('a route', () => {
  it('for everybody asks for no token and reads none', async () => {
    const hours = request(app.getHttpServer()).get('/api/waiting-list/people/hours');
    expect((await hours.set('authorization', 'Bearer nonsense')).status).toBe(200);
  });

  it('that says nothing about who may call it keeps the service from starting', async () => {
    await expect(guardedService(database.url, issuer.url, [ForgottenController])).rejects.toThrow(
      'GET forgotten/here (ForgottenController.forgotten)',
    );
  });

  it('of this service always says', () => {
    expect(routesWithoutAccess(app)).toEqual([]);
  });
});

it('while the issuer cannot be reached, nobody is refused for good', async () => {
  const away = await guardedService(database.url, 'http://127.0.0.1:9');
  const token = await issuer.token({ ...caseManager, issuer: 'http://127.0.0.1:9' });
  const { status, body } = await request(away.getHttpServer())
    .get('/api/waiting-list/people')
    .set('authorization', `Bearer ${token}`);
  expect([status, body.code]).toEqual([503, 'issuer.unreachable']);
  await away.close();
});

async function signedWithPublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
  return new SignJWT(claims())
    .setProtectedHeader({ alg: 'HS256', kid: 'test-key' })
    .setExpirationTime('1h')
    .sign(secret);
}

async function signedBy({
  withJwk = false,
  ...header
}: {
  withJwk?: boolean;
  jku?: string;
  x5u?: string;
  kid?: string;
}) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = withJwk ? { jwk: await exportJWK(publicKey) } : {};
  const protectedHeader = { alg: 'RS256', kid: 'test-key', ...header, ...jwk };
  return new SignJWT(claims()).setProtectedHeader(protectedHeader).setExpirationTime('1h').sign(privateKey);
}

/** By hand, because no library would sign it. */
function signedAs(header: object, hash: string): string {
  const now = Math.floor(Date.now() / 1_000);
  const parts = [
    { kid: 'test-key', ...header },
    { ...claims(), exp: now + 600 },
  ];
  const said = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign(hash, Buffer.from(said), KeyObject.from(issuer.privateKey));
  return `${said}.${signature.toString('base64url')}`;
}
