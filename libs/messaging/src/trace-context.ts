import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string | undefined>();

/** The W3C `traceparent` of what is going on: set around a request, written into messages, set again around hearing them. */
export const traceContext = {
  get: (): string | undefined => storage.getStore(),
  run: <T>(traceparent: string | undefined, work: () => T): T => storage.run(traceparent, work),
};
