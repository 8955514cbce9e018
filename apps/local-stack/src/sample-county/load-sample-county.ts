import { applyMembers } from '@app/identity';
import { calendarDateOf } from '@app/kernel';
import pg from 'pg';
import type { StackNote } from '../state/stack-note.js';
import { sampleAccounts } from './accounts.js';
import { sampleCourseStarts } from './course-starts.js';
import { sampleHistory } from './history.js';
import { sampleMembers } from './organisations.js';
import { SamplePeople } from './sample-people.js';
import { ServiceCalls } from './service-calls.js';
import { Steps } from './steps.js';
import { sampleEntries } from './waiting-entries.js';

/**
 * Fills an empty system with a county to walk about in, dates counted from today. What a crash interrupted is finished
 * by the next start; what is finished is never touched again.
 */
export async function loadSampleCounty(stack: StackNote, tell: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: stack.environments['waiting-list']['DATABASE_URL'] ?? '' });
  await client.connect();
  try {
    await followIssuer(client, stack.issuer);
    const steps = await Steps.of(client);
    if (steps.isDone('all')) return;
    tell('Loading the sample county …');
    await load(stack, client, steps);
    await steps.once('all', async () => undefined);
  } finally {
    await client.end();
  }
}

async function load(stack: StackNote, client: pg.Client, steps: Steps): Promise<void> {
  const calls = new ServiceCalls(stack);
  const today = calendarDateOf(new Date());
  await steps.once('members', () => applyMembers(client, sampleMembers(stack.issuer)));
  await steps.once('contacts', () => client.query(officesOfProviders));
  await steps.once('policy', () => client.query(eagerPolicy));
  await steps.once('history', () => client.query(keepHistory, [JSON.stringify(sampleHistory(today))]));
  for (const { username, email } of sampleAccounts.filter(({ roles }) => roles.includes('case_manager')))
    await steps.once(`subscription ${username}`, () =>
      calls.post(username, 'notification/subscriptions', { address: email, language: 'de' }, `sample-${username}`),
    );
  for (const { publishedBy, body } of sampleCourseStarts(today))
    await steps.once(`course start ${body.externalId}`, () =>
      calls.post(publishedBy, 'course-registry/course-starts', body, `sample-${body.externalId}`),
    );
  const people = new SamplePeople(calls, client, sampleEntries(today));
  for (const entry of people.entries) await steps.once(`waiting entry ${entry.key}`, () => people.register(entry));
}

/** The port in the issuer's name may be another one today; the people behind it are the same. */
async function followIssuer(client: pg.Client, issuer: string): Promise<void> {
  await client.query(
    `update identity.member m set issuer = $1
      where issuer <> $1 and issuer like 'http://127.0.0.1:%'
        and not exists (select 1 from identity.member other where other.issuer = $1 and other.subject = m.subject)`,
    [issuer],
  );
}

/** Nobody has to wait ten minutes here to see an offer go out. */
const eagerPolicy = `
  insert into waiting_list.policy (version, terms) values ('local-1', '{"settlingMinutes": 0}') on conflict do nothing`;

/** How everybody may reach a provider: told with each of its course starts. */
const officesOfProviders = `
  insert into course_registry.provider_profile (provider_id, version, profile)
  select id, 1, json_build_object('contacts', json_build_array(
           json_build_object('label', 'Anmeldung', 'mailbox', 'kurse@' || mail_domains[1], 'public', true)))
    from identity.organisation where kind = 'provider'
  on conflict do nothing`;

/** Written straight into the table: the past has no interface, and nothing but this sample ever writes it. */
const keepHistory = `
  insert into waiting_list.waiting_spell
    (id, kind, level, course_type, municipality, registered_on, entitled_on, started_on, ended_on, end_reason)
  select id, 'first', level, "courseType", municipality, "registeredOn", "entitledOn", "startedOn", null, null
    from json_to_recordset($1::json) as wait
         (id uuid, level text, "courseType" text, municipality text, "registeredOn" date, "entitledOn" date, "startedOn" date)`;
