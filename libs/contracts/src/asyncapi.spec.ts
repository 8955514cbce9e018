import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Contains } from 'class-validator';
import { asyncApiDocument } from './asyncapi.js';
import { CourseStartPublishedV1 } from './course-registry/course-start-published.v1.js';
import { messageSchema } from './message-schema.js';
import { routes } from './routes.js';

const kept = resolve(import.meta.dirname, '../../../docs/asyncapi.json');

describe('the AsyncAPI document', () => {
  it('is the one kept under docs; WRITE_ASYNCAPI=1 writes it anew after a field was added', () => {
    if (process.env['WRITE_ASYNCAPI']) writeFileSync(kept, `${JSON.stringify(asyncApiDocument(), null, 2)}\n`);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  });

  it('refers only to what is in it', () => {
    const document = JSON.parse(JSON.stringify(asyncApiDocument()));
    const references = JSON.stringify(document).match(/"\$ref":"#([^"]+)"/g) ?? [];
    expect(references.length).toBeGreaterThan(routes.length * 4);
    for (const reference of references) {
      const path = reference.slice('"$ref":"#/'.length, -1).split('/');
      expect(path.reduce((node, key) => node?.[key], document)).toBeDefined();
    }
  });

  it('names everybody who speaks and everybody who hears', () => {
    const { operations } = JSON.parse(JSON.stringify(asyncApiDocument()));
    const ears = routes.reduce((sum, { to }) => sum + to.length, 0);
    expect(Object.keys(operations)).toHaveLength(routes.length + ears);
    expect(operations).toHaveProperty(['notification.hears.waiting-list.seat-offered.v1', 'action'], 'receive');
  });
});

describe('the schema of a message', () => {
  it('says of each field what the class says of it', () => {
    const { properties, required } = messageSchema(CourseStartPublishedV1);
    expect(properties).toMatchObject({
      courseStartId: { type: 'string', format: 'uuid' },
      startsOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      slots: { type: 'integer', minimum: 0, maximum: 262143 },
      entryLevels: { type: 'array', items: { type: 'string' } },
      childcare: { type: 'boolean' },
    });
    expect(required).toContain('version');
    expect(required).not.toContain('street');
  });

  it('is not made from a decorator it cannot translate', () => {
    class Odd {
      static readonly type = 'course-registry.odd.v1';
      @Contains('x') field: string;
    }
    expect(() => messageSchema(Odd)).toThrow("No JSON Schema is known for 'contains'");
  });
});
