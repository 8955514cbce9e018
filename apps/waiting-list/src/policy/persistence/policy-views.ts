import { defaultPolicyTerms, type PolicyState, type PolicyTerms, type PolicyView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PolicyReader } from '../domain/policy-people.js';
import type { ListedPolicy, PolicyFilter } from '../list-policies/list-policies.query.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly state: PolicyState;
  readonly terms: Partial<PolicyTerms>;
  readonly basedOn: string | null;
  readonly reason: string | null;
  readonly writtenAt: Date;
  readonly validFrom: Date | null;
  readonly supersededAt: Date | null;
  readonly writtenBy: readonly string[] | null;
  readonly activatedBy: string | null;
  readonly ownWork: boolean;
  readonly at: string;
}

@Injectable()
export class PolicyViews {
  /** Newest first, drafts before them. */
  async list(
    tx: Tx,
    reader: PolicyReader | undefined,
    { region, state }: PolicyFilter,
    after: readonly [at: string, id: string] | undefined,
    limit: number,
  ): Promise<readonly ListedPolicy[]> {
    const rows: readonly Row[] = await tx.query(
      `select * from (${select}) p
        where ($3::text is null or region = $3) and ($4::text is null or state = $4)
          and ($5::text is null or (at::timestamptz, id) < ($5::timestamptz, $6))
        order by at::timestamptz desc, id desc limit $7`,
      [...asked(reader), region ?? null, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map((row) => ({ view: toView(row, reader), at: row.at }));
  }

  async one(tx: Tx, reader: PolicyReader | undefined, id: string): Promise<PolicyView> {
    const [row]: readonly Row[] = await tx.query(`select * from (${select}) p where id = $3`, [...asked(reader), id]);
    if (!row) throw notFound('policy');
    return toView(row, reader);
  }

  /** The policy in force in a region; one without a policy of its own has that of all others. */
  async current(tx: Tx, region: string): Promise<PolicyView> {
    const [row]: readonly Row[] = await tx.query(
      `select p.* from (${select}) p, region r
        where r.id = $3 and p.state = 'active' and p.region in (r.id, 'all') order by (p.region = r.id) desc limit 1`,
      [...asked(undefined), region],
    );
    if (!row) throw notFound('policy-region');
    return toView(row, undefined);
  }
}

function asked(reader: PolicyReader | undefined): readonly unknown[] {
  return [reader?.areas ?? [], reader?.memberId ?? null];
}

function toView(row: Row, reader: PolicyReader | undefined): PolicyView {
  const { id, version, region, state, basedOn, reason, writtenAt, validFrom, supersededAt } = row;
  return {
    id,
    version,
    region,
    state,
    terms: { ...defaultPolicyTerms, ...row.terms },
    writtenAt: writtenAt.toISOString(),
    ...(basedOn && { basedOn }),
    ...(reason && { reason }),
    ...(validFrom && { validFrom: validFrom.toISOString() }),
    ...(supersededAt && { supersededAt: supersededAt.toISOString() }),
    ...(reader && { ownWork: row.ownWork, writtenBy: row.writtenBy ?? [] }),
    ...(reader && row.activatedBy && { activatedBy: row.activatedBy }),
  };
}

/** `$1`: areas of somebody who writes policies, `$2`: who they are. Of drafts those of their regions. */
const select = `
  select p.version as id, p.revision as version, p.region, p.terms, p.based_on as "basedOn", p.reason,
         p.written_at as "writtenAt", p.valid_from as "validFrom", f.superseded_at as "supersededAt",
         case when p.valid_from is null then 'draft' when f.superseded_at is null then 'active' else 'superseded' end as state,
         coalesce($2::uuid = any (p.written_by), false) as "ownWork",
         (select array_agg(m.display_name order by m.display_name) from identity.member m where m.id = any (p.written_by))
           as "writtenBy",
         (select m.display_name from identity.member m where m.id = p.activated_by) as "activatedBy",
         coalesce(p.valid_from, 'infinity')::text as at
    from policy p
    left join (select version, lead(valid_from) over (partition by region order by valid_from, version) as superseded_at
                 from policy where valid_from is not null) f on f.version = p.version
   where p.valid_from is not null
      or exists (select 1 from unnest($1::text[]) area where region_of(left(area, 5)) = p.region)`;
