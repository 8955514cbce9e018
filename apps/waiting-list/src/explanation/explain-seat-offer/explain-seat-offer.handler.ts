import type { SeatOfferExplanationView, Wording } from '@app/contracts';
import { calendarDate, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Grounds, groundsOf } from '../domain/grounds.js';
import { Histories, type OfferExplained } from '../persistence/histories.js';
import { textsIn } from '../texts/texts-in.js';
import { rulePackVersionOf } from '../wording/in-words.js';
import { ExplainSeatOffer } from './explain-seat-offer.query.js';

@QueryHandler(ExplainSeatOffer)
export class ExplainSeatOfferHandler implements IQueryHandler<ExplainSeatOffer> {
  constructor(
    private readonly transactions: Transactions,
    private readonly histories: Histories,
  ) {}

  async execute({ scope, id, wording }: ExplainSeatOffer): Promise<SeatOfferExplanationView> {
    const offer = await this.transactions.run((tx) => this.histories.offer(tx, id), scope);
    const grounds = groundsOf(offer.grounds);
    const rulePackVersions = grounds.rulePackVersions ?? [rulePackVersionOf(offer)];
    const { waitingEntryId, courseStartId, state, offeredAt, answerBy, policyVersion } = offer;
    return {
      ...{ seatOfferId: id, waitingEntryId, courseStartId, state, offeredAt, answerBy, wording },
      ...{ asOf: offeredAt, policyVersion, rulePackVersions },
      sentence: sentence(offer, wording),
      ...{ tier: grounds.tier, date: grounds.date, lottery: grounds.lottery },
      grounds: inWords(grounds, { policyVersion, rulePackVersions }, wording),
    };
  }
}

function sentence({ state, answerBy }: OfferExplained, wording: Wording): string {
  const texts = textsIn(wording);
  return state === 'open' ? texts.offer(calendarDateOf(new Date(answerBy))) : texts.offerEnded[state];
}

function inWords(
  { tier, date, lottery, group }: Grounds,
  rules: { readonly policyVersion: string; readonly rulePackVersions: readonly string[] },
  wording: Wording,
): SeatOfferExplanationView['grounds'] {
  const { grounds: texts } = textsIn(wording);
  const reserved = group !== undefined && group !== 'open';
  return [
    { code: 'ORDER', sentence: texts.order(tier, calendarDate(date)) },
    { code: 'LOTTERY', sentence: texts.lottery(lottery) },
    ...(reserved ? [{ code: 'RESERVED', sentence: texts.reserved }] : []),
    { code: 'POLICY', sentence: texts.policy(rules.policyVersion) },
    { code: 'RULE_PACKS', sentence: texts.rulePacks(rules.rulePackVersions) },
  ];
}
