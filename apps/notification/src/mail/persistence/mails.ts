import type { MailState } from '@app/contracts';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Notice } from '../../notice/write-notice/write-notice.query.js';
import { leaseMinutes, silenceMinutes, type Transition, uncertainHours } from '../domain/mail-state.js';
import { hasGoneBack } from './outbound.js';

export interface NewMail {
  readonly digestId: string;
  readonly subscriptionId: string;
  readonly address: string;
}

/** What a mail carries: a digest of one subscription, or a notice. */
export type Carried =
  | { readonly digestId: string; readonly subscriptionId: string; readonly notice: null }
  | { readonly digestId: null; readonly subscriptionId: null; readonly notice: Notice };

/** A mail in the hands of one sender; nobody else touches it while the lease holds. */
export type ClaimedMail = Carried & {
  readonly id: string;
  readonly address: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly lease: string;
  /** How often in a row the server had asked to be left alone. */
  readonly serverStrikes: number;
};

/** What became of one attempt to send a mail, and the server's last answer. */
export interface Attempted {
  readonly mail: ClaimedMail;
  readonly transition: Transition;
  readonly reply?: number | undefined;
}

export type SilentMail = Carried & {
  readonly id: string;
  readonly attempts: number;
  readonly handedOver: boolean;
};

export type ReportedMail = SilentMail & {
  readonly address: string;
  /** The subscription still asks for mail there. */
  readonly addressIsCurrent: boolean;
};

export interface MailOfSubscription {
  readonly id: string;
  readonly createdAt: Date;
  readonly state: MailState;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly lastReply: number | null;
  readonly reportStatus: string | null;
  readonly itemCount: number;
}

export interface MailToLookUp {
  readonly id: string;
  readonly messageId: string;
  readonly absenceCounts: boolean;
}

@Injectable()
export class Mails {
  /** At most one mail per digest, whoever asks. Held while outbound mail is held. */
  async post(tx: Tx, mails: readonly NewMail[], domain: string): Promise<void> {
    const ids = mails.map(() => newId());
    await tx.query(
      `insert into mail (id, digest_id, subscription_id, address, message_id, state)
       select mine.*, case when held then 'held' else 'ready' end
         from outbound cross join unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) as mine
       on conflict (digest_id) do nothing`,
      [
        ids,
        mails.map(({ digestId }) => digestId),
        mails.map(({ subscriptionId }) => subscriptionId),
        mails.map(({ address }) => address),
        ids.map((id) => `<${id}@${domain}>`),
      ],
    );
  }

  /** At most one mail per notice and round. */
  async postNotice(tx: Tx, { kind, about, round }: Notice, address: string, domain: string): Promise<void> {
    const id = newId();
    await tx.query(
      `insert into mail (id, notice_kind, notice_about, notice_round, address, message_id, state)
       select $1, $2, $3, $4, $5, $6, case when held then 'held' else 'ready' end from outbound
       on conflict on constraint mail_notice_once do nothing`,
      [id, kind, about, round, address, `<${id}@${domain}>`],
    );
  }

  /** The mails that are due longest, at most so many. None while mail is held, or should be, or `server` is left alone. */
  async claimDue(tx: Tx, server: string, most: number): Promise<readonly ClaimedMail[]> {
    const [rows]: readonly [readonly ClaimedMail[]] = await tx.query(
      `update mail set state = 'sending', attempts = attempts + 1, lease_token = $1,
                       lease_until = now() + make_interval(mins => $2), handed_over_at = null
        where id = any (array(select mail.id from mail cross join outbound
                               where state = 'ready' and due_at <= now() and not outbound.held and not ${hasGoneBack}
                                 and not exists (select 1 from mail_server where name = $3 and paused_until > now())
                               order by due_at, id limit $4 for update of mail skip locked))
       returning ${columns}, lease_token as lease,
                 coalesce((select strikes from mail_server where name = $3), 0) as "serverStrikes"`,
      [newId(), leaseMinutes, server, most],
    );
    return rows;
  }

  /**
   * Notes of each that its message is about to leave: one statement, for it is committed alone.
   * @returns those whose lease holds, unless mail is held: of no other anything may leave
   */
  async handOver(tx: Tx, mails: readonly ClaimedMail[]): Promise<ReadonlySet<string>> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `with handed_over as (
         update mail set handed_over_at = now() from unnest($1::uuid[], $2::uuid[]) as mine (id, lease), outbound
          where mail.id = mine.id and lease_token = mine.lease and state = 'sending' and lease_until > now() and not held
         returning mail.id)
       select id from handed_over`,
      [mails.map(({ id }) => id), mails.map(({ lease }) => lease)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Its reader is to be written to elsewhere by now. */
  async redirect(tx: Tx, { id, lease }: ClaimedMail, address: string): Promise<void> {
    await tx.query(
      `update mail set address = $3 where id = $1 and lease_token = $2 and state = 'sending' and handed_over_at is null`,
      [id, lease, address],
    );
  }

  /** As if they had not been claimed. @returns how many */
  async giveBack(tx: Tx, mails: readonly ClaimedMail[]): Promise<number> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update mail set state = case when held then 'held' else 'ready' end, attempts = attempts - 1,
                       lease_token = null, lease_until = null
         from unnest($1::uuid[], $2::uuid[]) as mine (id, lease), outbound
        where mail.id = mine.id and lease_token = mine.lease and state = 'sending' and handed_over_at is null
       returning mail.id`,
      [mails.map(({ id }) => id), mails.map(({ lease }) => lease)],
    );
    return rows.length;
  }

  /**
   * Only the holder of the lease moves a mail on. A late answer still settles a mail that was thought uncertain; who never
   * let it leave has no answer to whether it left before a restore.
   * @returns those that moved
   */
  async settle(tx: Tx, attempts: readonly Attempted[]): Promise<ReadonlySet<string>> {
    const [rows]: readonly [readonly { readonly id: string }[]] = await tx.query(
      `update mail set ${movedTo('mine.state', 'mine.minutes', 'mine.due_at')},
                       attempts = attempts - (mine.due_at is not null)::int,
                       last_reply = case when mine.due_at is null then mine.reply else last_reply end
         from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::smallint[], $6::timestamptz[])
              as mine (id, lease, state, minutes, reply, due_at)
        where mail.id = mine.id and lease_token = mine.lease
          and (mail.state = 'sending' or mail.state = 'uncertain' and handed_over_at is not null)
       returning mail.id`,
      [
        attempts.map(({ mail }) => mail.id),
        attempts.map(({ mail }) => mail.lease),
        attempts.map(({ transition }) => transition.state),
        attempts.map(({ transition }) => transition.dueInMinutes ?? 0),
        attempts.map(({ reply }) => reply ?? null),
        attempts.map(({ transition }) => transition.dueAt ?? null),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Mails whose sender has not been heard of for the length of a lease; locked. */
  async silent(tx: Tx, atMost: number): Promise<readonly SilentMail[]> {
    return tx.query(
      `select ${columns}, handed_over_at is not null as "handedOver" from mail
        where state = 'sending' and lease_until < now() order by id limit $1 for update skip locked`,
      [atMost],
    );
  }

  /** Uncertain for so long that nobody will find out; locked. */
  async uncertainForLong(tx: Tx, atMost: number): Promise<readonly SilentMail[]> {
    return tx.query(
      `select ${columns}, true as "handedOver" from mail
        where state = 'uncertain' and uncertain_since < now() - make_interval(hours => $1)
        order by id limit $2 for update skip locked`,
      [uncertainHours, atMost],
    );
  }

  /** Moves a mail that nobody is sending. False when it is not in state `from` any more. */
  async move(tx: Tx, id: string, from: MailState, { state, dueInMinutes }: Transition): Promise<boolean> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update mail set ${movedTo('$2::text', '$3::int')} where id = $1 and state = $4 returning id`,
      [id, state, dueInMinutes ?? 0, from],
    );
    return rows.length === 1;
  }

  /** The mail a report names by our envelope id or its Message-ID, of the last 30 days; locked. */
  async reportedOn(tx: Tx, envelopeId = '', messageId = ''): Promise<ReportedMail | undefined> {
    const [mail]: readonly ReportedMail[] = await tx.query(
      `select ${columns}, true as "handedOver",
              exists (select 1 from subscription s
                       where s.id = subscription_id and lower(s.address) = lower(mail.address)) as "addressIsCurrent"
         from mail where (id::text = $1 or message_id = $2) and created_at > now() - interval '30 days'
        order by (id::text = $1) desc limit 1 for update`,
      [envelopeId.toLowerCase(), messageId],
    );
    return mail;
  }

  async noteReport(tx: Tx, id: string, status: string): Promise<void> {
    await tx.query('update mail set report_status = $2, reported_at = now() where id = $1', [id, status]);
  }

  /** Uncertain mails nobody has asked the server about in the last ten minutes, or ever. */
  async claimForLookup(tx: Tx, most: number): Promise<readonly MailToLookUp[]> {
    const [rows]: readonly [readonly MailToLookUp[]] = await tx.query(
      `update mail set looked_up_at = now()
        where id in (select id from mail
                      where state = 'uncertain' and coalesce(looked_up_at < now() - interval '10 minutes', true)
                      order by uncertain_since limit $1 for update skip locked)
       returning id, message_id as "messageId",
                 coalesce(handed_over_at, uncertain_since) < now() - make_interval(mins => $2) as "absenceCounts"`,
      [most, silenceMinutes],
    );
    return rows;
  }

  async uncertain(tx: Tx): Promise<readonly { readonly mailId: string; readonly messageId: string }[]> {
    return tx.query(
      `select id as "mailId", message_id as "messageId" from mail where state = 'uncertain' order by uncertain_since`,
    );
  }

  /** What has not left yet: how many, and since when the oldest waits. */
  async waiting(tx: Tx): Promise<{ readonly count: number; readonly oldestSince: Date | null }> {
    const [row]: readonly { readonly count: number; readonly oldestSince: Date | null }[] = await tx.query(
      `select count(*)::int as count, min(created_at) as "oldestSince" from mail where state in ('ready', 'sending', 'held')`,
    );
    return row ?? { count: 0, oldestSince: null };
  }

  /** The latest mails of one subscription, newest first; nothing that names its reader. */
  async ofSubscription(tx: Tx, subscriptionId: string, most: number): Promise<readonly MailOfSubscription[]> {
    return tx.query(
      `select m.id, m.created_at as "createdAt", m.state, m.attempts, m.sent_at as "sentAt", m.last_reply as "lastReply",
              m.report_status as "reportStatus", d.item_count as "itemCount"
         from mail m join digest d on d.id = m.digest_id
        where m.subscription_id = $1 order by m.id desc limit $2`,
      [subscriptionId, most],
    );
  }

  /** How many there are of each state that asks for somebody's attention or is on its way. */
  async countByState(tx: Tx): Promise<readonly { readonly state: MailState; readonly count: number }[]> {
    return tx.query(
      `select state, count(*)::int as count from mail where created_at > now() - interval '14 days' group by state`,
    );
  }
}

const columns = `mail.id, digest_id as "digestId", subscription_id as "subscriptionId", address, message_id as "messageId",
       attempts, created_at as "createdAt",
       case when notice_kind is not null
            then json_build_object('kind', notice_kind, 'about', notice_about, 'round', notice_round) end as notice`;

const movedTo = (state: string, minutes: string, dueAt = 'null::timestamptz') => `
       state = ${state}, due_at = coalesce(${dueAt}, now() + make_interval(mins => ${minutes})),
       sent_at = case when ${state} = 'sent' then now() end,
       uncertain_since = case when ${state} = 'uncertain' then coalesce(uncertain_since, now()) end`;
