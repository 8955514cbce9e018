import { defaultPolicyTerms, type PolicyTerms } from '@app/contracts';
import { type MemberId, notFound } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PolicyAuthor } from '../domain/policy-people.js';
import type { DraftPolicy, InForce, PolicyVersion } from '../domain/policy-version.js';

interface Row {
  readonly id: string;
  readonly region: string;
  readonly version: number;
  readonly terms: Partial<PolicyTerms>;
  readonly reason: string | null;
  readonly basedOn: string | null;
  readonly writtenBy: readonly MemberId[];
  readonly decided: boolean;
}

export type PolicyStep = 'drafted' | 'changed' | 'activated' | 'deleted';

@Injectable()
export class PolicyVersions {
  /** Those who work somewhere in a region may write its policy; for everybody else there is no such region. */
  async mustBeTheirs(tx: Tx, region: string, { areas }: PolicyAuthor): Promise<void> {
    const found: readonly unknown[] = await tx.query(
      `select 1 from region r where r.id = $1
          and exists (select 1 from unnest($2::text[]) area where region_of(left(area, 5)) = r.id)`,
      [region, areas],
    );
    if (found.length === 0) throw notFound('policy-region');
  }

  /** One at a time decides about a region's policy, until `tx` ends. */
  async alone(tx: Tx, region: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('policy ' || $1, 0))`, [region]);
  }

  /** The version somebody may work on; nobody else decides about its region's policy until `tx` ends. */
  async toChange(tx: Tx, id: string, by: PolicyAuthor): Promise<PolicyVersion> {
    const [{ region } = {}]: readonly { readonly region?: string }[] = await tx.query(
      `select region from policy where version = $1
          and exists (select 1 from unnest($2::text[]) area where region_of(left(area, 5)) = region)`,
      [id, by.areas],
    );
    if (!region) throw notFound('policy');
    await this.alone(tx, region);
    const [row]: readonly Row[] = await tx.query(`select ${columns} from policy p where p.version = $1`, [id]);
    if (!row) throw notFound('policy');
    return toPolicyVersion(row);
  }

  async inForce(tx: Tx, region: string): Promise<InForce> {
    const [row]: readonly { readonly id: string; readonly terms: Partial<PolicyTerms> }[] = await tx.query(
      `select version as id, terms from policy where valid_from <= now() and region in ($1, 'all')
        order by (region = $1) desc, valid_from desc, version desc limit 1`,
      [region],
    );
    if (!row) throw notFound('policy');
    return { id: row.id, terms: { ...defaultPolicyTerms, ...row.terms } };
  }

  async termsOf(tx: Tx, id: string): Promise<PolicyTerms> {
    const [row]: readonly Pick<Row, 'terms'>[] = await tx.query('select terms from policy where version = $1', [id]);
    if (!row) throw notFound('policy');
    return { ...defaultPolicyTerms, ...row.terms };
  }

  /** Writes a new draft and answers its name. */
  async add(tx: Tx, draft: Omit<DraftPolicy, 'id'>): Promise<string> {
    const [row]: readonly { readonly id: string }[] = await tx.query(
      `insert into policy (version, region, valid_from, terms, based_on, reason, written_by)
       values ($1 || '-' || nextval('policy_number'), $1, null, $2, $3, $4, $5) returning version as id`,
      [draft.region, JSON.stringify(draft.terms), draft.basedOn, draft.reason, draft.writtenBy],
    );
    if (!row) throw notFound('policy');
    return row.id;
  }

  async replace(tx: Tx, { id, version, terms, basedOn, reason, writtenBy }: DraftPolicy): Promise<void> {
    await tx.query(
      `update policy set revision = $2, terms = $3, based_on = $4, reason = $5, written_by = $6, written_at = now()
        where version = $1`,
      [id, version, JSON.stringify(terms), basedOn, reason, writtenBy],
    );
  }

  /** From this moment on it holds; the one before it is superseded. */
  async activate(tx: Tx, { id, version }: DraftPolicy, by: MemberId): Promise<void> {
    await tx.query(
      'update policy set valid_from = clock_timestamp(), activated_by = $2, revision = $3 where version = $1',
      [id, by, version + 1],
    );
  }

  async delete(tx: Tx, { id }: DraftPolicy): Promise<void> {
    await tx.query('delete from policy where version = $1', [id]);
  }

  async note(
    tx: Tx,
    step: PolicyStep,
    id: string,
    { terms, reason }: Pick<DraftPolicy, 'terms' | 'reason'>,
    by: PolicyAuthor,
  ) {
    await tx.query(
      `insert into policy_step (id, version, step, organisation_id, member_id, terms, reason)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, step, by.organisationId, by.memberId, JSON.stringify(terms), reason],
    );
  }
}

const columns = `
  p.version as id, p.region, p.revision as version, p.terms, p.reason, p.based_on as "basedOn",
  p.written_by as "writtenBy", p.valid_from is not null as decided`;

function toPolicyVersion(row: Row): PolicyVersion {
  const { id, region, version, reason, basedOn, writtenBy } = row;
  const terms = { ...defaultPolicyTerms, ...row.terms };
  if (row.decided || basedOn === null || reason === null) {
    return { state: 'decided', id, region, version, terms, ...(reason && { reason }), ...(basedOn && { basedOn }) };
  }
  return { state: 'draft', id, region, version, terms, reason, basedOn, writtenBy };
}
