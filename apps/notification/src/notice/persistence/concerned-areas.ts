import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Where whoever a notice is about is at work: their county's dress is the notice's. */
@Injectable()
export class ConcernedAreas {
  /** Of the webhook, subscription, mailbox asked, accepted place or provider's request with this id; empty when there is none. */
  async of(tx: Tx, about: string): Promise<readonly string[]> {
    const [row]: readonly { readonly areas: readonly string[] }[] = await tx.query(
      `select areas from identity.organisation o
        where o.id = (select organisation_id from webhook where id = $1
                      union all select organisation_id from subscription where id = $1
                      union all select organisation_id from mailbox_consent where id = $1
                      union all select m.organisation_id from calendar_entry e join identity.member m on m.id = e.member_id
                                 where e.seat_offer_id = $1
                      limit 1)
       union all select array[municipality] from identity.provider_request where id = $1
       limit 1`,
      [about],
    );
    return row?.areas ?? [];
  }
}
