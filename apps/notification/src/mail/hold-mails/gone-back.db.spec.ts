import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { afterAttempt, type Outcome } from '../domain/mail-state.js';
import { Mails } from '../persistence/mails.js';
import { TakeDueMails } from '../send-due-mails/take-due-mails.js';
import { HoldMailsAfterRestore, ReleaseMails } from './hold-mails.command.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

beforeEach(async () => {
  await service.clear();
  await service.subscribe('case-manager');
  await service.publish();
  expect(await service.makeNow()).toHaveLength(1);
});

const say = (command: HoldMailsAfterRestore | ReleaseMails) => service.app.get(CommandBus).execute(command);
const states = async () => (await service.sql<{ state: string }>('select state from mail')).map(({ state }) => state);

describe('a database that goes back beneath a process that runs', () => {
  beforeEach(() => service.sql(`update outbound set fingerprint = 'before the promotion'`));

  it('lets nothing leave, also before anybody has noticed', async () => {
    expect(await service.send()).toBe(0);
    expect([await states(), service.smtp.received]).toEqual([['ready'], []]);
  });

  it('is noticed by whoever looks next, once, and not only by who starts', async () => {
    await Promise.all([service.look(), service.look(), service.look()]);
    expect(await service.sql('select held, held_because as because from outbound')).toEqual([
      { held: true, because: 'restored' },
    ]);
    expect(await states()).toEqual(['uncertain']);
    expect(service.logged().split('mail.held-after-restore')).toHaveLength(2);
    await say(new ReleaseMails());
    await service.look();
    expect(await service.sql('select held from outbound')).toEqual([{ held: false }]);
  });
});

describe('a mail that somebody had taken when mail was held after a restore', () => {
  const become = async (outcome: Outcome, handsOver: boolean) => {
    const [taken] = await service.app.get(TakeDueMails).take(1);
    if (!taken) throw new Error('None was taken.');
    const { mail } = taken;
    const [mails, transactions] = [service.app.get(Mails), service.app.get(Transactions)];
    if (handsOver) await transactions.ask((tx) => mails.handOver(tx, [mail]));
    await say(new HoldMailsAfterRestore());
    const transition = afterAttempt(outcome, mail.attempts);
    return (await transactions.run((tx) => mails.settle(tx, [{ mail, transition }]))).size;
  };

  it.each<Outcome>([{ kind: 'postponed' }, { kind: 'pointless' }, { kind: 'too-early', notBefore: new Date() }])(
    'may have left before it: nothing is known by its being $kind now',
    async (outcome) => {
      expect(await become(outcome, false)).toBe(0);
      expect(await states()).toEqual(['uncertain']);
      await say(new ReleaseMails());
      expect([await service.send(), service.smtp.received]).toEqual([0, []]);
    },
  );

  it('is settled by the answer to what was on the wire', async () => {
    expect(await become({ kind: 'taken' }, true)).toBe(1);
    expect(await states()).toEqual(['sent']);
  });
});
