import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';

/** The handle of an open transaction. Whoever writes takes one; nobody opens one on the side. */
export type Tx = EntityManager;

/**
 * Who reads and writes, for row-level security. Tables with person data answer nothing when no scope is set.
 * `system` is the service itself acting on a message or a timer.
 */
export type RowScope =
  | { readonly role: 'system' }
  | { readonly role: string; readonly organisationId: string; readonly memberId: string };

type AfterCommit = () => void;

@Injectable()
export class Transactions {
  readonly #afterCommit = new WeakMap<EntityManager, AfterCommit[]>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction: all of it happens, or none. The only place that opens one. */
  async run<T>(work: (tx: Tx) => Promise<T>, scope?: RowScope): Promise<T> {
    const afterCommit: AfterCommit[] = [];
    const result = await this.dataSource.transaction(async (tx) => {
      this.#afterCommit.set(tx, afterCommit);
      if (scope) await setScope(tx, scope);
      return work(tx);
    });
    for (const react of afterCommit) react();
    return result;
  }

  /** Something that others in this process may do sooner once `tx` has committed. Only a hint: it may never come. */
  afterCommit(tx: Tx, react: AfterCommit): void {
    this.#afterCommit.get(tx)?.push(react);
  }
}

async function setScope(tx: Tx, scope: RowScope): Promise<void> {
  const { organisationId, memberId } = { organisationId: '', memberId: '', ...scope };
  await tx.query(
    `select set_config('app.role', $1, true), set_config('app.organisation', $2, true), set_config('app.member', $3, true)`,
    [scope.role, organisationId, memberId],
  );
}
