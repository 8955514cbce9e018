import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import answers from './answers.json' with { type: 'json' };

type Json = Readonly<Record<string, unknown>>;

interface Answered {
  readonly method: string;
  /** '/api/waiting-list/tasks' */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** What in an answer is otherwise than the document of its service says, also what is not in the document; nothing when all is right. */
export class AnswerCheck {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(private readonly document: OpenAPIObject) {
    this.#ajv.addSchema(Object.assign({ $id: 'openapi' }, strict(document)));
  }

  faults({ method, path, status, body }: Answered): readonly string[] {
    const template = Object.keys(this.document.paths).find((known) => matches(known, path, method, this.document));
    if (!template) return [`${method} ${path} is not in the document`];
    const operation = ['paths', template, method.toLowerCase()];
    if (!isKept(at(this.document, [...operation, 'operationId']))) return [];
    const pointer = [...operation, 'responses', String(status), 'content', 'application/json'];
    if (!at(this.document, pointer))
      return [`${method} ${template} answers ${status} with JSON and says nothing of it`];
    const validate = this.#ajv.getSchema(`openapi#/${[...pointer, 'schema'].map(escaped).join('/')}`);
    if (!validate) return [`${method} ${template}: no schema`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${method} ${template}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** Routes that only specs have are in no file. */
function isKept(operationId: unknown): boolean {
  return typeof operationId === 'string' && operationId in answers.operations;
}

function matches(known: string, path: string, method: string, { paths }: OpenAPIObject): boolean {
  if (!at(paths, [known, method.toLowerCase()])) return false;
  const pattern = known.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}

function at(document: object, pointer: readonly string[]): unknown {
  return pointer.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** A property that nobody wrote down is a fault too. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value)]));
  return copy['type'] === 'object' && copy['properties'] ? { additionalProperties: false, ...copy } : copy;
}
