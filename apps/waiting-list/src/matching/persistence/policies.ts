import { Transactions, type Tx } from '@app/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defaultPolicy, type Policy, policyTerms } from '../domain/policy.js';

/** The county's policy is data: versions with the moment from which they hold. */
@Injectable()
export class Policies implements OnModuleInit {
  constructor(private readonly transactions: Transactions) {}

  /** There is always a policy; every other one is newer. */
  async onModuleInit(): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(`insert into policy (version, valid_from, terms) values ($1, 'epoch', $2) on conflict do nothing`, [
        defaultPolicy.version,
        JSON.stringify(defaultPolicy.terms),
      ]),
    );
  }

  /** The newest one that holds now. */
  async current(tx: Tx): Promise<Policy> {
    const [row]: readonly { readonly version: string; readonly terms: Record<string, unknown> }[] = await tx.query(
      'select version, terms from policy where valid_from <= now() order by valid_from desc, version desc limit 1',
    );
    return row ? { version: row.version, terms: policyTerms(row.terms) } : defaultPolicy;
  }
}
