import type { SampleLogin, SampleRole, System } from './system.js';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Somebody who calls the services' interfaces through the console's address, as a provider's software would. */
export interface Caller {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown, version: number): Promise<Answer<T>>;
  upload<T>(path: string, fields: Record<string, string>, file: { name: string; content: Buffer }): Promise<Answer<T>>;
}

export async function callerFor(system: System, login: SampleLogin): Promise<Caller> {
  const authorization = `Bearer ${await tokenFor(system, login)}`;
  const send = async <T>(method: string, path: string, init: RequestInit = {}): Promise<Answer<T>> => {
    const answer = await fetch(`${system.consoleUrl}/api/${path}`, {
      method,
      ...init,
      headers: { authorization, ...(init.headers as Record<string, string>) },
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as T };
  };
  const json = { 'content-type': 'application/json' };
  return {
    get: (path) => send('GET', path),
    post: (path, body = {}, headers = {}) =>
      send('POST', path, { body: JSON.stringify(body), headers: { ...json, ...headers } }),
    patch: (path, body, version) =>
      send('PATCH', path, { body: JSON.stringify(body), headers: { ...json, 'if-match': `"${version}"` } }),
    upload: (path, fields, { name, content }) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([new Uint8Array(content)]), name);
      return send('POST', path, { body: form });
    },
  };
}

/** An access token for somebody of every role, and for somebody at another provider. */
export async function callerTokens(system: System): Promise<Readonly<Record<SampleRole | 'otherProvider', string>>> {
  const logins = { ...system.accounts, otherProvider: { username: 'mira.kessler', password: 'kursbruecke' } };
  const tokens = Object.entries(logins).map(async ([role, login]) => [role, await tokenFor(system, login)] as const);
  return Object.fromEntries(await Promise.all(tokens)) as Readonly<Record<SampleRole | 'otherProvider', string>>;
}

async function tokenFor({ issuer }: System, { username, password }: SampleLogin): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:kursbruecke:local-only:password',
      client_id: 'kursbruecke-scripts',
      username,
      password,
    }),
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token?: string };
  if (!token) throw new Error(`No token for ${username}: ${answer.status}`);
  return token;
}
