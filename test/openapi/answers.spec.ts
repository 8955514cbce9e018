import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerSchemas, answerSchemas } from './answer-schemas.js';

const kept = resolve(import.meta.dirname, '../../libs/runtime/src/openapi/answers.json');

describe('what the interfaces say they answer', () => {
  let read: AnswerSchemas;

  beforeAll(() => {
    read = answerSchemas();
    if (process.env['WRITE_ANSWERS']) writeFileSync(kept, `${JSON.stringify(read, null, 2)}\n`);
  });

  it('is what the controllers promise; WRITE_ANSWERS=1 writes it anew after a view was changed', () => {
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(read);
  });

  it('has a page of course starts, each with its places', () => {
    expect(read.operations['SearchCourseStartsController_search']).toEqual({
      $ref: '#/components/schemas/PageOfFoundCourseStartView',
    });
    expect(read.schemas['CourseStartView']).toMatchObject({
      properties: { places: { $ref: '#/components/schemas/PlacesView' }, childcare: { type: 'boolean' } },
      required: expect.arrayContaining(['id', 'title', 'places']),
    });
  });

  it('leaves out what is a file or nothing', () => {
    expect(read.operations).not.toHaveProperty('PrintBrochureController_print');
    expect(Object.keys(read.operations).filter((id) => id.startsWith('Unsubscribe'))).toEqual([]);
  });

  it('refers only to what is in it', () => {
    const names = [...JSON.stringify(read).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !read.schemas[name])).toEqual([]);
  });
});
