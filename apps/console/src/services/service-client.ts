import type { ServiceName } from '../settings.js';
import { ApiProblem } from './api-problem.js';

const patienceMilliseconds = 10_000;
const uploadPatienceMilliseconds = 120_000;

/** In whose name the services are asked. */
export interface Caller {
  /** Absent for a guest, who may ask what is for everybody. */
  readonly accessToken?: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the reader's browser, where a service tells people from robots. */
  readonly userAgent?: string | undefined;
  readonly traceparent?: string | undefined;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

interface Wish {
  readonly body?: unknown;
  /** Version that was seen; sent as `If-Match`. */
  readonly seen?: number | undefined;
  /** Makes a repeated POST harmless. */
  readonly onceKey?: string | undefined;
}

/** One service over HTTP, in a person's own name. Throws ApiProblem and nothing else. */
export class ServiceClient {
  constructor(
    private readonly service: ServiceName,
    private readonly base: string,
    private readonly caller: Caller,
  ) {}

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.#ask<T>('GET', `${path}${queryString(query)}`);
  }

  post<T>(path: string, wish: Wish = {}): Promise<T> {
    return this.#ask<T>('POST', path, wish);
  }

  put<T>(path: string, wish: Wish): Promise<T> {
    return this.#ask<T>('PUT', path, wish);
  }

  patch<T>(path: string, wish: Wish): Promise<T> {
    return this.#ask<T>('PATCH', path, wish);
  }

  delete(path: string, wish: Wish = {}): Promise<void> {
    return this.#ask<void>('DELETE', path, wish);
  }

  upload<T>(path: string, form: FormData, onceKey: string): Promise<T> {
    return this.#ask<T>('POST', path, { body: form, onceKey }, uploadPatienceMilliseconds);
  }

  async #ask<T>(method: string, path: string, wish: Wish = {}, patience = patienceMilliseconds): Promise<T> {
    const answer = await this.#send(method, path, wish, patience);
    const text = await answer.text().catch(() => {
      throw ApiProblem.unreachable(this.service);
    });
    const body = readJson(text);
    if (!answer.ok) throw ApiProblem.of(this.service, answer.status, body);
    return body as T;
  }

  async #send(method: string, path: string, { body, seen, onceKey }: Wish, patience: number): Promise<Response> {
    const isForm = body instanceof FormData;
    const headers = {
      accept: 'application/json',
      'accept-language': this.caller.language,
      ...(this.caller.accessToken && { authorization: `Bearer ${this.caller.accessToken}` }),
      ...(this.caller.userAgent && { 'user-agent': this.caller.userAgent }),
      ...(this.caller.traceparent && { traceparent: this.caller.traceparent }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      ...(onceKey && { 'idempotency-key': onceKey }),
    };
    const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
    const signal = AbortSignal.timeout(patience);
    const send = () => fetch(`${this.base}/${path}`, { method, headers, ...content, redirect: 'error', signal });
    try {
      return await send().catch((broken: unknown) => againIfHarmless(method, signal, send, broken));
    } catch {
      throw ApiProblem.unreachable(this.service);
    }
  }
}

/** A service that ends closes connections that were kept: a question is asked once more, a change never. */
function againIfHarmless(
  method: string,
  { aborted }: AbortSignal,
  send: () => Promise<Response>,
  broken: unknown,
): Promise<Response> {
  if (method !== 'GET' || aborted) throw broken;
  return send();
}

function queryString(query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return said.length > 0 ? `?${new URLSearchParams(said)}` : '';
}

function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
