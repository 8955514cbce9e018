import type { ExplanationHistory } from '@app/contracts';
import { newId, Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Explainer } from '../explainer.js';
import { ExplanationExports } from '../persistence/explanation-exports.js';
import { Histories } from '../persistence/histories.js';
import { Signer } from '../signing/signer.js';
import { documentOf } from './document-of.js';
import { ExportExplanation } from './export-explanation.command.js';

/** All there is near anybody; a screen has less. */
const complete = { alike: 5_000, others: 5_000 };
const changesAtMost = 10_000;

@CommandHandler(ExportExplanation)
export class ExportExplanationHandler implements ICommandHandler<ExportExplanation> {
  constructor(
    private readonly transactions: Transactions,
    private readonly explainer: Explainer,
    private readonly histories: Histories,
    private readonly exports: ExplanationExports,
    private readonly signer: Signer,
  ) {}

  async execute(command: ExportExplanation): Promise<string> {
    const told = await this.explainer.tell(command.caller, command.id, complete);
    return this.transactions.run((tx) => once(tx, command.key, () => this.make(tx, command, told)), command.caller);
  }

  private async make(
    tx: Tx,
    { caller, id: waitingEntryId, purpose }: ExportExplanation,
    told: Awaited<ReturnType<Explainer['tell']>>,
  ): Promise<string> {
    const id = newId();
    const { memberId, organisationId } = caller;
    const history: ExplanationHistory = {
      changes: await this.histories.changes(tx, waitingEntryId, changesAtMost),
      offers: await this.histories.offers(tx, waitingEntryId),
    };
    const document = documentOf(id, told, { purpose, memberId, organisationId }, history);
    const { text, sha256, kid } = this.signer.sign(document);
    const madeAt = told.market.now;
    await this.exports.keep(tx, { id, waitingEntryId, memberId, purpose, madeAt, kid, sha256, file: text });
    return id;
  }
}
