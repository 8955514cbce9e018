import type { WaitingEntryId } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defaultPolicy, type Policy, policyTerms } from '../domain/policy.js';

interface Row {
  readonly version: string;
  readonly terms: Readonly<Record<string, unknown>>;
}

/** A region's policy is data: versions with the moment from which they hold. Drafts hold from no moment. */
@Injectable()
export class Policies implements OnModuleInit {
  constructor(private readonly transactions: Transactions) {}

  /** There is always a policy; every other one is newer. */
  async onModuleInit(): Promise<void> {
    await this.transactions.run(
      (tx) =>
        tx.query(`insert into policy (version, valid_from, terms) values ($1, 'epoch', $2) on conflict do nothing`, [
          defaultPolicy.version,
          JSON.stringify(defaultPolicy.terms),
        ]),
      { role: 'system' },
    );
  }

  /** The newest one that holds now in a region; one without a policy of its own has that of all others. */
  async current(tx: Tx, region = 'all'): Promise<Policy> {
    const [row]: readonly Row[] = await tx.query(newest, [region]);
    return row ? toPolicy(row) : defaultPolicy;
  }

  /** The one that holds now where somebody lives. */
  async currentFor(tx: Tx, id: WaitingEntryId): Promise<Policy> {
    const [row]: readonly { readonly region: string }[] = await tx.query(
      'select region_of(left(municipality, 5)) as region from waiting_entry where id = $1',
      [id],
    );
    return this.current(tx, row?.region);
  }

  /** One version, a draft too. */
  async named(tx: Tx, version: string): Promise<Policy | undefined> {
    const [row]: readonly Row[] = await tx.query('select version, terms from policy where version = $1', [version]);
    return row && toPolicy(row);
  }
}

function toPolicy({ version, terms }: Row): Policy {
  return { version, terms: policyTerms(terms) };
}

const newest = `
  select version, terms from policy where valid_from <= now() and region in ($1, 'all')
   order by (region = $1) desc, valid_from desc, version desc limit 1`;
