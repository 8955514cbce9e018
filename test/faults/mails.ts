import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import { scriptedSmtpServer } from '../../apps/notification/src/mail/smtp-server.fixtures.js';
import { ask, quiet } from '../journeys/database.js';
import { allMails } from '../journeys/mailbox.js';
import type { System } from '../journeys/system.js';
import { expectAllInvariants } from './invariants.js';
import { course, peopleOf, publish } from './people.js';
import { backAgain, kill, whileStopped } from './processes.js';

const root = resolve(import.meta.dirname, '../..');
const slow = { within: 60_000, every: 50 };

interface MailRow {
  readonly id: string;
  readonly messageId: string;
  readonly state: string;
}

export function mails(running: () => System): void {
  it('sends each mail once when everybody who sends is killed in the middle', async () => {
    const system = running();
    const people = await peopleOf(system);
    for (const _ of ['first', 'second']) {
      await publish(people, course('C2', 5));
      await quiet(system);
      const before = system.pidOf('notification');
      const known = (await mailRows(system)).length;
      const command = digestNow(system);
      await eventually(async () => expect((await mailRows(system)).length).toBeGreaterThan(known), slow);
      command.kill('SIGKILL');
      kill(system, 'notification');
      await backAgain(system, 'notification', before);
    }
    await publish(people, course('C2', 5));
    await quiet(system);
    await ended(digestNow(system));
    await eventually(async () => expect(await mailRows(system, 'ready')).toEqual([]), slow);
    await expectOneCopyOfEach(system);
    await expectAllInvariants(system);
  }, 240_000);

  it('sends no second copy when the mail server hangs up after the final dot', async () => {
    const system = running();
    const people = await peopleOf(system);
    const server = await scriptedSmtpServer();
    try {
      server.answerNext(...Array.from({ length: 5 }, () => ({ final: 'close' })));
      await publish(people, course('C2', 5));
      await quiet(system);
      await whileStopped(system, 'notification', () => ended(digestNow(system, { SMTP_URL: server.url })));
      const uncertain = await mailRows(system, 'uncertain');
      expect(server.received.length).toBeGreaterThan(0);
      expect(uncertain).toHaveLength(server.received.length);
      await publish(people, course('C2', 5));
      await quiet(system);
      await ended(digestNow(system));
      await eventually(async () => expect(await mailRows(system, 'ready')).toEqual([]), slow);
      expect(await mailRows(system, 'uncertain')).toEqual(uncertain);
      const copies = await copiesOf(system);
      for (const { messageId } of uncertain) expect(copies.get(messageId)).toBeUndefined();
      await expectOneCopyOfEach(system);
    } finally {
      await server.stop();
    }
  }, 240_000);
}

/** Sent means one copy; where nobody can know, at most one. */
export async function expectOneCopyOfEach(system: System): Promise<void> {
  const copies = await copiesOf(system);
  const rows = await mailRows(system);
  const wrong = rows.filter(({ messageId, state }) => {
    const count = copies.get(messageId) ?? 0;
    return state === 'sent' ? count !== 1 : count > 1;
  });
  expect(wrong).toEqual([]);
  expect(rows.filter(({ state }) => state === 'sent').length).toBeGreaterThan(0);
}

async function copiesOf(system: System): Promise<ReadonlyMap<string, number>> {
  const copies = new Map<string, number>();
  for (const { messageId } of await allMails(system)) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  return copies;
}

export function mailRows(system: System, state?: string): Promise<readonly MailRow[]> {
  const those = 'select id, message_id as "messageId", state from notification.mail';
  return ask(system, `${those} where $1::text is null or state = $1 order by id`, [state ?? null]);
}

/** The operator's command, in a process that can be killed and may have a mail server of its own. */
export function digestNow(system: System, differing: NodeJS.ProcessEnv = {}): ChildProcess {
  const command = join(root, 'dist/apps/notification/src/digest.cli.js');
  const env = { ...system.environment, ...system.environmentOf('notification'), ...differing };
  return spawn(process.execPath, [command, '--now'], { cwd: root, env, stdio: 'ignore' });
}

export async function ended(command: ChildProcess, codes: readonly number[] = [0]): Promise<void> {
  const code = command.exitCode ?? (await new Promise((done) => command.once('exit', done)));
  expect(codes).toContain(code);
}
