import { Module } from '@nestjs/common';
import { AssignCaseManagerController } from './assign-case-manager/assign-case-manager.controller.js';
import { AssignCaseManagerHandler } from './assign-case-manager/assign-case-manager.handler.js';
import { ChangeWaitingEntryController } from './change-waiting-entry/change-waiting-entry.controller.js';
import { ChangeWaitingEntryHandler } from './change-waiting-entry/change-waiting-entry.handler.js';
import { ConfirmHardshipController } from './confirm-hardship/confirm-hardship.controller.js';
import { ConfirmHardshipHandler } from './confirm-hardship/confirm-hardship.handler.js';
import { EndOfWait } from './end-of-wait.js';
import { ErasePersonController } from './erase-person/erase-person.controller.js';
import { ErasePersonHandler } from './erase-person/erase-person.handler.js';
import { FollowCourseHandler } from './follow-course/follow-course.handler.js';
import { LinkEntriesController } from './link-entries/link-entries.controller.js';
import { LinkEntriesHandler } from './link-entries/link-entries.handler.js';
import { ListColleaguesController } from './list-colleagues/list-colleagues.controller.js';
import { ListColleaguesHandler } from './list-colleagues/list-colleagues.handler.js';
import { ListEntriesToAskHandler } from './list-entries-to-ask/list-entries-to-ask.handler.js';
import { ListEntryChangesController } from './list-entry-changes/list-entry-changes.controller.js';
import { ListEntryChangesHandler } from './list-entry-changes/list-entry-changes.handler.js';
import { ListHardshipDecisionsController } from './list-hardship-decisions/list-hardship-decisions.controller.js';
import { ListHardshipDecisionsHandler } from './list-hardship-decisions/list-hardship-decisions.handler.js';
import { ListWaitingEntriesController } from './list-waiting-entries/list-waiting-entries.controller.js';
import { ListWaitingEntriesHandler } from './list-waiting-entries/list-waiting-entries.handler.js';
import { MergeEntriesHandler } from './merge-entries/merge-entries.handler.js';
import { NoteContactController } from './note-contact/note-contact.controller.js';
import { NoteContactHandler } from './note-contact/note-contact.handler.js';
import { PauseWaitingEntryController } from './pause-waiting-entry/pause-waiting-entry.controller.js';
import { PauseWaitingEntryHandler } from './pause-waiting-entry/pause-waiting-entry.handler.js';
import { CarriedOver } from './persistence/carried-over.js';
import { Colleagues } from './persistence/colleagues.js';
import { ContactNotes } from './persistence/contact-notes.js';
import { EntryChanges } from './persistence/entry-changes.js';
import { HardshipDecisions } from './persistence/hardship-decisions.js';
import { WaitingEntries } from './persistence/waiting-entries.js';
import { WaitingEntryViews } from './persistence/waiting-entry-views.js';
import { WaitingSpells } from './persistence/waiting-spells.js';
import { ProposeHardshipController } from './propose-hardship/propose-hardship.controller.js';
import { ProposeHardshipHandler } from './propose-hardship/propose-hardship.handler.js';
import { RefuseHardshipController } from './refuse-hardship/refuse-hardship.controller.js';
import { RefuseHardshipHandler } from './refuse-hardship/refuse-hardship.handler.js';
import { RegisterWaitingEntryController } from './register-waiting-entry/register-waiting-entry.controller.js';
import { RegisterWaitingEntryHandler } from './register-waiting-entry/register-waiting-entry.handler.js';
import { ReopenWaitingEntryController } from './reopen-waiting-entry/reopen-waiting-entry.controller.js';
import { ReopenWaitingEntryHandler } from './reopen-waiting-entry/reopen-waiting-entry.handler.js';
import { ResumeWaitingEntryController } from './resume-waiting-entry/resume-waiting-entry.controller.js';
import { ResumeWaitingEntryHandler } from './resume-waiting-entry/resume-waiting-entry.handler.js';
import { RevokeHardshipController } from './revoke-hardship/revoke-hardship.controller.js';
import { RevokeHardshipHandler } from './revoke-hardship/revoke-hardship.handler.js';
import { SecondPerson } from './second-person.js';
import { ShowHardshipDecisionController } from './show-hardship-decision/show-hardship-decision.controller.js';
import { ShowHardshipDecisionHandler } from './show-hardship-decision/show-hardship-decision.handler.js';
import { ShowWaitingEntryController } from './show-waiting-entry/show-waiting-entry.controller.js';
import { ShowWaitingEntryHandler } from './show-waiting-entry/show-waiting-entry.handler.js';
import { UnlinkEntryController } from './unlink-entry/unlink-entry.controller.js';
import { UnlinkEntryHandler } from './unlink-entry/unlink-entry.handler.js';
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
    AssignCaseManagerController,
    ConfirmHardshipController,
    LinkEntriesController,
    ListColleaguesController,
    ListEntryChangesController,
    ListHardshipDecisionsController,
    NoteContactController,
    ProposeHardshipController,
    RefuseHardshipController,
    ReopenWaitingEntryController,
    RevokeHardshipController,
    ShowHardshipDecisionController,
    UnlinkEntryController,
  ],
  providers: [
    WaitingEntries,
    WaitingEntryViews,
    CarriedOver,
    EntryChanges,
    WaitingSpells,
    HardshipDecisions,
    ContactNotes,
    Colleagues,
    EndOfWait,
    SecondPerson,
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
    AssignCaseManagerHandler,
    ConfirmHardshipHandler,
    LinkEntriesHandler,
    ListColleaguesHandler,
    ListEntriesToAskHandler,
    ListEntryChangesHandler,
    ListHardshipDecisionsHandler,
    NoteContactHandler,
    ProposeHardshipHandler,
    RefuseHardshipHandler,
    ReopenWaitingEntryHandler,
    RevokeHardshipHandler,
    ShowHardshipDecisionHandler,
    UnlinkEntryHandler,
  ],
})
export class WaitingEntryModule {}
