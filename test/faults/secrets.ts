import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { sampleEntries } from '../../apps/local-stack/src/sample-county/waiting-entries.js';
import { ask, quiet } from '../journeys/database.js';
import { allMails } from '../journeys/mailbox.js';
import type { System } from '../journeys/system.js';
import { course, newcomer, openOfferOf, peopleOf, publish, register } from './people.js';
import { queueContent } from './queue-loss.js';

const canary = 'Kanarienvogel-Zwölf';

export function secrets(running: () => System): void {
  it('spills no name into logs, queue, messages, dead letters or mails', async () => {
    const system = running();
    const people = await peopleOf(system);
    const entry = await register(people, newcomer('alpha.9', canary));
    await publish(people, course('alpha.9', 1));
    await openOfferOf(people, entry.id);
    await people.caseManager.get(`waiting-list/waiting-entries/${entry.id}/person?purpose=advise`);
    await people.caseManager.post('waiting-list/waiting-entries', { ...newcomer('C2', canary), nonsense: canary });
    await people.caseManager.get(`waiting-list/waiting-entries/${canary}?name=${encodeURIComponent(canary)}`);
    await quiet(system);
    const places = await placesToLook(system);
    for (const [place, text] of Object.entries(places)) {
      expect(`${place}: ${text.length > 0 ? 'looked at' : 'empty'}`).toBe(`${place}: looked at`);
      expect({ place, found: namesIn(text) }).toEqual({ place, found: [] });
    }
  }, 120_000);

  it('would find a name that was spilt', () => {
    expect(namesIn(`… "${canary}" …`)).toEqual([canary]);
    expect(namesIn(JSON.stringify({ name: 'Джамала' }))).toEqual(['Джамала']);
    expect(namesIn(encodeURIComponent(canary))).toEqual([canary]);
  });
}

/** 'Null' is a name, and also a word; names of fewer than five letters are parts of words. */
const names = [canary, ...sampleEntries('2026-11-21' as never).map(({ body }) => body.person.familyName)].filter(
  (name) => name.length >= 5,
);

function namesIn(text: string): readonly string[] {
  return names.filter((name) =>
    [name, encodeURIComponent(name), Buffer.from(name).toString('base64').slice(0, -4)].some((form) =>
      text.includes(form),
    ),
  );
}

async function placesToLook(system: System): Promise<Readonly<Record<string, string>>> {
  const logs = join(system.folder, 'logs');
  const rows = (table: string) =>
    ask<{ row: string }>(system, `select t::text as row from ${table} t`).then((all) =>
      all.map(({ row }) => row).join(),
    );
  return {
    logs: readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join('\n'),
    queue: `queue ${await queueContent(system)}`,
    messages: await rows('messaging.message'),
    'dead letters': `dead letters ${await rows('messaging.dead_letter')}`,
    news: await rows('notification.item'),
    'keys of repeated requests': `keys ${await rows('waiting_list.idempotency_key')}`,
    mails: JSON.stringify(await allMails(system)),
    'mail files': readdirSync(join(system.folder, 'mailbox'))
      .map((name) => readFileSync(join(system.folder, 'mailbox', name), 'utf8'))
      .join('\n'),
  };
}
