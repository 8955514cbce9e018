import { createEngine, type Engine, type Market } from '@app/allocation';
import { Injectable } from '@nestjs/common';

/** Where engines come from. */
@Injectable()
export class Engines {
  create(market: Market): Engine {
    return createEngine(market);
  }
}
