import { type Market, proposeClosings, whatIsWrongWithClosing } from '@app/allocation';
import { type Finding, rounded } from '../report.js';
import { ms, timed } from './batch.js';

/** G7: the minimum sizes of a whole month of decision days at once, and whether anything is wrong with what comes out. */
export function closings(name: string, market: Market): Finding {
  const day = market.asOf + 30;
  const spans: number[] = [];
  const plan = timed(spans, () => proposeClosings(market, day));
  const ids = plan.closings.map(({ filling }) => filling.course.id);
  const wrong = whatIsWrongWithClosing(market, ids, day);
  for (const each of wrong.slice(0, 3)) console.log(`  ${name}: ${each}`);
  const [taken = Number.NaN] = spans;
  return {
    what: `${name}, minimum sizes: ${rounded(ids.length)} to close, ${plan.saved.length} saved, ${wrong.length} wrong`,
    ours: ms(taken),
    goal: '≤ 15,000 ms, 0 wrong',
    reached: taken <= 15_000 && wrong.length === 0,
  };
}
