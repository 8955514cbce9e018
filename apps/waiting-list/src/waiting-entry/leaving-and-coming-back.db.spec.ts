import type { Page, WaitingEntryView } from '@app/contracts';
import { addDays } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aBody,
  inDays,
  somebodyOffered,
  startWaitingList,
  today,
  untilOffered,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const ask = () => service.as('case-manager');
const act = (id: string, verb: string, said?: object) =>
  ask()<WaitingEntryView>('POST', `waiting-entries/${id}/${verb}`, said);
const show = async (id: string) => (await ask()<WaitingEntryView>('GET', `waiting-entries/${id}`)).body;
const register = async (differing: object = {}) =>
  (await ask()<WaitingEntryView>('POST', 'waiting-entries', { ...aBody({ level: 'C2' }), ...differing })).body;
const rowsOf = async (id: string) => ({
  offers: await service.sql<{ state: string }>(
    'select state from waiting_list.seat_offer where waiting_entry_id = $1',
    [id],
  ),
  enrolments: await service.sql<{ state: string }>(
    'select state from waiting_list.enrolment where waiting_entry_id = $1',
    [id],
  ),
  places: await service.sql(
    'select 1 from waiting_list.place p join waiting_list.seat_offer o on o.id = p.seat_offer_id where o.waiting_entry_id = $1',
    [id],
  ),
});
const running = (id: string) =>
  service.sql<{ since: string }>(
    `select kind, registered_on::text as since from waiting_list.waiting_spell
      where waiting_entry_id = $1 and started_on is null and ended_on is null`,
    [id],
  );

/** Somebody in the course of a level nobody else waits for. */
async function inCourse(level: string): Promise<WaitingEntryView> {
  const { courseStartId } = await service.hear({ entryLevels: [level] });
  const entry = await somebodyOffered(ask(), aBody({ level }));
  await ask()('POST', `seat-offers/${entry.openOffer?.id}/accept`);
  const provider = service.as('provider-staff');
  const { body } = await provider<Page<{ id: string }>>('GET', `enrolments?courseStartId=${courseStartId}`);
  await provider('POST', `enrolments/${body.items[0]?.id}/confirm`);
  return show(entry.id);
}

describe('pausing', () => {
  it('with an accepted place says why, and gives the place up', async () => {
    await service.hear({ entryLevels: ['B2.1'] });
    const entry = await somebodyOffered(ask(), aBody({ level: 'B2.1' }));
    await ask()('POST', `seat-offers/${entry.openOffer?.id}/accept`);

    expect(await act(entry.id, 'pause')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    expect(await act(entry.id, 'pause', { reason: 'tired' })).toMatchObject({ status: 422 });
    expect(await act(entry.id, 'pause', { reason: 'work' })).toMatchObject({
      body: { state: 'paused', dormant: false },
    });
    expect(await rowsOf(entry.id)).toEqual({
      offers: [{ state: 'withdrawn' }],
      enrolments: [{ state: 'withdrawn' }],
      places: [],
    });
    expect(await running(entry.id)).toEqual([{ kind: 'first', since: entry.waitingSince }]);
  });

  it('in the middle of a course lets the next wait begin today', async () => {
    const entry = await inCourse('B2.2');

    expect(entry.state).toBe('in-course');
    expect((await act(entry.id, 'pause', { reason: 'family' })).body).toMatchObject({ state: 'paused' });
    expect((await rowsOf(entry.id)).enrolments).toEqual([{ state: 'withdrawn' }]);
    expect(await running(entry.id)).toEqual([{ kind: 'transition', since: today() }]);
  });
});

describe('withdrawing', () => {
  it('ends an open offer and frees its place', async () => {
    await service.hear({ entryLevels: ['C1.1'], maxParticipants: 1 });
    const entry = await somebodyOffered(ask(), aBody({ level: 'C1.1' }));
    await act(entry.id, 'withdraw', { reason: 'moved-away' });

    expect(await rowsOf(entry.id)).toMatchObject({ offers: [{ state: 'withdrawn' }], places: [] });
    const next = (await ask()<WaitingEntryView>('POST', 'waiting-entries', aBody({ level: 'C1.1' }))).body;
    expect((await untilOffered(ask(), next.id)).state).toBe('offered');
  });

  it('ends a course somebody is in, and leaves no wait behind', async () => {
    const entry = await inCourse('C1.2');

    expect((await act(entry.id, 'withdraw', { reason: 'found-work' })).body).toMatchObject({
      state: 'withdrawn',
      endReason: 'found-work',
      reopenUntil: inDays(14),
    });
    expect(await rowsOf(entry.id)).toEqual({
      offers: [{ state: 'withdrawn' }],
      enrolments: [{ state: 'withdrawn' }],
      places: [],
    });
    expect(await running(entry.id)).toEqual([]);
  });
});

describe('opening an entry again', () => {
  it('goes on waiting with the old date, as if nothing had been', async () => {
    const entry = await register({ waitingSince: '2026-02-03' });
    await act(entry.id, 'withdraw', { reason: 'moved-away' });
    expect((await act(entry.id, 'reopen', {})).status).toBe(422);
    const { status, body } = await act(entry.id, 'reopen', { reason: 'came-back' });

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'waiting', waitingSince: '2026-02-03', version: 3 });
    expect(await running(entry.id)).toEqual([{ kind: 'first', since: '2026-02-03' }]);
    expect(await act(entry.id, 'reopen', { reason: 'came-back' })).toMatchObject({
      status: 409,
      body: { code: 'waiting-entry.cannot-reopen' },
    });
  });

  it('waits from today when no wait was running', async () => {
    const entry = await inCourse('A1.1');
    await act(entry.id, 'withdraw', { reason: 'found-work' });

    expect((await act(entry.id, 'reopen', { reason: 'plans-changed' })).body).toMatchObject({ state: 'waiting' });
    expect(await running(entry.id)).toEqual([{ kind: 'transition', since: today() }]);
  });

  it('is over after fourteen days', async () => {
    const entry = await register();
    await act(entry.id, 'withdraw', { reason: 'other' });
    const since = (days: number) =>
      service.sql(
        `alter table waiting_list.waiting_entry disable trigger standing_is_kept;
         update waiting_list.waiting_entry set withdrawn_at = '${addDays(today(), -days)}T12:00:00Z' where id = '${entry.id}';
         alter table waiting_list.waiting_entry enable trigger standing_is_kept`,
      );
    await since(15);
    expect(await show(entry.id)).not.toHaveProperty('reopenUntil');
    expect(await act(entry.id, 'reopen', { reason: 'came-back' })).toMatchObject({
      status: 409,
      body: { code: 'waiting-entry.reopened-too-late' },
    });
    await since(14);
    expect((await act(entry.id, 'reopen', { reason: 'came-back' })).status).toBe(200);
  });

  it('is not for somebody who was erased, or is registered under another entry', async () => {
    const [erased, twin] = [await register(), await register()];
    await act(erased.id, 'withdraw', { reason: 'other' });
    await act(erased.id, 'erase');
    await act(twin.id, 'withdraw', { reason: 'registered-twice' });

    for (const { id } of [erased, twin]) {
      expect(await act(id, 'reopen', { reason: 'came-back' })).toMatchObject({
        status: 409,
        body: { code: 'waiting-entry.ended-for-good' },
      });
    }
  });
});

describe('somebody who fell silent', () => {
  const silent = async () => {
    const entry = await register();
    await service.sql(`update waiting_list.waiting_entry set state = 'paused', dormant = true where id = $1`, [
      entry.id,
    ]);
    return entry.id;
  };
  const dormant = async (which: boolean) =>
    (await ask()<Page<WaitingEntryView>>('GET', `waiting-entries?dormant=${which}&limit=200`)).body.items.map(
      ({ id }) => id,
    );

  it('is on the list of those to ask, and nowhere deleted', async () => {
    const id = await silent();

    expect(await dormant(true)).toContain(id);
    expect(await dormant(false)).not.toContain(id);
    expect(await show(id)).toMatchObject({ contact: { notReached: 0, toDecide: false } });
    expect((await ask()('GET', 'waiting-entries?dormant=maybe')).status).toBe(400);
  });

  it('is asked again and again, and after three times a person decides', async () => {
    const id = await silent();
    for (const toDecide of [false, false, true]) {
      expect((await act(id, 'note-contact', { outcome: 'not-reached' })).body).toMatchObject({
        state: 'paused',
        dormant: true,
        contact: { toDecide },
      });
    }
    expect((await show(id)).contact).toMatchObject({ notReached: 3, lastTriedAt: expect.any(String) });
  });

  it('who still wants a place stands where they stood', async () => {
    const id = await silent();
    const { body } = await act(id, 'note-contact', { outcome: 'still-wants' });

    expect(body).toMatchObject({ state: 'waiting', dormant: false });
    expect(body).not.toHaveProperty('contact');
    expect(
      await service.sql(
        `select reason from waiting_list.entry_change where waiting_entry_id = $1 and field = 'state'`,
        [id],
      ),
    ).toEqual([{ reason: 'still-wants' }]);
  });

  it('who no longer wants one is off the list, and can come back', async () => {
    const id = await silent();

    expect((await act(id, 'note-contact', { outcome: 'no-longer-wants' })).body).toMatchObject({
      state: 'withdrawn',
      endReason: 'no-longer-wanted',
      reopenUntil: inDays(14),
    });
    expect(await act(id, 'note-contact', { outcome: 'still-wants' })).toMatchObject({ status: 409 });
  });

  it('counts from the silence on, not from an earlier one', async () => {
    const id = await silent();
    await act(id, 'note-contact', { outcome: 'not-reached' });
    await act(id, 'note-contact', { outcome: 'still-wants' });
    await service.sql(`update waiting_list.waiting_entry set state = 'paused', dormant = true where id = $1`, [id]);

    expect((await show(id)).contact).toMatchObject({ notReached: 0 });
  });

  it('a note about somebody who paused themselves changes nothing', async () => {
    const { id } = await register();
    await act(id, 'pause', { reason: 'away' });

    expect((await act(id, 'note-contact', { outcome: 'still-wants' })).body).toMatchObject({ state: 'paused' });
  });
});
