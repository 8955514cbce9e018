import type { MeView } from '@app/contracts';
import { type ConsoleSettings, serviceNames } from '../settings.js';
import { ApiProblem } from './api-problem.js';
import { CatalogueUsageService } from './catalogue-usage-service.js';
import { CourseRegistry } from './course-registry.js';
import { DataProtectionService } from './data-protection-service.js';
import { DeadlinesService } from './deadlines-service.js';
import { EntriesService } from './entries-service.js';
import { FindingsService } from './findings-service.js';
import { GoalsService } from './goals-service.js';
import { ImmediateService } from './immediate-service.js';
import { NotificationService } from './notification-service.js';
import { OfficeMailboxesService } from './office-mailboxes-service.js';
import { PlacesService } from './places-service.js';
import { PlanningService } from './planning-service.js';
import { PoliciesService } from './policies-service.js';
import { ProviderService } from './provider-service.js';
import { SentMailsService } from './sent-mails-service.js';
import { type Caller, ServiceClient } from './service-client.js';
import { SourceRecordsService } from './source-records-service.js';
import { TwinsService } from './twins-service.js';
import { ViabilityService } from './viability-service.js';
import { WaitingListService } from './waiting-list-service.js';
import { WebhooksService } from './webhooks-service.js';

/** The three services, in the name of one person. */
export class Services {
  readonly courseRegistry: CourseRegistry;
  readonly findings: FindingsService;
  readonly catalogueUsage: CatalogueUsageService;
  readonly waitingList: WaitingListService;
  /** The waiting list as well: what happens to an entry's place in the order. */
  readonly entries: EntriesService;
  readonly deadlines: DeadlinesService;
  readonly sourceRecords: SourceRecordsService;
  readonly twins: TwinsService;
  readonly dataProtection: DataProtectionService;
  readonly places: PlacesService;
  readonly goals: GoalsService;
  readonly planning: PlanningService;
  readonly policies: PoliciesService;
  readonly viability: ViabilityService;
  readonly notification: NotificationService;
  readonly officeMailboxes: OfficeMailboxesService;
  readonly immediate: ImmediateService;
  readonly sentMails: SentMailsService;
  readonly providers: ProviderService;
  readonly webhooks: WebhooksService;
  readonly #clients: readonly ServiceClient[];

  constructor({ services }: Pick<ConsoleSettings, 'services'>, caller: Caller) {
    const client = (name: keyof typeof services) => new ServiceClient(name, services[name], caller);
    this.courseRegistry = new CourseRegistry(client('course-registry'));
    this.findings = new FindingsService(client('course-registry'));
    this.catalogueUsage = new CatalogueUsageService(client('course-registry'));
    this.waitingList = new WaitingListService(client('waiting-list'));
    this.entries = new EntriesService(client('waiting-list'));
    this.deadlines = new DeadlinesService(client('waiting-list'));
    this.sourceRecords = new SourceRecordsService(client('course-registry'));
    this.twins = new TwinsService(client('waiting-list'));
    this.dataProtection = new DataProtectionService(client('waiting-list'));
    this.places = new PlacesService(client('waiting-list'));
    this.goals = new GoalsService(client('waiting-list'));
    this.planning = new PlanningService(client('course-registry'), client('waiting-list'));
    this.policies = new PoliciesService(client('waiting-list'));
    this.viability = new ViabilityService(client('waiting-list'));
    this.notification = new NotificationService(client('notification'));
    this.officeMailboxes = new OfficeMailboxesService(client('notification'));
    this.immediate = new ImmediateService(client('notification'));
    this.sentMails = new SentMailsService(client('notification'));
    this.providers = new ProviderService(client('course-registry'));
    this.webhooks = new WebhooksService(client('notification'));
    this.#clients = serviceNames.map(client);
  }

  /** Every service knows the members; one that answers is enough. */
  async me(): Promise<MeView> {
    let silence = ApiProblem.unreachable('course-registry');
    for (const client of this.#clients) {
      try {
        return await client.get<MeView>('me');
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status < 500) throw error;
        silence = error;
      }
    }
    throw silence;
  }
}
