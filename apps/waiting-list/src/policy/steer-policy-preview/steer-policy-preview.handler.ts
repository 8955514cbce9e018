import { RuleViolation } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PolicyPreviews } from '../persistence/policy-previews.js';
import { SteerPolicyPreview } from './steer-policy-preview.command.js';

@CommandHandler(SteerPolicyPreview)
export class SteerPolicyPreviewHandler implements ICommandHandler<SteerPolicyPreview> {
  constructor(
    private readonly transactions: Transactions,
    private readonly previews: PolicyPreviews,
  ) {}

  async execute({ by, id, what }: SteerPolicyPreview): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { state } = await this.previews.show(tx, id, by);
      const steered =
        what === 'stop'
          ? await this.previews.steer(tx, id, 'running', 'stopped')
          : await this.previews.steer(tx, id, state === 'failed' ? 'failed' : 'stopped', 'running');
      if (!steered) {
        throw new RuleViolation(`policy-preview.${state}`, `This preview is ${state}.`, [], 'conflict');
      }
    }, by);
  }
}
