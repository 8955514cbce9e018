import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { compareUrgency, inSight } from '../domain/standing.js';
import { type Circumstances, decide } from '../domain/viability-case.js';
import { type CaseFound, ViabilityCases } from '../persistence/viability-cases.js';
import { TellClosed } from '../tell-closed.js';
import { DecideViability } from './decide-viability.command.js';

/** Counts what people's rows say; the caller sees none of them. */
const system = { role: 'system' } as const;

@CommandHandler(DecideViability)
export class DecideViabilityHandler implements ICommandHandler<DecideViability> {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: ViabilityCases,
    private readonly closed: TellClosed,
  ) {}

  async execute({ by, id, decision, seen }: DecideViability): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.cases.toChange(tx, id, by.areas);
      const circumstances = await this.circumstances(tx, known);
      const decided = decide(seenAt(known.found, seen), decision, by.memberId, circumstances);
      await this.cases.save(tx, decided);
      await this.cases.note(tx, decision.decision, decided, inSight(known.standing), by);
      if (decided.state !== 'closing') return;
      await this.cases.markClosing(tx, id, true);
      if (decision.atOnce) await this.closed.tell(tx, { ...known, found: decided }, circumstances.now);
    }, system);
  }

  private async circumstances(tx: Tx, { found, region, standing }: CaseFound): Promise<Circumstances> {
    const [moment, open, planIsCurrent] = await Promise.all([
      this.cases.moment(tx),
      this.cases.open(tx, region),
      this.cases.planIsCurrent(tx, region),
    ]);
    const others = open.filter(({ courseStartId }) => courseStartId !== found.courseStartId);
    return { ...moment, planIsCurrent, isNext: others.every((other) => compareUrgency(standing, other) < 0) };
  }
}
