import { Transactions } from '@app/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExplanationKeys } from './persistence/explanation-keys.js';
import { Signer } from './signing/signer.js';

/** Nothing is signed with a key that has not been published. */
@Injectable()
export class PublishKey implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ExplanationKeys,
    private readonly signer: Signer,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.transactions.run((tx) => this.keys.publish(tx, this.signer.publicKey));
  }
}
