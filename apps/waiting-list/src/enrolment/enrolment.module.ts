import { Module } from '@nestjs/common';
import { CompleteEnrolmentController } from './complete-enrolment/complete-enrolment.controller.js';
import { CompleteEnrolmentHandler } from './complete-enrolment/complete-enrolment.handler.js';
import { ConfirmParticipantController } from './confirm-participant/confirm-participant.controller.js';
import { ConfirmParticipantHandler } from './confirm-participant/confirm-participant.handler.js';
import { ExpectParticipantHandler } from './expect-participant/expect-participant.handler.js';
import { ListEnrolmentsController } from './list-enrolments/list-enrolments.controller.js';
import { ListEnrolmentsHandler } from './list-enrolments/list-enrolments.handler.js';
import { EnrolmentViews } from './persistence/enrolment-views.js';
import { Enrolments } from './persistence/enrolments.js';
import { ReportDropOutController } from './report-drop-out/report-drop-out.controller.js';
import { ReportDropOutHandler } from './report-drop-out/report-drop-out.handler.js';
import { ReportNoShowController } from './report-no-show/report-no-show.controller.js';
import { ReportNoShowHandler } from './report-no-show/report-no-show.handler.js';
import { ShowEnrolmentController } from './show-enrolment/show-enrolment.controller.js';
import { ShowEnrolmentHandler } from './show-enrolment/show-enrolment.handler.js';
import { WithdrawParticipantHandler } from './withdraw-participant/withdraw-participant.handler.js';

/** From an accepted place to the result of a course. */
@Module({
  controllers: [
    ListEnrolmentsController,
    ShowEnrolmentController,
    ConfirmParticipantController,
    ReportNoShowController,
    ReportDropOutController,
    CompleteEnrolmentController,
  ],
  providers: [
    Enrolments,
    EnrolmentViews,
    ExpectParticipantHandler,
    WithdrawParticipantHandler,
    ConfirmParticipantHandler,
    ReportNoShowHandler,
    ReportDropOutHandler,
    CompleteEnrolmentHandler,
    ListEnrolmentsHandler,
    ShowEnrolmentHandler,
  ],
})
export class EnrolmentModule {}
