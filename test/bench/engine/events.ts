import { createEngine, type Engine, type Market, type MarketEvent, someEvents } from '@app/allocation';
import { type Finding, quantile, rounded } from '../report.js';
import { ms, timed } from './batch.js';

/** G2, G5, G6: events one after the other, how long each kind takes, and whether a fresh engine finds the same plan at the end. */
export function events(name: string, market: Market, count: number): readonly Finding[] {
  const engine = createEngine(market);
  const spans = new Map<string, number[]>();
  const happened = someEvents(market, count, 5);
  for (const event of happened) timed(spansOf(spans, event), () => engine.apply(event));
  const mixed = kindsOf(spans, (kind) => kind !== 'day');
  const perSecond = (1_000 * mixed.length) / mixed.reduce((sum, taken) => sum + taken, 0);
  for (const [kind, taken] of spans)
    console.log(
      `  ${name}, ${kind}: ${taken.length} ×, p50 ${ms(quantile(taken, 0.5))}, p99 ${ms(quantile(taken, 0.99))}`,
    );
  return [
    different(name, engine, count),
    within(
      name,
      'of a single person',
      kindsOf(spans, (kind) => !kind.startsWith('course') && kind !== 'day'),
      0.5,
      10,
    ),
    within(
      name,
      'a course added',
      kindsOf(spans, (kind) => kind === 'course.add'),
      5,
      30,
    ),
    {
      what: `${name}, mixed events a second; midnight, which comes once a day and moves thousands, stands below`,
      ours: `${rounded(perSecond)}/s`,
      goal: '≥ 1,000/s',
      reached: perSecond >= 1_000,
    },
    midnight(name, spans.get('day') ?? []),
  ];
}

function spansOf(spans: Map<string, number[]>, { type }: MarketEvent): number[] {
  const known = spans.get(type);
  if (known) return known;
  const fresh: number[] = [];
  spans.set(type, fresh);
  return fresh;
}

function kindsOf(spans: ReadonlyMap<string, readonly number[]>, counts: (kind: string) => boolean): number[] {
  return [...spans].flatMap(([kind, taken]) => (counts(kind) ? taken : []));
}

function within(name: string, what: string, taken: readonly number[], p50: number, p99: number): Finding {
  const [middle, late] = [quantile(taken, 0.5), quantile(taken, 0.99)];
  return {
    what: `${name}, event ${what}, p50 / p99`,
    ours: `${ms(middle)} / ${ms(late)}`,
    goal: `≤ ${p50} / ${p99} ms`,
    reached: middle <= p50 && late <= p99,
  };
}

function midnight(name: string, taken: readonly number[]): Finding {
  return {
    what: `${name}, midnight, p50 of ${taken.length}`,
    ours: ms(quantile(taken, 0.5)),
    goal: 'reported',
    reached: true,
  };
}

/** Course and place group, person by person, against an engine that starts from what the market is by now. */
function different(name: string, engine: Engine, count: number): Finding {
  const fresh = createEngine(engine.market());
  let differences = 0;
  for (const { id } of engine.market().persons) {
    const [ours, theirs] = [engine.placeOf(id), fresh.placeOf(id)];
    if (ours?.course !== theirs?.course || ours?.group !== theirs?.group) differences += 1;
  }
  return {
    what: `${name}, differences to a fresh run after ${rounded(count)} events`,
    ours: `${differences}`,
    goal: '0',
    reached: differences === 0,
  };
}
