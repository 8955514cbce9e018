import type { AllocationTerms, Day, Priority } from '@app/allocation';
import type { WaitingEntryId } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Ahead } from '../domain/position.js';

/** Counts who comes before somebody among those who wait in the same county for the same level and track. */
@Injectable()
export class OrderOfCounty {
  async ahead(tx: Tx, id: WaitingEntryId, rank: Priority, asOf: Day, terms: AllocationTerms): Promise<Ahead> {
    const [row]: readonly Ahead[] = await tx.query(ahead, [
      id,
      rank.tier,
      rank.date,
      asOf,
      terms.deadlineDays,
      terms.strictObligation,
      terms.transitionCreditDays,
      terms.obligationCreditDays,
    ]);
    return row ?? { surely: 0, perhaps: 0 };
  }
}

const day = (column: string) => `(e.${column} - date '1970-01-01')`;
const soon = (column: string) =>
  `e.${column} between date '1970-01-01' + $4::int and date '1970-01-01' + $4::int + $5::int`;
/** The bits of `funding_paths`: 2 and 4 are obligations, 16 is paying oneself. */
const obliged = 'e.funding_paths & 6 <> 0';

/** The rules of the order once more, where hundreds of thousands wait; order-of-county.db.spec.ts holds them against the rules. */
const tier = `
  case when e.hardship or ${soon('entitled_until')} or ${soon('obliged_until')} then 0
       when $6::boolean and ${obliged} then 1
       when e.funding_paths & 15 <> 0 then 2 else 3 end`;
const date = `
  ${day('waiting_since')} - case when e.completed_course_start_id is not null then $7::int else 0 end
    - case when ${obliged} then $8::int else 0 end`;

/**
 * Who stands together with others may stand later than their own row says, never earlier: they come before perhaps.
 * Between the same tier and date the lottery decides, which is not drawn here.
 */
const ahead = prepared(`
  select count(*) filter (where link_id is null and (tier, date) < ($2::int, $3::int))::int as surely,
         count(*) filter (where link_id is not null and (tier, date) < ($2::int, $3::int)
                                or (tier, date) = ($2::int, $3::int))::int as perhaps
    from (select e.link_id, ${tier} as tier, ${date} as date
            from waiting_entry own
            join waiting_entry e on e.home_county = own.home_county and e.level = own.level
                                and e.track = own.track and e.state = 'waiting' and e.id <> own.id
           where own.id = $1) as alike`);
