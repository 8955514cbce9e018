import { Injectable } from '@nestjs/common';
import { DatabaseError, type PoolClient } from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { OneQuestion } from './one-question.js';
import { OpenTransaction } from './open-transaction.js';
import { prepared } from './prepared.js';

/** The handle of an open transaction. Whoever writes takes one; nobody opens one on the side. */
export type Tx = Pick<EntityManager, 'query'>;

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
  readonly #afterCommit = new WeakMap<Tx, AfterCommit[]>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction: all of it happens, or none. The only place that opens one. */
  async run<T>(work: (tx: Tx) => Promise<T>, scope?: RowScope): Promise<T> {
    const { client, release } = await lend(this.dataSource);
    const afterCommit: AfterCommit[] = [];
    const tx = new OpenTransaction(client);
    this.#afterCommit.set(tx, afterCommit);
    const result = await decided(tx, work, scope).catch((error: unknown) => {
      release(error instanceof Unfinished ? error : undefined);
      throw error instanceof Unfinished ? error.cause : error;
    });
    release();
    for (const react of afterCommit) hint(react);
    return result;
  }

  /**
   * Asks one thing: `question` says a single statement, and takes one trip to the database instead of two. What it writes
   * has been committed when its rows come; when an error comes instead of the database's no, nobody knows.
   * Nobody's scope is set, so tables with person data answer nothing.
   */
  async ask<T>(question: (tx: Tx) => Promise<T>): Promise<T> {
    const { client, release } = await lend(this.dataSource);
    try {
      const answer = await question(new OneQuestion(client));
      release();
      return answer;
    } catch (error) {
      release(isRefusal(error) ? undefined : new Error('The connection may be broken.', { cause: error }));
      throw error;
    }
  }

  /** Something that others in this process may do sooner once `tx` has committed. Only a hint: it may never come. */
  afterCommit(tx: Tx, react: AfterCommit): void {
    this.#afterCommit.get(tx)?.push(react);
  }
}

/** What has been committed stays so, whatever becomes of a hint. */
function hint(react: AfterCommit): void {
  try {
    react();
  } catch (error) {
    process.emitWarning(`A reaction to a committed transaction failed: ${String(error)}`);
  }
}

/** Rolling back failed as well: the connection is in nobody knows which state and must not be used again. */
class Unfinished extends Error {}

async function decided<T>(tx: OpenTransaction, work: (tx: Tx) => Promise<T>, scope: RowScope | undefined): Promise<T> {
  try {
    if (scope) setScope(tx, scope).catch(() => {});
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback().catch(() => {
      throw new Unfinished('Not rolled back.', { cause: error });
    });
    throw error;
  }
}

/** A failure here fails everything after it in the transaction, COMMIT included, so nobody waits for the answer. */
async function setScope(tx: Tx, scope: RowScope): Promise<void> {
  const { organisationId, memberId } = { organisationId: '', memberId: '', ...scope };
  await tx.query(setScopeOf, [scope.role, organisationId, memberId]);
}

const setScopeOf = prepared(`
  select set_config('app.role', $1, true), set_config('app.organisation', $2, true), set_config('app.member', $3, true)`);

/** The database said no and goes on; whatever else went wrong, nobody knows what comes over the connection next. */
function isRefusal(error: unknown): boolean {
  return error instanceof QueryFailedError && error.driverError instanceof DatabaseError && !severe(error.driverError);
}

function severe({ severity }: DatabaseError): boolean {
  return severity === 'FATAL' || severity === 'PANIC';
}

interface Lent {
  readonly client: PoolClient;
  readonly release: (broken?: Error) => void;
}

/** A connection of TypeORM's pool. A connection that breaks fails what is said on it; its `error` event says nothing new. */
async function lend(dataSource: DataSource): Promise<Lent> {
  const driver = dataSource.driver as DataSource['driver'] & {
    obtainMasterConnection(): Promise<[PoolClient, (broken?: Error) => void]>;
  };
  const [client, release] = await driver.obtainMasterConnection();
  const ignore = () => {};
  client.on('error', ignore);
  return {
    client,
    release: (broken) => {
      client.off('error', ignore);
      release(broken);
    },
  };
}
