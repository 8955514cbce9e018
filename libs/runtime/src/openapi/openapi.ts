import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeValidation } from './describe-validation.js';

/** OpenAPI 3.1 of a service, made from its routes and the validation of its requests. Served without login. */
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
  return withProblems(SwaggerModule.createDocument(app, outline));
}

/** Every operation may answer with a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas, Problem: problem };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation?.responses) operation.responses['default'] = problemAnswer;
    }
  }
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
