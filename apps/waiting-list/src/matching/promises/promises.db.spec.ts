import type { CourseStartFacts } from '@app/contracts';
import { RuleViolation, type WaitingEntryId } from '@app/kernel';
import { Metrics } from '@app/runtime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AcceptSeatOffer } from '../accept-seat-offer/accept-seat-offer.command.js';
import { DeclineSeatOffer } from '../decline-seat-offer/decline-seat-offer.command.js';
import { FreePlace } from '../free-place/free-place.command.js';
import { aCourseStart, inDays, jobCenter, MatchingStand, nextOf } from '../matching-stand.fixtures.js';
import { RegionOwners } from '../run-matching/region-owners.js';
import { WithdrawOffersOfEntry } from '../withdraw-offers-of-entry/withdraw-offers-of-entry.command.js';

const steps = [
  'register',
  'register',
  'register',
  'publish',
  'publish',
  'widen',
  'narrow',
  'cancel',
  'match',
  'match',
  'accept',
  'accept-twice-at-once',
  'decline',
  'answer-both-ways',
  'expire',
  'withdraw',
  'stay-away',
] as const;
type Answer = AcceptSeatOffer | DeclineSeatOffer;
type Step = readonly [(typeof steps)[number], number];

describe('promises, whatever happens in whatever order', () => {
  let stand: MatchingStand;
  let people: WaitingEntryId[];
  let courses: CourseStartFacts[];

  beforeAll(async () => {
    stand = await MatchingStand.open();
  });
  beforeEach(() => stand.clear());
  afterAll(() => stand.close());

  const one = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

  async function take([step, number]: Step, { alone = true } = {}): Promise<void> {
    const together = (...commands: readonly (Answer | undefined)[]) => giveAnswers(commands, alone);
    const course = one(courses, number);
    const [open, accepted] = [
      await stand.openOffers(),
      (await stand.offers()).filter(({ state }) => state === 'accepted'),
    ];
    const offer = one(open, number);
    const answers = {
      accept: () => offer && new AcceptSeatOffer(jobCenter, offer.id),
      decline: () => offer && new DeclineSeatOffer(jobCenter, offer.id, 'other'),
    };
    switch (step) {
      case 'register':
        people.push(await stand.someone(number));
        return;
      case 'publish':
        courses.push(
          await stand.hear(
            aCourseStart({
              maxParticipants: 1 + (number % 3),
              startsOn: inDays(10 + (number % 30)),
              entryClosesOn: inDays(45),
            }),
          ),
        );
        return;
      case 'widen':
        return change(course, { maxParticipants: (course?.maxParticipants ?? 1) + 1 });
      case 'narrow':
        return change(course, { registeredElsewhere: (course?.registeredElsewhere ?? 0) + 1 });
      case 'cancel':
        return change(course, { status: 'cancelled' });
      case 'match':
        return stand.match();
      case 'accept':
        return together(answers.accept());
      case 'accept-twice-at-once':
        return together(answers.accept(), answers.accept());
      case 'decline':
        return together(answers.decline());
      case 'answer-both-ways':
        return together(answers.decline(), answers.accept());
      case 'expire':
        if (offer) await stand.letExpire(offer.waitingEntryId);
        return;
      case 'withdraw':
        return withdraw(one(people, number));
      case 'stay-away':
        return stayAway(one(accepted, number));
    }
  }

  async function change(course: CourseStartFacts | undefined, differing: Partial<CourseStartFacts>): Promise<void> {
    if (!course || course.status === 'cancelled') return;
    courses[courses.indexOf(course)] = await stand.hear(nextOf(course, differing));
  }

  /** Alone, exactly one of several answers is taken; among others, somebody else's may have been. */
  async function giveAnswers(commands: readonly (Answer | undefined)[], alone: boolean): Promise<void> {
    const answers = await Promise.allSettled(commands.map((command) => command && stand.commands().execute(command)));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused.filter((reason) => !(reason instanceof RuleViolation))).toEqual([]);
    if (alone && commands[0]) expect(refused.length).toBe(commands.length - 1);
  }

  async function withdraw(id: WaitingEntryId | undefined): Promise<void> {
    if (!id) return;
    await stand.do(async (tx) => {
      await tx.query(`update waiting_entry set state = 'withdrawn' where id = $1`, [id]);
      await tx.query(`update enrolment set state = 'withdrawn' where waiting_entry_id = $1`, [id]);
      await stand.commands().execute(new WithdrawOffersOfEntry(tx, id, 'entry-withdrawn'));
    });
  }

  async function stayAway(offer: { readonly id: AcceptSeatOffer['id']; readonly waitingEntryId: string } | undefined) {
    if (!offer) return;
    await stand.do(async (tx) => {
      const [, moved] = await tx.query(
        `update waiting_entry set state = 'waiting' where id = $1 and state = 'placed'
            and exists (select 1 from seat_offer where id = $2 and state = 'accepted')`,
        [offer.waitingEntryId, offer.id],
      );
      if (moved === 0) return;
      await tx.query(`update enrolment set state = 'no-show' where seat_offer_id = $1`, [offer.id]);
      await stand.commands().execute(new FreePlace(tx, offer.id, 'no-show'));
    });
  }

  it('no place is given twice, no offer is lost, none revives, and everybody else is told the truth', async () => {
    const step = fc.tuple(fc.constantFrom(...steps), fc.nat({ max: 60 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), async (sequence) => {
        await stand.clear();
        people = [];
        courses = [];
        const ended = new Map<string, string>();
        for (const each of sequence) {
          await take(each);
          for (const { id, state } of await stand.offers()) {
            expect(ended.get(id) ?? state).toBe(state);
            if (state !== 'open' && state !== 'accepted') ended.set(id, state);
          }
        }
        await stand.match();
        expect(await stand.whatIsBroken()).toEqual([]);
        expect(await overfull()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are kept when everything happens at once, matched by two processes', async () => {
    people = [];
    courses = [];
    const other = await stand.another();
    const processes = [stand.service, other];
    const sequence = fc.sample(fc.tuple(fc.constantFrom(...steps), fc.nat({ max: 60 })), {
      numRuns: 360,
      seed: 20_261_121,
    });
    const lane = async (number: number) => {
      for (const [at, each] of sequence.entries()) {
        if (at % 6 !== number) continue;
        if (each[0] === 'match') await stand.look(processes[at % 2]);
        else await take(each, { alone: false });
      }
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(lane));
    await other.get(RegionOwners).leave();
    await stand.match();
    expect(await stand.whatIsBroken()).toEqual([]);
    expect((await stand.offers()).length).toBeGreaterThan(10);
    await other.close();
  });

  it('leave a place behind that is nobody’s to plan with when somebody is past the course', async () => {
    const [first] = [await stand.someone(90), await stand.someone(80)];
    await stand.hear(aCourseStart({ maxParticipants: 1 }));
    await stand.match();
    const [offer] = await stand.openOffers();
    await giveAnswers([offer && new AcceptSeatOffer(jobCenter, offer.id)], true);
    await stand.match();
    await stand.query(`update waiting_entry set state = 'withdrawn' where id = $1`, [first]);
    await stand.query(`update enrolment set state = 'completed' where waiting_entry_id = $1`, [first]);
    await stand.match();
    expect(await stand.openOffers()).toEqual([]);
  });

  it('are seen to be broken when they are', async () => {
    await stand.someone(90);
    await stand.hear(aCourseStart());
    await stand.match();
    const metrics = () => stand.service.get(Metrics).text();
    expect(await metrics()).toMatch(/^places_inconsistent 0$/m);
    await stand.query('delete from place');
    expect(await stand.whatIsBroken()).toHaveLength(2);
    expect(await metrics()).toMatch(/^places_inconsistent 1$/m);
  });

  /** Course starts in which more was promised than there are places, though nobody took any away. */
  function overfull(): Promise<readonly unknown[]> {
    const untouched = courses
      .filter(({ registeredElsewhere }) => registeredElsewhere === 0)
      .map((course) => course.courseStartId);
    return stand.query(
      `select c.id from course_start c join place p on p.course_start_id = c.id where c.id = any($1::uuid[])
        group by c.id having count(*) > c.max_participants`,
      [untouched],
    );
  }
});
