import { describe, expect, it } from '@jest/globals';
import { afterAttempt, afterFinding, afterSilence, givenUp, type Outcome, type Transition } from './mail-state.js';

describe('a mail that is being sent', () => {
  it.each<[string, Outcome, number, Transition]>([
    ['is sent when the server takes it', { kind: 'taken' }, 1, { state: 'sent' }],
    [
      'waits 5 minutes after the first "later"',
      { kind: 'postponed', reply: 450 },
      1,
      { state: 'ready', dueInMinutes: 5 },
    ],
    ['waits 15 after the second', { kind: 'postponed', reply: 421 }, 2, { state: 'ready', dueInMinutes: 15 }],
    ['waits 30 after the third', { kind: 'postponed' }, 3, { state: 'ready', dueInMinutes: 30 }],
    ['waits an hour after the fourth', { kind: 'postponed' }, 4, { state: 'ready', dueInMinutes: 60 }],
    ['waits an hour after the fortieth', { kind: 'postponed' }, 40, { state: 'ready', dueInMinutes: 60 }],
    [
      'is rejected, its address suppressed and its items kept, after a no for good',
      { kind: 'refused', reply: 550, addressIsWrong: true },
      1,
      { state: 'rejected', suppressAddress: true, itemsRejoin: 'as-new' },
    ],
    [
      'costs nobody their address when the no was meant for us',
      { kind: 'refused', reply: 550, addressIsWrong: false },
      1,
      { state: 'rejected', suppressAddress: false, itemsRejoin: 'as-new' },
    ],
    ['is uncertain when its message had begun to leave', { kind: 'unknown' }, 1, { state: 'uncertain' }],
    [
      'waits for the hour at which its reader may be disturbed',
      { kind: 'too-early', notBefore: new Date('2026-11-23T05:00:00Z') },
      3,
      { state: 'ready', dueAt: new Date('2026-11-23T05:00:00Z') },
    ],
    [
      'is given up when nothing of it is the reader’s any more',
      { kind: 'pointless' },
      1,
      { state: 'abandoned', itemsRejoin: 'as-new' },
    ],
  ])('%s', (_, outcome, attempts, transition) => {
    expect(afterAttempt(outcome, attempts)).toEqual(transition);
  });
});

describe('a mail whose sender fell silent', () => {
  it('may be sent again when not a byte of it had left', () => {
    expect(afterSilence({ handedOver: false, attempts: 1 })).toEqual({ state: 'ready', dueInMinutes: 5 });
  });

  it('is uncertain when it may have left', () => {
    expect(afterSilence({ handedOver: true, attempts: 1 })).toEqual({ state: 'uncertain' });
  });
});

describe('an uncertain mail', () => {
  it('is sent or ready when somebody finds out, and given up with its items flagged when nobody does', () => {
    expect(afterFinding('sent')).toEqual({ state: 'sent' });
    expect(afterFinding('absent')).toEqual({ state: 'ready', dueInMinutes: 0 });
    expect(givenUp()).toEqual({ state: 'abandoned', itemsRejoin: 'flagged' });
  });
});
