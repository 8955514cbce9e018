import type { MailStatusView } from '@app/contracts';
import type { MailOfSubscription } from '../persistence/mails.js';

type Server = MailStatusView['servers'][number];

/** Does mail leave, and why not: for whoever looks after the system. Instants are UTC. */
export function statusLines({ held, heldBecause, heldSince, servers, waiting, oldestWaitingSince }: MailStatusView) {
  return [
    held ? `Outgoing mail is held (${heldBecause ?? 'unknown'})${sinceText(heldSince)}.` : '',
    !held && servers.length === 0 ? 'Mail leaves.' : '',
    ...servers.map(serverLine),
    `${waiting === 1 ? '1 mail waits' : `${waiting} mails wait`}${sinceText(oldestWaitingSince, ', the oldest')}.`,
  ].filter(Boolean);
}

function serverLine({ name, since, pausedUntil, strikes, lastReply }: Server): string {
  const why = lastReply ? `it answered ${lastReply}` : 'it could not be reached';
  const often = `${strikes === 1 ? 'once' : `${strikes} times in a row`}${sinceText(since)}`;
  const pause = pausedUntil ? `is left alone until ${secondOf(pausedUntil)}` : 'is tried again with the next mail';
  return `${name} ${pause}: ${why}, ${often}.`;
}

/** One line a mail, newest first. */
export function historyLines(mails: readonly MailOfSubscription[]): readonly string[] {
  return mails.map(({ id, createdAt, state, attempts, sentAt, lastReply, reportStatus, itemCount }) =>
    [
      secondOf(createdAt.toISOString()),
      state,
      `${itemCount} items`,
      `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
      sentAt ? `sent ${secondOf(sentAt.toISOString())}` : '',
      lastReply ? `answer ${lastReply}` : '',
      reportStatus ? `report ${reportStatus}` : '',
      id,
    ]
      .filter(Boolean)
      .join('  '),
  );
}

const sinceText = (instant: string | undefined, who = '') => (instant ? `${who} since ${secondOf(instant)}` : '');
const secondOf = (instant: string) => `${instant.slice(0, 19)}Z`;
