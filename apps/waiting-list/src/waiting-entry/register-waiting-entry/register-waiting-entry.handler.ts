import { randomBytes } from 'node:crypto';
import type { PersonBody } from '@app/contracts';
import {
  type CalendarDate,
  Clock,
  calendarDateOf,
  isCalendarDate,
  type MemberId,
  refuseField,
  type WaitingEntryId,
} from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { KeepPerson } from '../../vault/keep-person/keep-person.command.js';
import { readNeed } from '../domain/need.js';
import { reference, referenceBytes } from '../domain/reference.js';
import { type NewEntry, register, type Waiting } from '../domain/waiting-entry.js';
import { locateIn } from '../locate-municipality.js';
import { EntryChanges } from '../persistence/entry-changes.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { RegisterWaitingEntry } from './register-waiting-entry.command.js';

@CommandHandler(RegisterWaitingEntry)
export class RegisterWaitingEntryHandler implements ICommandHandler<RegisterWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly changes: EntryChanges,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, need, person, waitingSince, key }: RegisterWaitingEntry): Promise<WaitingEntryId> {
    const today = calendarDateOf(this.clock.now());
    const newcomer = {
      id: newId<WaitingEntryId>(),
      personRef: newId<NewEntry['personRef']>(),
      referringOrganisationId: caller.organisationId,
      caseManagerId: caller.memberId,
      need: readNeed(need, today, locateIn(caller.areas)),
    };
    const named = (reference: string) => register({ ...newcomer, reference }, today, readSince(waitingSince) ?? today);

    return this.transactions.run((tx) => once(tx, key, () => this.take(tx, named, person, caller.memberId)), caller);
  }

  private async take(
    tx: Tx,
    named: (reference: string) => Waiting,
    person: PersonBody,
    memberId: MemberId,
  ): Promise<WaitingEntryId> {
    const entry = await this.add(tx, named);
    await this.recordOlderDate(tx, entry, memberId);
    await this.spells.open(tx, entry.id, entry.need, { kind: 'first', since: entry.waitingSince });
    await this.commands.execute(new KeepPerson(tx, entry.personRef, person));
    await this.commands.execute(new AskForMatching(tx));
    return entry.id;
  }

  /** Whoever comes with a date from elsewhere stands ahead of others: it is on record who said so. */
  private async recordOlderDate(tx: Tx, { id, version, waitingSince }: Waiting, memberId: MemberId): Promise<void> {
    const before = calendarDateOf(this.clock.now());
    if (waitingSince === before) return;
    const change = { field: 'waitingSince', before, after: waitingSince };
    await this.changes.record(tx, id, version, { reason: 'older-list', memberId }, [change]);
  }

  /** One in a thousand million references is taken; then another is drawn. */
  private async add(tx: Tx, named: (reference: string) => Waiting): Promise<Waiting> {
    const entry = named(reference(randomBytes(referenceBytes)));
    return (await this.entries.add(tx, entry)) ? entry : this.add(tx, named);
  }
}

function readSince(text: string | undefined): CalendarDate | undefined {
  if (text === undefined || isCalendarDate(text)) return text;
  throw refuseField('/waitingSince', 'waiting-entry.since-malformed', 'A day on the calendar: YYYY-MM-DD.');
}
