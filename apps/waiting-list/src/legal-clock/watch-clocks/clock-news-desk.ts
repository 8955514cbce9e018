import { LegalClockApproachingV1, type LegalClockFacts, LegalClockMissedV1, LegalClockStoppedV1 } from '@app/contracts';
import { type CalendarDate, Clock, type WaitingEntryId } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { rulePacks, rulePackVersion } from '@app/rule-packs';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DraftNotices } from '../../notice/draft-notices/draft-notices.command.js';
import { TakeBackNotices } from '../../notice/take-back-notices/take-back-notices.command.js';
import { CloseTask } from '../../task/close-task/close-task.command.js';
import { OpenTask } from '../../task/open-task/open-task.command.js';
import { clocksOf } from '../domain/clocks-of.js';
import { isPending, type PendingClock } from '../domain/legal-clock.js';
import { nextLook } from '../domain/next-look.js';
import { newsOf, type ToldClock } from '../domain/told-clock.js';
import { ClockLooks } from '../persistence/clock-looks.js';
import { EntriesUnderClock, type EntryUnderClock } from '../persistence/entries-under-clock.js';
import { ToldClocks } from '../persistence/told-clocks.js';
import { noticeFacts, tasksFor } from './what-follows.js';

/** Under which law limits are looked at. */
export const knownRulePacks = rulePacks.map(rulePackVersion).join(' ');

const messages = { approaching: LegalClockApproachingV1, missed: LegalClockMissedV1 } as const;

/** Says of one wait what is new about its limits: a message, a task, drafts; or that all of that is over. */
@Injectable()
export class ClockNewsDesk {
  constructor(
    private readonly looks: ClockLooks,
    private readonly entries: EntriesUnderClock,
    private readonly told: ToldClocks,
    private readonly commands: CommandBus,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, id: WaitingEntryId, today: CalendarDate): Promise<{ told: number; stopped: number }> {
    const entry = await this.entries.locked(tx, id);
    if (!entry) return { told: 0, stopped: 0 };
    const clocks = clocksOf(entry.facts, rulePacks, today);
    const { toTell, toStop } = newsOf(clocks, await this.told.of(tx, [id]));
    for (const each of toStop) await this.stop(tx, entry, each, clocks.filter(isPending));
    let told = 0;
    for (const each of toTell) if (await this.tellOne(tx, entry, each)) told += 1;
    await this.looks.next(tx, [{ id, on: nextLook(clocks, today) }], knownRulePacks);
    return { told, stopped: toStop.length };
  }

  private async tellOne(tx: Tx, entry: EntryUnderClock, clock: PendingClock): Promise<boolean> {
    const { code, startsOn, dueOn, state, rulePackVersion } = clock;
    const noted = { subjectId: entry.id, code, startsOn, dueOn, state, county: entry.county, rulePackVersion };
    const known = await this.told.note(tx, noted);
    if (!known) return false;
    const payload = this.facts(entry, { ...noted, ...known });
    await this.outbox.append(tx, messages[state], payload, { subject: known.id, sequence: known.version });
    for (const task of tasksFor(entry, clock)) await this.commands.execute(new OpenTask(tx, task));
    if (state === clock.draftWhen) await this.commands.execute(new DraftNotices(tx, noticeFacts(entry, clock)));
    return true;
  }

  private async stop(tx: Tx, entry: EntryUnderClock, told: ToldClock, pending: readonly PendingClock[]): Promise<void> {
    const version = await this.told.stop(tx, told.id);
    if (version === undefined) return;
    const payload = this.facts(entry, { ...told, version });
    await this.outbox.append(tx, LegalClockStoppedV1, payload, { subject: told.id, sequence: version });
    await this.commands.execute(new TakeBackNotices(tx, entry.id, told.code, told.startsOn, told.dueOn));
    const stillOwed = pending.some(({ code }) => code === told.code);
    if (!stillOwed) await this.commands.execute(new CloseTask(tx, `clock-${told.code}`, entry.id));
  }

  private facts(entry: EntryUnderClock, told: Omit<ToldClock, 'subjectId' | 'state'>): LegalClockFacts {
    const { id, version, code, startsOn, dueOn, rulePackVersion } = told;
    return {
      legalClockId: id,
      version,
      code,
      startsOn,
      dueOn,
      rulePackVersion,
      waitingEntryId: entry.id,
      reference: entry.reference,
      referringOrganisationId: entry.organisationId,
      ...(entry.caseManagerId && { caseManagerId: entry.caseManagerId }),
      ...(entry.facts.place && { providerId: entry.facts.place.providerId }),
      happenedAt: this.clock.now().toISOString(),
    };
  }
}
