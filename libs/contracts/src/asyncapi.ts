import type { MessageClass } from './message.js';
import { messageSchema, type Schema } from './message-schema.js';
import { routes as allRoutes, type Route } from './routes.js';

type Tree = { readonly [key: string]: unknown };

/** The conversation between the services as an AsyncAPI 3 document, made from the routes and the message classes. */
export function asyncApiDocument(routes: readonly Route[] = allRoutes): Tree {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Kursbrücke messages',
      version: '1.0.0',
      description:
        'What the services tell each other. A published version is frozen; only optional fields may be added.',
    },
    defaultContentType: 'application/json',
    channels: from(routes, ({ message }) => [message.type, channel(message)]),
    operations: Object.fromEntries(routes.flatMap(operations)),
    components: {
      messages: from(routes, ({ message }) => [message.type, describe(message)]),
      schemas: {
        envelope,
        ...from(routes, ({ message }) => [message.type, messageSchema(message)]),
      },
    },
  };
}

function from(routes: readonly Route[], entry: (route: Route) => readonly [string, unknown]): Tree {
  return Object.fromEntries(routes.map(entry));
}

function channel({ type }: MessageClass): Tree {
  return { address: type, messages: { [type]: { $ref: `#/components/messages/${type}` } } };
}

function operations({ message: { type }, from: speaker, to }: Route): [string, Tree][] {
  const says: [string, Tree] = [`${speaker}.says.${type}`, operation('send', type)];
  return [says, ...to.map((hearer): [string, Tree] => [`${hearer}.hears.${type}`, operation('receive', type)])];
}

function operation(action: 'send' | 'receive', type: string): Tree {
  return {
    action,
    channel: { $ref: `#/channels/${type}` },
    messages: [{ $ref: `#/channels/${type}/messages/${type}` }],
  };
}

function describe({ type, name }: MessageClass & { readonly name?: string }): Tree {
  return {
    name: type,
    title: name ?? type,
    headers: { $ref: '#/components/schemas/envelope' },
    payload: { $ref: `#/components/schemas/${type}` },
  };
}

/** CloudEvents 1.0, with the aggregate's version and the trace as extensions. */
const envelope: Schema = {
  type: 'object',
  required: ['id', 'source', 'type', 'dataschema', 'time', 'subject', 'sequence'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    source: { type: 'string' },
    type: { type: 'string' },
    dataschema: { type: 'string', format: 'uri' },
    time: { type: 'string', format: 'date-time' },
    subject: { type: 'string' },
    sequence: { type: 'integer', minimum: 0 },
    traceparent: { type: 'string' },
  },
};
