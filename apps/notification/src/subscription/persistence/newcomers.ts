import type { MemberId, OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Subscriber } from '../domain/subscription.js';

/** A case manager without any subscription, now or before. */
export interface Newcomer extends Subscriber {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly address: string;
}

@Injectable()
export class Newcomers {
  /** Leaves out whose address somebody subscribed already. */
  async all(tx: Tx): Promise<readonly Newcomer[]> {
    return tx.query(
      `select m.id as "memberId", o.id as "organisationId", m.email as address, o.areas, o.mail_domains as "mailDomains"
         from identity.member m join identity.organisation o on o.id = m.organisation_id
        where m.active and 'case_manager' = any(m.roles) and m.email is not null and o.areas <> '{}'
          and not exists (select 1 from subscription s where s.member_id = m.id)
          and not exists (select 1 from subscription s where lower(s.address) = lower(m.email) and s.ended_at is null)
        order by m.id`,
    );
  }
}
