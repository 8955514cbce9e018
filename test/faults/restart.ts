import type { Page, WaitingEntryView } from '@app/contracts';
import { expect, it } from '@jest/globals';
import { rowCounts } from '../bad-input/row-counts.js';
import { quiet } from '../journeys/database.js';
import type { System } from '../journeys/system.js';
import { course, newcomer, openOfferOf, peopleOf, publish, register } from './people.js';

export function restart(running: () => System, replace: (system: System) => void): void {
  it('stops in order with 0 when asked to, and finds its data again', async () => {
    await quiet(running());
    const before = await rowCounts(running());
    expect(await running().end()).toBe(0);
    replace(await running().again());
    expect(await rowCounts(running())).toEqual(before);
    const people = await peopleOf(running());
    const { body } = await people.caseManager.get<Page<WaitingEntryView>>('waiting-list/waiting-entries?limit=1');
    expect(body.items).toHaveLength(1);
    const entry = await register(people, newcomer('C1.1'));
    await publish(people, course('C1.1', 5));
    await openOfferOf(people, entry.id);
  }, 240_000);
}
