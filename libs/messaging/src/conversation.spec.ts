import { describe, expect, it } from '@jest/globals';
import type { Consumer } from './consumer.js';
import { refuseHalfWired, routeOf } from './conversation.js';
import { BellStruck, townRoutes } from './town.fixtures.js';

class BellCracked {
  static readonly type = 'course-registry.bell-cracked.v1';
}

const consumerOf = (hears: Consumer<object>['hears']): Consumer<object> => ({ hears, on: async () => {} });

describe('a service that is wired by half', () => {
  it('is refused when a message is routed to it and no consumer hears it', () => {
    expect(() => refuseHalfWired(townRoutes, 'waiting-list', [])).toThrow(
      'waiting-list has no consumer for course-registry.bell-struck.v1.',
    );
  });

  it('is refused when a consumer hears what no route brings', () => {
    const consumers = [consumerOf(BellStruck), consumerOf(BellCracked)];
    expect(() => refuseHalfWired(townRoutes, 'waiting-list', consumers)).toThrow(
      'waiting-list hears course-registry.bell-cracked.v1, which no route brings to it.',
    );
  });

  it('is let through when it hears what is routed to it, several consumers of one message included', () => {
    expect(() =>
      refuseHalfWired(townRoutes, 'waiting-list', [consumerOf(BellStruck), consumerOf(BellStruck)]),
    ).not.toThrow();
    expect(() => refuseHalfWired(townRoutes, 'course-registry', [])).not.toThrow();
  });
});

describe('the conversation', () => {
  it('has no way for a message that nobody routed', () => {
    expect(() => routeOf(townRoutes, BellCracked)).toThrow('No route says who hears course-registry.bell-cracked.v1.');
  });
});
