import type { ExplanationExportView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ExplanationExports } from '../persistence/explanation-exports.js';
import { ShowExplanationExport, ShowExplanationFile } from './show-explanation-export.query.js';

@QueryHandler(ShowExplanationExport)
export class ShowExplanationExportHandler implements IQueryHandler<ShowExplanationExport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly exports: ExplanationExports,
  ) {}

  execute({ scope, id }: ShowExplanationExport): Promise<ExplanationExportView> {
    return this.transactions.run((tx) => this.exports.view(tx, id), scope);
  }
}

@QueryHandler(ShowExplanationFile)
export class ShowExplanationFileHandler implements IQueryHandler<ShowExplanationFile> {
  constructor(
    private readonly transactions: Transactions,
    private readonly exports: ExplanationExports,
  ) {}

  execute({ scope, id }: ShowExplanationFile): Promise<string> {
    return this.transactions.run((tx) => this.exports.file(tx, id), scope);
  }
}
