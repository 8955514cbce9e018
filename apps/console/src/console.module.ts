import { RuntimeModule } from '@app/runtime';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { BrochurePageController } from './catalogue/brochure-page.controller.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { SitemapController } from './catalogue/sitemap.controller.js';
import { CatalogueUsageController } from './catalogue-usage/catalogue-usage.controller.js';
import { CourseStartFormController } from './course-start-form/course-start-form.controller.js';
import { ChangeCourseStartController } from './course-starts/change-course-start.controller.js';
import { CourseLifeController } from './course-starts/course-life.controller.js';
import { CourseStartsController } from './course-starts/course-starts.controller.js';
import { StartCourseStartController } from './course-starts/start-course-start.controller.js';
import { ExplanationController } from './explanation/explanation.controller.js';
import { FindingsController } from './findings/findings.controller.js';
import { GoalsController } from './goals/goals.controller.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { HardshipDecisionsController } from './hardship-decisions/hardship-decisions.controller.js';
import { ImmediateMailsController } from './immediate-mails/immediate-mails.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { SourceRecordsController } from './imports/source-records.controller.js';
import { LoginController } from './login/login.controller.js';
import { MailStatusController } from './mail-status/mail-status.controller.js';
import { MissedClocksController } from './missed-clocks/missed-clocks.controller.js';
import { NeedFormController } from './need-form/need-form.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OfferBatchesController } from './offer-batches/offer-batches.controller.js';
import { ConfirmMailboxController } from './office-mailboxes/confirm-mailbox.controller.js';
import { MailboxSettingsController } from './office-mailboxes/mailbox-settings.controller.js';
import { OfficeMailboxesController } from './office-mailboxes/office-mailboxes.controller.js';
import { EndCourseStartController } from './participants/end-course-start.controller.js';
import { ParticipantsController } from './participants/participants.controller.js';
import { PlacesKeptController } from './places-kept/places-kept.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { PublicPolicyController } from './policies/public-policy.controller.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { OwnProviderController } from './providers/own-provider.controller.js';
import { RegistrationController } from './providers/registration.controller.js';
import { ProviderRequestsController } from './providers/requests.controller.js';
import { ReadsController } from './reads/reads.controller.js';
import { SeatOffersController } from './seat-offers/seat-offers.controller.js';
import { SentMailsController } from './sent-mails/sent-mails.controller.js';
import { Issuer } from './session/issuer.js';
import { VisitGuard } from './session/visit.guard.js';
import { Visits } from './session/visits.js';
import { type ConsoleSettings, consoleSettings } from './settings.js';
import { StartController } from './start/start.controller.js';
import { SubscriptionController } from './subscription/subscription.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TwinsController } from './twins/twins.controller.js';
import { VenuesController } from './venues/venues.controller.js';
import { ViabilityController } from './viability/viability.controller.js';
import { WaitingEntriesController } from './waiting-entries/waiting-entries.controller.js';
import { WaitingTimesController } from './waiting-times/waiting-times.controller.js';
import { AnswerInterceptor } from './web/answer.interceptor.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** The web face of Kursbrücke: pages over the three services' HTTP interfaces. Owns no data. */
@Module({})
export class ConsoleModule {
  static with(settings: ConsoleSettings): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [RuntimeModule],
      controllers: [
        StartController,
        BrochurePageController,
        CatalogueController,
        SitemapController,
        CatalogueUsageController,
        LoginController,
        CourseStartFormController,
        CourseLifeController,
        CourseStartsController,
        ChangeCourseStartController,
        StartCourseStartController,
        EndCourseStartController,
        ParticipantsController,
        SourceRecordsController,
        ImportsController,
        FindingsController,
        HandoversController,
        HardshipDecisionsController,
        NeedFormController,
        WaitingEntriesController,
        ExplanationController,
        SeatOffersController,
        ImmediateMailsController,
        SubscriptionController,
        PreferencesController,
        ConfirmMailboxController,
        OfficeMailboxesController,
        MailboxSettingsController,
        WaitingTimesController,
        GoalsController,
        PoliciesController,
        PlacesKeptController,
        OfferBatchesController,
        MissedClocksController,
        PublicPolicyController,
        ViabilityController,
        TwinsController,
        TasksController,
        NoticesController,
        ReadsController,
        MailStatusController,
        SentMailsController,
        RegistrationController,
        ProviderRequestsController,
        OwnProviderController,
        VenuesController,
        ApiKeysController,
        WebhooksController,
      ],
      providers: [
        { provide: consoleSettings, useValue: settings },
        { provide: APP_GUARD, useClass: VisitGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        Issuer,
        Visits,
      ],
    };
  }
}
