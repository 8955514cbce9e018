import type { TwinLikeness, TwinState } from '@app/contracts';
import { type MemberId, notFound, type OrganisationId, type PersonRef, type WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type Side, sides, type Twin } from '../domain/twin.js';
import type { Speaker } from '../speaker.js';

@Injectable()
export class Twins {
  /** Locks the entries of these people against going away, in the order in which everybody locks. */
  async hold(tx: Tx, people: readonly PersonRef[]): Promise<void> {
    await tx.query('select 1 from waiting_entry where person_ref = any($1::uuid[]) order by id for key share', [
      people,
    ]);
  }

  /** Notes that two people who both still wait resemble each other. What was settled by somebody stays settled. */
  async note(tx: Tx, one: PersonRef, other: PersonRef, likeness: TwinLikeness): Promise<void> {
    await tx.query(
      `insert into twin (id, likeness, elder_entry_id, elder_person_ref, elder_reference, elder_organisation_id,
                         younger_entry_id, younger_person_ref, younger_reference, younger_organisation_id)
       select $1, $4, e.id, e.person_ref, e.reference, e.referring_organisation_id,
              y.id, y.person_ref, y.reference, y.referring_organisation_id
         from waiting_entry e join waiting_entry y on (e.waiting_since, e.id) < (y.waiting_since, y.id)
        where ((e.person_ref = $2 and y.person_ref = $3) or (e.person_ref = $3 and y.person_ref = $2))
          and e.state <> 'withdrawn' and y.state <> 'withdrawn'
       on conflict (elder_entry_id, younger_entry_id) do update
         set state = 'open', likeness = excluded.likeness, version = twin.version + 1, settled_at = null
       where twin.state = 'over' or (twin.state = 'open' and twin.likeness <> excluded.likeness)`,
      [newId(), one, other, likeness],
    );
  }

  /** Somebody was corrected: whom they no longer resemble need not be asked about. */
  async resemblesOnly(tx: Tx, person: PersonRef, others: readonly PersonRef[]): Promise<void> {
    await tx.query(
      `update twin set state = 'over', version = version + 1, settled_at = now()
        where state = 'open' and (elder_person_ref = $1 and not younger_person_ref = any($2::uuid[])
                                  or younger_person_ref = $1 and not elder_person_ref = any($2::uuid[]))`,
      [person, others],
    );
  }

  /** Which of the two entries the scope of `tx` may see; refuses when it is none. */
  async ownSides(tx: Tx, id: string): Promise<readonly Side[]> {
    const [row]: readonly Record<Side, boolean>[] = await tx.query(
      `select ${own('elder')} as elder, ${own('younger')} as younger from twin t where t.id = $1`,
      [id],
    );
    if (!row) throw notFound('twin');
    return sides.filter((side) => row[side]);
  }

  /** The same for a speaker, asked once more by the service that holds the lock: whose entries they are cannot change now. */
  async ownSidesNow(tx: Tx, id: string, { role, organisationId, memberId }: Speaker): Promise<readonly Side[]> {
    await tx.query(setScope, [role, organisationId, memberId]);
    const own = await this.ownSides(tx, id);
    await tx.query(setScope, ['system', '', '']);
    return own;
  }

  /** Locked until `tx` ends; both entries first, as everybody does. */
  async toChange(tx: Tx, id: string): Promise<Twin> {
    await tx.query(
      `select 1 from waiting_entry where id in (
         select unnest(array[elder_entry_id, younger_entry_id]) from twin where id = $1) order by id for update`,
      [id],
    );
    const [row]: readonly TwinColumns[] = await tx.query(`${select} where t.id = $1 for update`, [id]);
    if (!row) throw notFound('twin');
    return toTwin(row);
  }

  async save(tx: Tx, { id, state, elder, younger }: Twin, by: MemberId): Promise<void> {
    await tx.query(
      `update twin set version = version + 1, state = $2,
              elder_said_by = $3, elder_said_at = case when $3::uuid is not null then coalesce(elder_said_at, now()) end,
              younger_said_by = $4, younger_said_at = case when $4::uuid is not null then coalesce(younger_said_at, now()) end,
              elder_wants_younger_need = $5, younger_gives_need = $6,
              settled_at = case when $2 <> 'open' then now() end, settled_by = case when $2 <> 'open' then $7::uuid end
        where id = $1`,
      [
        id,
        state,
        elder.saidSameBy ?? null,
        younger.saidSameBy ?? null,
        elder.withYoungerNeed,
        younger.withYoungerNeed,
        by,
      ],
    );
  }
}

export const own = (side: Side) => `exists (select 1 from waiting_entry e where e.id = t.${side}_entry_id)`;

const setScope = `
  select set_config('app.role', $1, true), set_config('app.organisation', $2, true), set_config('app.member', $3, true)`;

interface TwinColumns {
  readonly id: string;
  readonly version: number;
  readonly state: TwinState;
  readonly likeness: TwinLikeness;
  readonly elderEntryId: string;
  readonly elderOrganisationId: string;
  readonly elderSaidBy: string | null;
  readonly elderWantsYoungerNeed: boolean;
  readonly youngerEntryId: string;
  readonly youngerOrganisationId: string;
  readonly youngerSaidBy: string | null;
  readonly youngerGivesNeed: boolean;
}

const select = `
  select t.id, t.version, t.state, t.likeness,
         t.elder_entry_id as "elderEntryId", t.elder_organisation_id as "elderOrganisationId",
         t.elder_said_by as "elderSaidBy", t.elder_wants_younger_need as "elderWantsYoungerNeed",
         t.younger_entry_id as "youngerEntryId", t.younger_organisation_id as "youngerOrganisationId",
         t.younger_said_by as "youngerSaidBy", t.younger_gives_need as "youngerGivesNeed"
    from twin t`;

function toTwin({ id, version, state, likeness, ...row }: TwinColumns): Twin {
  return {
    id,
    version,
    state,
    likeness,
    elder: {
      entryId: row.elderEntryId as WaitingEntryId,
      organisationId: row.elderOrganisationId as OrganisationId,
      ...(row.elderSaidBy && { saidSameBy: row.elderSaidBy as MemberId }),
      withYoungerNeed: row.elderWantsYoungerNeed,
    },
    younger: {
      entryId: row.youngerEntryId as WaitingEntryId,
      organisationId: row.youngerOrganisationId as OrganisationId,
      ...(row.youngerSaidBy && { saidSameBy: row.youngerSaidBy as MemberId }),
      withYoungerNeed: row.youngerGivesNeed,
    },
  };
}
