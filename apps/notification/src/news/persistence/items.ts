import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Audience } from '../domain/audience.js';
import { factPerhapsTold } from './perhaps-told.js';

export interface NewItem {
  readonly subjectKind: 'course-start' | 'seat-offer' | 'handover' | 'subscription' | 'legal-clock' | 'goal';
  readonly subjectId: string;
  readonly version: number;
  readonly what: string;
  readonly before?: object | undefined;
  readonly after: object;
}

export interface UndeliverableSubscription {
  readonly subscriptionId: string;
  readonly organisationName: string;
  readonly areas: readonly string[];
}

/** What there is to tell, in the order in which it was heard. */
@Injectable()
export class Items {
  /** One row per audience. The same fact heard again adds nothing. */
  async add(tx: Tx, item: NewItem, audiences: readonly Audience[]): Promise<void> {
    for (const audience of audiences) await this.addFor(tx, item, audience);
  }

  /** The organisation behind a subscription and the areas it is about; nothing that names the member. */
  async subscriptionTold(tx: Tx, id: string): Promise<UndeliverableSubscription | undefined> {
    const [row]: readonly UndeliverableSubscription[] = await tx.query(
      `select s.id as "subscriptionId", o.name as "organisationName", s.areas
         from subscription s join identity.organisation o on o.id = s.organisation_id where s.id = $1`,
      [id],
    );
    return row;
  }

  private async addFor(tx: Tx, item: NewItem, audience: Audience): Promise<void> {
    await tx.query(
      `insert into item (id, subject_kind, subject_id, version, what, audience, audience_id, municipalities, before, after,
                         maybe_told)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${factPerhapsTold('$10::jsonb')}) on conflict do nothing`,
      [
        newId(),
        item.subjectKind,
        item.subjectId,
        item.version,
        item.what,
        audience.kind,
        audience.kind === 'area' ? null : audience.id,
        audience.kind === 'area' ? audience.municipalities : [],
        item.before ? JSON.stringify(item.before) : null,
        JSON.stringify(item.after),
      ],
    );
  }
}
