import type { PersonRef } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Vault } from './persistence/vault.js';
import { MasterKeys } from './sealing/master-keys.js';
import { openPerson } from './sealing/seal.js';

/** A service that cannot read the people it keeps does not start. */
@Injectable()
export class VaultOpens implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
    private readonly keys: MasterKeys,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const samples = await this.transactions.run((tx) => this.vault.samples(tx), { role: 'system' });
    for (const sample of samples) this.tryToOpen(sample);
  }

  private tryToOpen(sample: Parameters<typeof openPerson>[2] & { readonly personRef: string }): void {
    try {
      openPerson(this.keys, sample.personRef as PersonRef, sample);
    } catch (cause) {
      throw new Error(`VAULT_MASTER_KEY does not open what was sealed with version ${sample.masterKeyVersion}.`, {
        cause,
      });
    }
  }
}
