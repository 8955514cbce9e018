import { freePort } from '@app/embedded-postgres';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { sampleAccounts } from '../sample-county/accounts.js';
import { newSigningKey } from '../state/secrets.js';
import { localPasswordGrant, scriptClientId } from './issuer-settings.js';
import { startIssuer } from './start-issuer.js';

const settings = {
  port: await freePort(),
  accounts: sampleAccounts,
  audience: 'kursbruecke-api',
  consoleUrl: 'http://127.0.0.1:65000',
  clientId: 'kursbruecke-console',
  clientSecret: 'a secret for this test',
  signingKey: newSigningKey(),
  cookieKey: 'a cookie key for this test',
};
const running = await startIssuer(settings);
afterAll(() => running.stop());

const keys = () => createRemoteJWKSet(new URL(`${running.issuer}/jwks`));
const read = (token: string) => jwtVerify(token, keys(), { issuer: running.issuer, audience: settings.audience });

/** A browser as far as this test needs one: it keeps cookies and does not follow redirects by itself. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(new URL(url, running.issuer), {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

const where = (answer: Response) => answer.headers.get('location') ?? '';

describe('signing in at the console', () => {
  async function begin() {
    const config = await client.discovery(
      new URL(running.issuer),
      settings.clientId,
      settings.clientSecret,
      undefined,
      { execute: [client.allowInsecureRequests] },
    );
    const verifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: `${settings.consoleUrl}/any/page`,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const browser = new Browser();
    return { config, verifier, browser, login: where(await browser.go(url.href)) };
  }

  it('gives a token for the services with the roles of the person, and another one when it has run out', async () => {
    const { config, verifier, browser, login } = await begin();
    const posted = await browser.go(login, { username: 'anna.traeger', password: 'kursbruecke' });
    const back = where(await browser.go(where(posted)));
    expect(back).toMatch(/^http:\/\/127\.0\.0\.1:65000\/any\/page\?code=/);
    const tokens = await client.authorizationCodeGrant(config, new URL(back), { pkceCodeVerifier: verifier });
    expect((await read(tokens.access_token)).payload).toMatchObject({ sub: 'anna.traeger', roles: ['case_manager'] });
    expect(tokens.claims()).toMatchObject({ name: 'Anna Träger' });
    const again = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect((await read(again.access_token)).payload).toMatchObject({ roles: ['case_manager'] });
  });

  it('shows every sample account, and says it when a password is wrong', async () => {
    const { browser, login } = await begin();
    const page = await (await browser.go(login)).text();
    for (const { displayName } of sampleAccounts) expect(page).toContain(displayName);
    const refused = await browser.go(login, { username: '<b>', password: 'wrong' });
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain('nicht bekannt');
  });

  it('answers in plain words when a login has expired', async () => {
    const answer = await new Browser().go('/login/long-gone');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('abgelaufen');
  });

  it('sends nobody to another site', async () => {
    const query = new URLSearchParams({
      client_id: settings.clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://evil.example/',
    });
    const answer = await new Browser().go(`/auth?${query}`);
    expect(answer.status).toBe(400);
    expect(where(answer)).toBe('');
  });
});

describe('scripts on this machine', () => {
  const ask = (username: string, password: string, client_id = scriptClientId) =>
    fetch(`${running.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: localPasswordGrant, client_id, username, password }),
    });

  it('get a token without a browser', async () => {
    const { access_token: token } = JSON.parse(await (await ask('ayla.demir', 'kursbruecke')).text());
    expect((await read(token)).payload).toMatchObject({ sub: 'ayla.demir', roles: ['provider_staff'] });
  });

  it('get none for a wrong password', async () => {
    expect((await ask('ayla.demir', 'wrong')).status).toBe(400);
  });

  it('get none in the name of the console', async () => {
    expect((await ask('ayla.demir', 'kursbruecke', settings.clientId)).ok).toBe(false);
  });
});
