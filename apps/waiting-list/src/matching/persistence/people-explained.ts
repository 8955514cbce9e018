import type { Day, Person, PlaceGroup } from '@app/allocation';
import type { WaitingEntryState } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { prepared, rowsAsLists, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { placeGroup } from './holds-in-market.js';
import { type PersonRow, personColumns, toPerson } from './people-in-market.js';

/** Somebody and those who want to begin together with them, as they stand in the database. */
export interface PersonExplained {
  readonly state: WaitingEntryState;
  readonly persons: readonly Person[];
  /** By entry, of those who still seek a place. */
  readonly links: ReadonlyMap<string, string>;
}

export interface PlanOfOne {
  readonly place?: { readonly course: string; readonly group: PlaceGroup };
  /** The region somebody belongs to, with the day and the policy of its plan. */
  readonly region: string;
  readonly asOf: Day | null;
  readonly policyVersion: string | null;
  /** Something about the person has changed that the plan has not taken in. */
  readonly changing: boolean;
}

interface PlanRow extends Omit<PlanOfOne, 'place'> {
  readonly course: string | null;
  readonly group: string | null;
}

@Injectable()
export class PeopleExplained {
  /** The person first; undefined for nobody. */
  async read(tx: Tx, id: WaitingEntryId): Promise<PersonExplained | undefined> {
    const rows: readonly (readonly [...PersonRow, readonly string[]])[] = await tx.query(withLinked, [id]);
    const [own] = rows;
    if (!own) return undefined;
    const linked = rows.flatMap((row) => (row[19] !== null && seeks(row[1]) ? [[row[0], row[19]] as const] : []));
    return {
      state: own[1] as WaitingEntryState,
      persons: rows.map((row) => toPerson(row as unknown as PersonRow, row[20])),
      links: new Map(linked),
    };
  }

  async plan(tx: Tx, id: WaitingEntryId): Promise<PlanOfOne> {
    const [row]: readonly PlanRow[] = await tx.query(planOfOne, [id]);
    if (!row) throw new Error('The entry was there a moment ago.');
    const { course, group, ...plan } = row;
    return { ...plan, ...(course && group && { place: { course, group: placeGroup(group) } }) };
  }
}

function seeks(state: string): boolean {
  return state === 'waiting' || state === 'offered';
}

const declined = 'array(select d.course_start_id::text from declined_course_start d where d.waiting_entry_id = e.id)';

/** Ids first: with an OR the database would look at everybody who waits. */
const themAndLinked = `
  select $1::uuid union
  select other.id from waiting_entry own join waiting_entry other on other.link_id = own.link_id
   where own.id = $1 and other.state in ('waiting', 'offered')`;

const withLinked = prepared(
  rowsAsLists(`
  select ${personColumns}, ${declined}
    from waiting_entry e where e.id = any (array(${themAndLinked})) order by e.id <> $1, e.id`),
);

const planOfOne = prepared(`
  select p.course_start_id as course, p.place_group as "group", r.id as region,
         r.as_of - date '1970-01-01' as "asOf", r.policy_version as "policyVersion",
         exists (select 1 from market_change m where m.kind = 'person' and m.subject = e.id) as changing
    from waiting_entry e
    join region r on r.id = region_of(left(e.municipality, 5))
    left join planned_place p on p.waiting_entry_id = e.id
   where e.id = $1`);
