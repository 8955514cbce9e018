import type { ExplanationView } from '@app/contracts';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Explainer } from '../explainer.js';
import { about, counterfactualView, courseStartView, statusSentence } from '../wording/in-words.js';
import { ExplainWaitingEntry } from './explain-waiting-entry.query.js';

@QueryHandler(ExplainWaitingEntry)
export class ExplainWaitingEntryHandler implements IQueryHandler<ExplainWaitingEntry> {
  constructor(private readonly explainer: Explainer) {}

  async execute({ scope, id, wording }: ExplainWaitingEntry): Promise<ExplanationView> {
    const told = await this.explainer.tell(scope, id);
    const { entry, market, position, courses, outcome } = told;
    return {
      ...about(told, wording),
      status: outcome.status,
      sentence: statusSentence(told, wording),
      tier: outcome.rank.tier,
      ...(position && { position }),
      courseStarts: courses.map((course) => courseStartView(course, told, wording)),
      further: courses.length > 0 ? market.further : 0,
      counterfactuals: outcome.counterfactuals.flatMap((one) => counterfactualView(one, told, wording)),
      ...(entry.seatOfferId && { seatOfferId: entry.seatOfferId }),
    };
  }
}
