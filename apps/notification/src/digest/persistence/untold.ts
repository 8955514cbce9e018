import type { Reader } from './recipients.js';

/** Whom an item may be addressed to. */
export type Addressee = Pick<Reader, 'subscriptionId' | 'memberId' | 'organisationId' | 'areas' | 'reach'>;

/**
 * What subscriptions have not been told: noted since they were told last, and what came back from a mail that was given up.
 * Looks an hour further back than the last digest, because a transaction that was open then may have committed since;
 * what was told is told apart by its row, not by its position.
 */
export const untold = `
  select s.id as subscription_id, i.id as item_id, i.maybe_told
    from jsonb_to_recordset($1::jsonb) as mine (subscription uuid, member uuid, organisation uuid, areas text[])
    join subscription s on s.id = mine.subscription
    join item i on i.recorded_at >= greatest(s.told_until - interval '1 hour', s.news_since)
   where not exists (select 1 from digest_item d where d.subscription_id = s.id and d.item_id = i.id)
     and case i.audience
           when 'member' then i.audience_id = mine.member
           when 'organisation' then i.audience_id = mine.organisation
           else i.municipalities = '{}' or exists (select 1 from unnest(i.municipalities) m
                                                    where m = any(mine.areas) or left(m, 5) = any(mine.areas))
         end
   union all
  select d.subscription_id, d.item_id, i.maybe_told or d.maybe_told
    from jsonb_to_recordset($1::jsonb) as mine (subscription uuid)
    join digest_item d on d.subscription_id = mine.subscription and d.digest_id is null
    join item i on i.id = d.item_id`;

/** The one parameter of `untold`. */
export function addressees(readers: readonly Addressee[]): string {
  return JSON.stringify(
    readers.map(({ subscriptionId, memberId, organisationId, areas, reach = [] }) => ({
      subscription: subscriptionId,
      member: memberId,
      organisation: organisationId,
      areas: [...areas, ...reach],
    })),
  );
}
