import type { CourseStartFacts } from '@app/contracts';
import { eventually, type SampleMember } from '@app/testing';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { aBody, aCourseStart, inDays } from '../waiting-list.fixtures.js';
import type { Replicas } from './replicas.fixtures.js';
import { waste } from './watch.fixtures.js';

const kinds = [
  'register',
  'register',
  'change',
  'publish',
  'change-capacity',
  'cancel',
  'accept-twice',
  'accept-twice',
  'decline',
  'expire',
  'start',
  'begin',
  'begin',
  'no-show',
  'end',
  'complete',
  'hand-over',
  'pause-or-resume',
  'withdraw',
  'erase',
  'repeat-a-message',
  'settle',
  'settle',
  'restart',
] as const;
type Kind = (typeof kinds)[number];

/** One step somebody takes: `pick` chooses whom or what it concerns, `replica` which process hears of it. */
export interface Step {
  readonly kind: Kind;
  readonly pick: number;
  readonly replica: number;
}

export const aWalk = (steps: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(10_000), replica: fc.constantFrom(0, 1) }), {
    minLength: steps,
    maxLength: steps,
  });

const levels = ['A2.1', 'B1.1'] as const;
/** Most go on, a level up. */
const resultFor = (pick: number) => (pick % 4 === 0 ? { goesOn: false } : { goesOn: true, nextLevel: 'B1.1' });

/** Who acts next in a hand-over, and how. */
const stepsOf: Readonly<Record<string, readonly [member: SampleMember, act: string, body?: object]>> & {
  readonly accepted: readonly [SampleMember, string];
} = {
  proposed: ['case-manager', 'consent', { given: true, textVersion: '2026-1' }],
  offered: ['provider-staff', 'accept'],
  accepted: ['provider-staff', 'complete'],
};
const one = <T>(things: readonly T[], pick: number): T | undefined => things[pick % Math.max(1, things.length)];

/** Takes steps on the real service and remembers only what it said last of each course start. */
export class Walk {
  readonly #starts = new Map<string, CourseStartFacts>();

  constructor(private readonly on: Replicas) {}

  async take({ kind, pick, replica }: Step): Promise<void> {
    const acts: Readonly<Record<Kind, () => Promise<unknown>>> = {
      register: () => this.ask(replica, 'POST', 'waiting-entries', aBody({ level: levels[pick % 2] ?? 'A2.1' })),
      change: () =>
        this.ofSomebody('', replica, pick, {
          need: { level: levels[pick % 2], reachKm: 15 + (pick % 9) },
          reason: 'level-assessed',
        }),
      publish: () => this.publish(replica, pick),
      'change-capacity': () => this.revise(replica, pick, { maxParticipants: 1 + (pick % 4) }),
      start: () => this.revise(replica, pick, { status: 'started' }),
      begin: () => this.report('confirm', 'expected', replica, pick),
      'no-show': () => this.report('no-show', 'expected', replica, pick),
      end: () => (pick % 3 === 0 ? this.revise(replica, pick, { status: 'ended' }) : Promise.resolve()),
      complete: () => this.report('complete', 'confirmed', replica, pick, resultFor(pick)),
      'hand-over': () => this.handOver(replica, pick),
      cancel: () => this.revise(replica, pick, { status: 'cancelled' }),
      'accept-twice': () => this.answer('accept', pick),
      decline: () => this.answer('decline', pick, { reason: 'too-far' }),
      expire: () => this.letExpire(replica, pick),
      'pause-or-resume': () => this.ofSomebody(pick % 3 === 0 ? 'resume' : 'pause', replica, pick),
      withdraw: () => this.ofSomebody('withdraw', replica, pick, { reason: 'found-work' }),
      erase: () => this.ofSomebody('erase', replica, pick),
      'repeat-a-message': () => this.repeat(replica, pick),
      settle: () => this.settle(),
      restart: () => (pick % 4 === 0 ? this.on.restart(replica) : Promise.resolve()),
    };
    await acts[kind]();
  }

  /** Until every free place somebody may have is offered. */
  async settle(): Promise<void> {
    await eventually(async () => expect(await this.on.sql(waste)).toEqual([]), { within: 20_000, every: 50 });
  }

  private async ask(replica: number, method: string, path: string, body?: unknown): Promise<void> {
    const { status } = await this.on.ask(replica, 'case-manager', method, path, body);
    expect(status).toBeLessThan(500);
  }

  private async ofSomebody(act: string, replica: number, pick: number, body?: unknown): Promise<void> {
    const people = await this.on.sql<{ id: string; version: number }>(
      `select id, version from waiting_list.waiting_entry where state <> 'withdrawn' order by id`,
    );
    const somebody = one(people, pick);
    if (!somebody) return;
    const path = `waiting-entries/${somebody.id}`;
    if (act) return this.ask(replica, 'POST', `${path}/${act}`, body);
    const { status } = await this.on.ask(replica, 'case-manager', 'PATCH', path, body, {
      'if-match': `"${somebody.version}"`,
    });
    expect(status).toBeLessThan(500);
  }

  /** Both replicas at once, the same thing. */
  private async answer(act: string, pick: number, body?: unknown): Promise<void> {
    const offers = await this.on.sql<{ id: string }>(
      `select id from waiting_list.seat_offer where state = 'open' order by id`,
    );
    const offer = one(offers, pick);
    if (!offer) return;
    const replies = await Promise.all(
      [0, 1].map((replica) => this.on.ask(replica, 'case-manager', 'POST', `seat-offers/${offer.id}/${act}`, body)),
    );
    expect(replies.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    for (const { status } of replies) expect(status).toBeLessThan(500);
  }

  /** What the provider says of somebody who took a place. */
  private async report(what: string, state: string, replica: number, pick: number, body?: unknown): Promise<void> {
    const people = await this.on.sql<{ id: string }>(
      'select id from waiting_list.enrolment where state = $1 order by id',
      [state],
    );
    const somebody = one(people, pick);
    if (!somebody) return;
    const reply = await this.on.ask(replica, 'provider-staff', 'POST', `enrolments/${somebody.id}/${what}`, body);
    expect(reply.status).toBeLessThan(500);
  }

  private async handOver(replica: number, pick: number): Promise<void> {
    const running = await this.on.sql<{ id: string; state: string }>(
      `select id, state from waiting_list.handover where state in ('proposed', 'offered', 'accepted') order by id`,
    );
    const handover = one(running, pick);
    if (!handover) return;
    const [member, act, body] = stepsOf[handover.state] ?? stepsOf['accepted'];
    const reply = await this.on.ask(replica, member, 'POST', `handovers/${handover.id}/${act}`, body);
    expect(reply.status).toBeLessThan(500);
  }

  private async letExpire(replica: number, pick: number): Promise<void> {
    const offers = await this.on.sql<{ id: string }>(
      `select id from waiting_list.seat_offer where state = 'open' order by id`,
    );
    await this.on.sql(`update waiting_list.seat_offer set answer_by = now() - interval '1 second' where id = $1`, [
      one(offers, pick)?.id ?? null,
    ]);
    await this.on.expire(replica);
  }

  private async publish(replica: number, pick: number): Promise<void> {
    const startsOn = (pick % 60) - 1;
    const facts = aCourseStart(this.on.members['provider-staff'], {
      entryLevels: [levels[pick % 2] ?? 'A2.1'],
      startsOn: inDays(startsOn),
      entryClosesOn: inDays(startsOn + (pick % 3) * 10),
      endsOn: inDays(startsOn + 60),
      maxParticipants: 1 + (pick % 3),
    });
    await this.hear(replica, facts);
  }

  private async revise(replica: number, pick: number, differing: Partial<CourseStartFacts>): Promise<void> {
    const facts = one([...this.#starts.values()], pick);
    if (!facts || facts.status === 'cancelled') return;
    await this.hear(replica, { ...facts, ...differing, version: facts.version + 1 });
  }

  private async hear(replica: number, facts: CourseStartFacts): Promise<void> {
    await this.on.hear(replica, facts, true);
    this.#starts.set(facts.courseStartId, facts);
  }

  private async repeat(replica: number, pick: number): Promise<void> {
    const facts = one([...this.#starts.values()], pick);
    if (facts) await this.on.hear(replica, { ...facts, version: Math.max(1, facts.version - (pick % 2)) }, true);
  }
}
