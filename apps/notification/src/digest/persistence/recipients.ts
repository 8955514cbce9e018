import type { ImmediateKind } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { municipalitiesAround } from '@app/places';
import { Injectable } from '@nestjs/common';
import type { Cadence } from '../domain/cadence.js';
import type { Recipient } from '../domain/recipient.js';

/** Somebody who is to be told: what they asked for, as far as identity still grants it. */
export interface Reader extends Recipient, Cadence {
  readonly subscriptionId: string;
  readonly address: string;
  readonly language: 'de' | 'en';
  readonly slotSince: Date;
  /** The organisation's own areas; the first says whose public holidays count. */
  readonly organisationAreas: readonly string[];
  /** See `SignedLinks`. */
  readonly linkSecret: Buffer;
  /** Paused, or one skipped: none for a slot before this instant. */
  readonly quietUntil?: Date | null;
  /** Paused: nothing urgent before this instant either. */
  readonly pausedUntil?: Date | null;
  /** When something was mailed last, or the subscription began. */
  readonly mailedAt: Date;
  readonly immediateKinds: readonly ImmediateKind[];
  /** Told at once on days, too, on which most offices are closed. */
  readonly onFreeDays: boolean;
}

interface ReaderColumns extends Omit<Reader, 'reach'> {
  readonly around: string | null;
  readonly withinKm: number | null;
}

/**
 * Subscriptions joined with what identity says at this moment: a member who left, changed office or lost a role, and an
 * address whose domain is no longer registered, is told nothing. An office's mailbox reads what its kind of office reads,
 * and nothing of anybody's people.
 */
@Injectable()
export class Recipients {
  /** Those of `subscriptionIds` that have a digest of that period, with a mail or without. */
  async with(tx: Tx, periodKey: string, subscriptionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      'select subscription_id as id from digest where period_key = $1 and subscription_id = any($2::uuid[])',
      [periodKey, subscriptionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async all(tx: Tx): Promise<readonly Reader[]> {
    return this.#read(tx, `${readers} order by s.id`, []);
  }

  async ofSubscription(tx: Tx, id: string): Promise<Reader | undefined> {
    const [reader] = await this.#read(tx, `${readers} and s.id = $1`, [id]);
    return reader;
  }

  /** Whoever follows by a program of their own: also while mail to them rests, or cannot reach them. */
  async follower(tx: Tx, id: string): Promise<Reader | undefined> {
    const [reader] = await this.#read(tx, `${followers} and s.id = $1`, [id]);
    return reader;
  }

  async ofMember(tx: Tx, memberId: string): Promise<Reader | undefined> {
    const [reader] = await this.#read(tx, `${readers} and s.member_id = $1`, [memberId]);
    return reader;
  }

  /** Of these digests, by subscription. */
  async ofDigests(tx: Tx, digestIds: readonly string[]): Promise<ReadonlyMap<string, Reader>> {
    const told: readonly { readonly id: string }[] = await tx.query(
      'select subscription_id as id from digest where id = any($1::uuid[])',
      [digestIds],
    );
    // said of both: else the plan looks through all choices for a few
    const found = await this.#read(
      tx,
      `${readers} and s.id = any($1::uuid[]) and at_once.subscription_id = any($1::uuid[])`,
      [told.map(({ id }) => id)],
    );
    return new Map(found.map((reader) => [reader.subscriptionId, reader]));
  }

  async #read(tx: Tx, question: string, parameters: readonly unknown[]): Promise<readonly Reader[]> {
    const rows: readonly ReaderColumns[] = await tx.query(question, [...parameters]);
    return rows.map(({ around, withinKm, ...reader }) => ({
      ...reader,
      ...(around && withinKm && { reach: municipalitiesAround(around, withinKm) }),
    }));
  }
}

const followers = `
  select s.id as "subscriptionId", coalesce(s.member_id, s.id) as "memberId", s.organisation_id as "organisationId",
         s.member_id is null as "ofOffice",
         coalesce(m.roles, case o.kind when 'provider' then array['provider_staff'] when 'jobcenter' then array['case_manager']
                                       when 'county' then array['coordinator'] else array['counsellor'] end) as roles,
         array(select area from unnest(s.areas) area
                where area = any(o.areas) or length(area) = 8 and left(area, 5) = any(o.areas)) as areas,
         s.levels, s.course_types as "courseTypes", s.funding_paths as "fundingPaths", s.formats,
         s.childcare_only as "childcareOnly", s.own_people_only as "ownPeopleOnly",
         s.address, s.language, s.slot, s.weekdays, s.slot_since as "slotSince", o.areas as "organisationAreas",
         s.link_secret as "linkSecret", s.mailed_at as "mailedAt", s.around,
         s.within_km as "withinKm", s.quiet_until as "quietUntil", s.paused_until as "pausedUntil",
         at_once.kinds as "immediateKinds", at_once.on_free_days as "onFreeDays"
    from subscription s
    join identity.organisation o on o.id = s.organisation_id
    join immediate_choice at_once on at_once.subscription_id = s.id
    left join identity.member m on m.id = s.member_id and m.organisation_id = s.organisation_id and m.active
   where (m.id is not null or s.member_id is null) and s.ended_at is null`;

const readers = `${followers}
     and s.active and s.refused_at is null
     and exists (select 1 from unnest(o.mail_domains) d where lower(d) = lower(split_part(s.address, '@', 2)))`;
