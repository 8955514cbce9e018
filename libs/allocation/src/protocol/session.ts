import { createEngine } from '../engine/create-engine.js';
import { Fields } from '../exchange/fields.js';
import { readEvent } from '../exchange/read-event.js';
import { readMarket } from '../exchange/read-market.js';
import { Refused } from '../exchange/refused.js';
import { writeAssignment } from '../exchange/write-market.js';
import { explain } from '../explain/explain.js';
import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import type { AllocationTerms } from '../model/terms.js';
import { refuseImpossible } from './refuse-impossible.js';
import { situationOf } from './situation-of.js';
import { writeExplanation } from './write-explanation.js';

const operations = ['solve', 'open', 'event', 'apply', 'explain'] as const;

interface OpenMarket {
  readonly engine: Engine;
  readonly terms: AllocationTerms;
}

/** Answers requests about markets, one after the other. The only thing kept between them is the market opened last. */
export class Session {
  private opened: OpenMarket | undefined;

  /** @param milliseconds a clock that only ever goes forward; it tells nobody the time of day */
  constructor(private readonly milliseconds: () => number) {}

  /** Answers every request, also those that cannot be carried out: `{"error":{"code","field","message"}}`; then nothing has changed. */
  answer(request: unknown): object {
    try {
      return this.carryOut(Fields.of(request, () => ''));
    } catch (error) {
      if (error instanceof Refused) return failure(error.code, error.field, error.message);
      throw error;
    }
  }

  private carryOut(request: Fields): object {
    switch (request.oneOf('op', operations)) {
      case 'solve':
        return this.solve(request);
      case 'open':
        return this.open(marketIn(request));
      case 'event':
        this.apply(request);
        return { assignment: writeAssignment(this.market().engine.plan()) };
      case 'apply':
        return { changes: this.apply(request) };
      case 'explain':
        return this.explain(request.text('person'));
    }
  }

  private solve(request: Fields): object {
    const market = marketIn(request);
    const begun = this.milliseconds();
    const engine = createEngine(market);
    const ms = Math.round((this.milliseconds() - begun) * 1_000) / 1_000;
    return { assignment: writeAssignment(engine.plan()), ms };
  }

  private open(market: Market): object {
    this.opened = { engine: createEngine(market), terms: market.terms };
    return { assignment: writeAssignment(this.opened.engine.plan()) };
  }

  private apply(request: Fields): number {
    const { engine } = this.market();
    const event = readEvent(request.required('event'), () => request.path('event'));
    refuseImpossible(engine, event);
    return engine.apply(event);
  }

  private explain(id: string): object {
    const { engine, terms } = this.market();
    const person = engine.person(id);
    if (!person) throw new Refused('UNKNOWN', 'person', `there is no ${id} in this market`);
    return writeExplanation(explain(situationOf(person, engine, terms)));
  }

  private market(): OpenMarket {
    if (!this.opened) throw new Refused('NO_SESSION', 'op', 'no market has been opened yet');
    return this.opened;
  }
}

function marketIn(request: Fields): Market {
  return readMarket(request.required('instance'), () => request.path('instance'));
}

function failure(code: string, field: string, message: string): object {
  return { error: { code, field, message } };
}
