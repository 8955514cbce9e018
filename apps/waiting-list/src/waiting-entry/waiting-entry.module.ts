import { Module } from '@nestjs/common';
import { ChangeWaitingEntryController } from './change-waiting-entry/change-waiting-entry.controller.js';
import { ChangeWaitingEntryHandler } from './change-waiting-entry/change-waiting-entry.handler.js';
import { ErasePersonController } from './erase-person/erase-person.controller.js';
import { ErasePersonHandler } from './erase-person/erase-person.handler.js';
import { FollowCourseHandler } from './follow-course/follow-course.handler.js';
import { ListWaitingEntriesController } from './list-waiting-entries/list-waiting-entries.controller.js';
import { ListWaitingEntriesHandler } from './list-waiting-entries/list-waiting-entries.handler.js';
import { MergeEntriesHandler } from './merge-entries/merge-entries.handler.js';
import { PauseWaitingEntryController } from './pause-waiting-entry/pause-waiting-entry.controller.js';
import { PauseWaitingEntryHandler } from './pause-waiting-entry/pause-waiting-entry.handler.js';
import { EntryChanges } from './persistence/entry-changes.js';
import { WaitingEntries } from './persistence/waiting-entries.js';
import { WaitingEntryViews } from './persistence/waiting-entry-views.js';
import { WaitingSpells } from './persistence/waiting-spells.js';
import { RegisterWaitingEntryController } from './register-waiting-entry/register-waiting-entry.controller.js';
import { RegisterWaitingEntryHandler } from './register-waiting-entry/register-waiting-entry.handler.js';
import { ResumeWaitingEntryController } from './resume-waiting-entry/resume-waiting-entry.controller.js';
import { ResumeWaitingEntryHandler } from './resume-waiting-entry/resume-waiting-entry.handler.js';
import { ShowWaitingEntryController } from './show-waiting-entry/show-waiting-entry.controller.js';
import { ShowWaitingEntryHandler } from './show-waiting-entry/show-waiting-entry.handler.js';
import { WaitAgainHandler } from './wait-again/wait-again.handler.js';
import { WithdrawWaitingEntryController } from './withdraw-waiting-entry/withdraw-waiting-entry.controller.js';
import { WithdrawWaitingEntryHandler } from './withdraw-waiting-entry/withdraw-waiting-entry.handler.js';

/** One list for the whole county, bound to needs and not to one course. */
@Module({
  controllers: [
    RegisterWaitingEntryController,
    ListWaitingEntriesController,
    ShowWaitingEntryController,
    ChangeWaitingEntryController,
    PauseWaitingEntryController,
    ResumeWaitingEntryController,
    WithdrawWaitingEntryController,
    ErasePersonController,
  ],
  providers: [
    WaitingEntries,
    WaitingEntryViews,
    EntryChanges,
    WaitingSpells,
    RegisterWaitingEntryHandler,
    ListWaitingEntriesHandler,
    ShowWaitingEntryHandler,
    ChangeWaitingEntryHandler,
    PauseWaitingEntryHandler,
    ResumeWaitingEntryHandler,
    WithdrawWaitingEntryHandler,
    ErasePersonHandler,
    FollowCourseHandler,
    MergeEntriesHandler,
    WaitAgainHandler,
  ],
})
export class WaitingEntryModule {}
