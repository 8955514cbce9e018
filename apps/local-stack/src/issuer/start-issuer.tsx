import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { formOf } from '../form.js';
import { page } from '../page.js';
import { type IssuerSettings } from './issuer-settings.js';
import { ErrorPage, LoginPage } from './pages.js';
import { accountFor } from './sign-in.js';

export interface RunningIssuer {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** The county's login, played on this machine only. */
export async function startIssuer(settings: IssuerSettings): Promise<RunningIssuer> {
  const issuer = `http://127.0.0.1:${settings.port}`;
  const provider = await withoutProductionAdvice(async () =>
    (await import('./provider.js')).createProvider(issuer, settings),
  );
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const login = /^\/login\/[\w-]+$/.test(request.url ?? '');
    const answered = login ? answerLogin(provider, settings, request, response) : answer(request, response);
    Promise.resolve(answered).catch(() => send(response, 400, <ErrorPage consoleUrl={settings.consoleUrl} />));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, stop };
}

/** oidc-provider warns of what must not be done in production: memory for sessions, plain HTTP. Here it is meant so. */
async function withoutProductionAdvice<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

async function answerLogin(
  provider: Provider,
  { accounts }: IssuerSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return send(response, 200, <LoginPage accounts={accounts} />);
  const form = await formOf(request);
  const username = form.get('username') ?? '';
  const account = accountFor(accounts, username, form.get('password') ?? '');
  if (!account) return send(response, 401, <LoginPage accounts={accounts} refused={username} />);
  await provider.interactionFinished(request, response, { login: { accountId: account.username } });
}

function send(response: ServerResponse, status: number, content: Parameters<typeof page>[0]): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page(content));
}
