import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'silence';

/** A provider's software that hears webhooks: a real server on a port of its own, which answers as it is told. */
export interface Receiver {
  readonly host: string;
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers from now on; 204 at first. */
  answer: Answer;
  forget(): void;
  stop(): Promise<void>;
}

export async function receiver(): Promise<Receiver> {
  const received: Received[] = [];
  const state = { answer: { status: 204 } as Answer };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    });
    if (state.answer === 'silence') return;
    response.writeHead(state.answer.status, state.answer.headers).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}/kursbruecke`,
    received,
    get answer() {
      return state.answer;
    },
    set answer(answer: Answer) {
      state.answer = answer;
    },
    forget: () => {
      received.length = 0;
      state.answer = { status: 204 };
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
