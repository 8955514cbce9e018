import type { ExplanationHistory, RankMoveView, RankView, Wording } from '@app/contracts';
import { fromDayNumber } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { creditsOf } from '../domain/tier-reason.js';
import { Explainer, type Told } from '../explainer.js';
import { Histories } from '../persistence/histories.js';
import { textsIn } from '../texts/texts-in.js';
import { about } from '../wording/in-words.js';
import { ShowRank } from './show-rank.query.js';

const movesAtMost = 100;

@QueryHandler(ShowRank)
export class ShowRankHandler implements IQueryHandler<ShowRank> {
  constructor(
    private readonly explainer: Explainer,
    private readonly transactions: Transactions,
    private readonly histories: Histories,
  ) {}

  async execute({ scope, id, wording }: ShowRank): Promise<RankView> {
    const told = await this.explainer.tell(scope, id, { alike: 0, others: 0 });
    const changes = await this.transactions.run((tx) => this.histories.changes(tx, id, movesAtMost), scope);
    return {
      ...about(told, wording),
      ...standing(told, wording),
      moves: changes.map((change) => move(change, wording)),
    };
  }
}

function standing({ entry, market, outcome: { rank, tierReason }, position }: Told, wording: Wording) {
  const texts = textsIn(wording);
  const { person, policy } = market;
  return {
    tier: rank.tier,
    tierReason: { code: tierReason, sentence: texts.tiers[tierReason] },
    date: fromDayNumber(rank.date),
    waitingSince: entry.waitingSince,
    credits: creditsOf(person, policy.terms).map(({ code, days }) => ({
      code,
      days,
      sentence: texts.credits[code](days),
    })),
    lottery: { number: rank.lottery, salt: policy.terms.tieSalt, drawnFor: person.ticket ?? person.id },
    ...(position && { position }),
    sentence: position ? texts.position(position.from, position.to) : texts.notInOrder,
  };
}

function move({ at, field, reason, memberId }: ExplanationHistory['changes'][number], wording: Wording): RankMoveView {
  const { moves, otherMove } = textsIn(wording);
  const sentence = Object.hasOwn(moves, reason) ? (moves[reason] ?? otherMove) : otherMove;
  return { at, field, code: reason, sentence, by: memberId ? 'member' : 'service' };
}
