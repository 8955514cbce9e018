import type { PlanComparisonView, PolicyPreviewState, PolicyPreviewView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PolicyAuthor, PolicyReader } from '../domain/policy-people.js';
import type { DraftPolicy } from '../domain/policy-version.js';

/** A preview somebody works on now; whoever holds its lease. */
export interface PreviewAtWork {
  readonly id: string;
  readonly policyId: string;
  readonly against: string;
  readonly region: string;
  readonly lease: string;
}

interface Row extends Omit<PolicyPreviewView, 'askedAt' | 'finishedAt' | 'result'> {
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly result: PlanComparisonView | null;
}

const mostAttempts = 3;

@Injectable()
export class PolicyPreviews {
  async ask(tx: Tx, { id: policyId, version, basedOn, region }: DraftPolicy, by: PolicyAuthor): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into policy_preview (id, version, revision, against, region, asked_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, policyId, version, basedOn, region, by.memberId],
    );
    return id;
  }

  /** Of the regions the reader works in. */
  async show(tx: Tx, id: string, { areas }: PolicyReader): Promise<PolicyPreviewView> {
    const [row]: readonly Row[] = await tx.query(
      `select id, version as "policyId", revision as "policyVersion", against, region, state, progress,
              asked_at as "askedAt", finished_at as "finishedAt", result
         from policy_preview p where id = $1
          and exists (select 1 from unnest($2::text[]) area where region_of(left(area, 5)) = p.region)`,
      [id, areas],
    );
    if (!row) throw notFound('policy-preview');
    const { askedAt, finishedAt, result, ...rest } = row;
    return {
      ...rest,
      askedAt: askedAt.toISOString(),
      ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
      ...(result && { result }),
    };
  }

  /** The one that was asked for last of a draft, in the regions the reader works in. */
  async last(tx: Tx, policyId: string, { areas }: PolicyReader): Promise<string | undefined> {
    const [row]: readonly { readonly id: string }[] = await tx.query(
      `select id from policy_preview p where version = $1
          and exists (select 1 from unnest($2::text[]) area where region_of(left(area, 5)) = p.region)
        order by asked_at desc, id desc limit 1`,
      [policyId, areas],
    );
    return row?.id;
  }

  /** Takes it from one state to another; false when it is in neither. */
  async steer(tx: Tx, id: string, from: PolicyPreviewState, to: 'running' | 'stopped'): Promise<boolean> {
    const rows: readonly [readonly unknown[]] = await tx.query(
      `update policy_preview set state = $3, lease = null, leased_until = '-infinity',
              attempts = case when $3 = 'running' then 0 else attempts end
        where id = $1 and state in ($2, $3) returning id`,
      [id, from, to],
    );
    return rows[0].length > 0;
  }

  /** The next one nobody works on; also one that somebody left behind, until it was tried too often. */
  async claim(tx: Tx, lease: string): Promise<PreviewAtWork | undefined> {
    await tx.query(
      `update policy_preview set state = 'failed', finished_at = now()
        where state = 'running' and attempts >= $1 and leased_until < now()`,
      [mostAttempts],
    );
    const [rows]: readonly [readonly PreviewAtWork[]] = await tx.query(
      `update policy_preview set lease = $1, leased_until = ${leased}, attempts = attempts + 1, progress = 0
        where id = (select id from policy_preview where state = 'running' and leased_until < now()
                     order by asked_at limit 1 for update skip locked)
       returning id, version as "policyId", against, region, lease`,
      [lease],
    );
    return rows[0];
  }

  /** Notes how far it is; false when it was stopped or somebody else has it. */
  async reached(tx: Tx, { id, lease }: PreviewAtWork, percent: number): Promise<boolean> {
    const [rows]: readonly [readonly unknown[]] = await tx.query(
      `update policy_preview set progress = $3, leased_until = ${leased}
        where id = $1 and lease = $2 and state = 'running' returning id`,
      [id, lease, percent],
    );
    return rows.length > 0;
  }

  async finish(tx: Tx, { id, lease }: PreviewAtWork, result: PlanComparisonView): Promise<void> {
    await tx.query(
      `update policy_preview set state = 'done', progress = 100, result = $3, finished_at = now()
        where id = $1 and lease = $2 and state = 'running'`,
      [id, lease, JSON.stringify(result)],
    );
  }

  /** For whoever is next. */
  async giveBack(tx: Tx, { id, lease }: PreviewAtWork): Promise<void> {
    await tx.query(`update policy_preview set leased_until = '-infinity' where id = $1 and lease = $2`, [id, lease]);
  }
}

const leased = `clock_timestamp() + interval '60 seconds'`;
