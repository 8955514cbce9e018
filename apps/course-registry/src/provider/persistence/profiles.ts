import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { changedFields, emptyProfile, type Profile } from '../domain/profile.js';

export interface KeptProfile {
  readonly version: number;
  readonly profile: Profile;
}

export interface ProfileChange {
  readonly version: number;
  readonly changedAt: Date;
  readonly memberId: string;
  readonly fields: readonly string[];
  readonly before: Profile;
}

@Injectable()
export class Profiles {
  /** Version 0 of one that has never said anything. */
  async of(tx: Tx, providerId: OrganisationId): Promise<KeptProfile> {
    const [row]: readonly KeptProfile[] = await tx.query(
      'select version, profile from provider_profile where provider_id = $1',
      [providerId],
    );
    return row ?? { version: 0, profile: emptyProfile };
  }

  /** Of everybody that has ever said anything. */
  async ofAll(tx: Tx): Promise<readonly { readonly providerId: OrganisationId; readonly profile: Profile }[]> {
    return tx.query('select provider_id as "providerId", profile from provider_profile');
  }

  /** Two that write at once wait for each other. */
  async toChange(tx: Tx, providerId: OrganisationId): Promise<KeptProfile> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('provider profile ' || $1::text, 0))`, [providerId]);
    return this.of(tx, providerId);
  }

  /** Keeps what it says now, and in the history what it said before, and who changed it. */
  async keep(
    tx: Tx,
    providerId: OrganisationId,
    memberId: string,
    version: number,
    before: Profile,
    after: Profile,
  ): Promise<void> {
    await tx.query(
      `insert into provider_profile (provider_id, version, profile) values ($1, $2, $3)
       on conflict (provider_id) do update set version = excluded.version, profile = excluded.profile`,
      [providerId, version + 1, JSON.stringify(after)],
    );
    await tx.query(
      'insert into provider_change (provider_id, version, member_id, fields, before) values ($1, $2, $3, $4, $5)',
      [providerId, version + 1, memberId, changedFields(before, after), JSON.stringify(before)],
    );
  }

  /** Newest first. */
  async changes(
    tx: Tx,
    providerId: OrganisationId,
    limit: number,
    before: number | undefined,
  ): Promise<readonly ProfileChange[]> {
    return tx.query(
      `select version, changed_at as "changedAt", member_id as "memberId", fields, before from provider_change
        where provider_id = $1 and ($3::int is null or version < $3) order by version desc limit $2`,
      [providerId, limit, before ?? null],
    );
  }
}
