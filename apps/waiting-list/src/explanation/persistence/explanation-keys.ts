import type { PublicKeyView } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Public keys by which files signed here are verified, those of the past included. */
@Injectable()
export class ExplanationKeys {
  async publish(tx: Tx, { kid, x }: PublicKeyView): Promise<void> {
    await tx.query('insert into explanation_key (kid, x) values ($1, $2) on conflict do nothing', [kid, x]);
  }

  /** The newest first. */
  async all(tx: Tx): Promise<readonly PublicKeyView[]> {
    const rows: readonly { readonly kid: string; readonly x: string }[] = await tx.query(
      'select kid, x from explanation_key order by first_used_at desc, kid',
    );
    return rows.map(({ kid, x }) => ({ kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }));
  }
}
