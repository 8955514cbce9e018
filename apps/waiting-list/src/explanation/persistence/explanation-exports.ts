import type { ExplanationExportView, ExportPurpose } from '@app/contracts';
import { notFound, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

export interface NewExplanationExport {
  readonly id: string;
  readonly waitingEntryId: WaitingEntryId;
  readonly memberId: string;
  readonly purpose: ExportPurpose;
  readonly madeAt: Date;
  readonly kid: string;
  readonly sha256: string;
  readonly file: string;
}

/** Signed files, kept as they were signed. The scope of `tx` sees those of its own people. */
@Injectable()
export class ExplanationExports {
  async keep(tx: Tx, { id, waitingEntryId, memberId, purpose, madeAt, kid, sha256, file }: NewExplanationExport) {
    await tx.query(
      `insert into explanation_export (id, waiting_entry_id, member_id, purpose, made_at, kid, sha256, file)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, waitingEntryId, memberId, purpose, madeAt, kid, sha256, file],
    );
  }

  async view(tx: Tx, id: string): Promise<ExplanationExportView> {
    const [row]: readonly (Omit<ExplanationExportView, 'createdAt'> & { readonly madeAt: Date })[] = await tx.query(
      `select id, waiting_entry_id as "waitingEntryId", purpose, made_at as "madeAt", sha256, kid
         from explanation_export where id = $1`,
      [id],
    );
    if (!row) throw notFound('explanation-export');
    const { madeAt, ...view } = row;
    return { ...view, createdAt: madeAt.toISOString() };
  }

  async file(tx: Tx, id: string): Promise<string> {
    const [row]: readonly { readonly file: string }[] = await tx.query(
      'select file from explanation_export where id = $1',
      [id],
    );
    if (!row) throw notFound('explanation-export');
    return row.file;
  }
}
