import type { CourseStartBody } from '@app/contracts';
import { calendarDateOf } from '@app/kernel';
import Fastify from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';

/**
 * The least that could publish a course start: Fastify, its own schema validation, and one INSERT of the same row into
 * the same table. No rules, no caller, no other service is told.
 */
const [url = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c search_path=bare' });
const text = { type: 'string', maxLength: 300 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const whole = { type: 'integer', minimum: 0, maximum: 500 };
const texts = { type: 'array', items: text };

const body = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'courseType', 'entryLevels', 'startsOn', 'endsOn', 'sessions', 'maxParticipants'],
  properties: {
    title: text,
    courseType: text,
    track: text,
    entryLevels: texts,
    format: text,
    targetGroup: text,
    fundingPaths: texts,
    intensity: text,
    childcare: { type: 'boolean' },
    accessible: { type: 'boolean' },
    venue: {
      type: 'object',
      additionalProperties: false,
      properties: { name: text, street: text, postalCode: text, place: text, municipality: text },
    },
    startsOn: day,
    endsOn: day,
    sessions: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['on', 'from', 'to'],
        properties: { on: day, from: text, to: text },
      },
    },
    maxParticipants: whole,
    minParticipants: whole,
    registeredElsewhere: whole,
  },
};

const app = Fastify();
app.post<{ Body: CourseStartBody }>('/course-starts', { schema: { body } }, async ({ body: content }, reply) => {
  const id = v7();
  const now = new Date();
  await pool.query(
    `insert into course_start (id, provider_id, external_id, status, version, content, taken_over, previously_starts_on,
        started_on, ended_on, cancel_reason, recorded_at, updated_at, course_type, entry_levels, municipality,
        starts_on, entry_closes_on, max_participants, registered_elsewhere)
     values ($1, $2, null, 'published', 1, $3, null, null, null, null, null, $4, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      '0190a0a0-0000-7000-8000-000000000001',
      JSON.stringify(content),
      now,
      content.courseType,
      content.entryLevels,
      content.venue?.municipality ?? null,
      content.startsOn,
      content.sessions?.[6]?.on ?? calendarDateOf(now),
      content.maxParticipants,
      content.registeredElsewhere ?? 0,
    ],
  );
  return reply.code(201).send({ id, ...content });
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.('ready');
