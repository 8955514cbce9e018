import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import answers from './answers.json' with { type: 'json' };
import { describeValidation } from './describe-validation.js';

/** OpenAPI 3.1 of a service, made from its routes, the validation of its requests and the types of its answers. Served without login. */
export function serveOpenApi(app: NestFastifyApplication, service: string): void {
  let made: string | undefined;
  const document = () => {
    made ??= JSON.stringify(openApi(app, service));
    return made;
  };
  const instance = app.getHttpAdapter().getInstance();
  instance.get(`/api/${service}/openapi.json`, async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(document()),
  );
}

export function openApi(app: NestFastifyApplication, service: string): OpenAPIObject {
  describeValidation();
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Kursbrücke: ${service}`)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  return withAnswers(withProblems(SwaggerModule.createDocument(app, outline)));
}

interface Operation {
  readonly operationId?: string;
  readonly responses?: Record<string, { content?: unknown }>;
}

type Schemas = Readonly<Record<string, object>>;

/** What an operation answers when it succeeds; as kept by `test/openapi`, which reads the types of the controllers. */
function withAnswers(document: OpenAPIObject): OpenAPIObject {
  const operations: Schemas = answers.operations;
  for (const { operationId = '', responses = {} } of operationsOf(document)) {
    const success = Object.keys(responses).find((status) => status.startsWith('2') && status !== '204');
    const schema = operations[operationId];
    if (schema && success) Object.assign(responses[success] ?? {}, { content: { 'application/json': { schema } } });
  }
  const kept = document.components?.schemas as Schemas | undefined;
  const own = JSON.stringify(operationsOf(document));
  const schemas = { ...kept, ...neededBy(own, answers.schemas) };
  return { ...document, components: { ...document.components, schemas } } as OpenAPIObject;
}

/** The schemas that a text refers to, and those that these refer to. */
function neededBy(text: string, all: Schemas, found: Record<string, object> = {}): Schemas {
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    const schema = all[name];
    if (!schema || found[name]) continue;
    found[name] = schema;
    neededBy(JSON.stringify(schema), all, found);
  }
  return found;
}

function operationsOf(document: OpenAPIObject): readonly Operation[] {
  return Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>));
}

/** Every operation may answer with a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas, Problem: problem };
  for (const { responses } of operationsOf(document)) if (responses) responses['default'] = problemAnswer;
  return { ...document, components: { ...document.components, schemas } } as OpenAPIObject;
}

const problemAnswer = {
  description: 'Problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const text = { type: 'string' };
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { ...text, format: 'uri' },
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    instance: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: text, code: text, detail: text },
      },
    },
  },
};
