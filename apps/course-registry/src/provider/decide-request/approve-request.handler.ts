import type { ProviderRequestView } from '@app/contracts';
import { NewOrganisations, ProviderRequests } from '@app/identity';
import { refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { countyName, placeOf } from '@app/places';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { emptyProfile } from '../domain/profile.js';
import { Profiles } from '../persistence/profiles.js';
import { RequestNews } from '../request-news.js';
import { requestView } from '../request-view.js';
import { ApproveRequest } from './decide-request.command.js';
import { undecided } from './undecided.js';

@CommandHandler(ApproveRequest)
export class ApproveRequestHandler implements ICommandHandler<ApproveRequest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
    private readonly newOrganisations: NewOrganisations,
    private readonly profiles: Profiles,
    private readonly news: RequestNews,
  ) {}

  async execute({ decision: { scope, id, seen }, approval }: ApproveRequest): Promise<ProviderRequestView> {
    refuseUnknownAreas(approval.areas);
    const approved = await this.transactions.run(async (tx) => {
      const request = undecided(await this.requests.toDecide(tx, id), seen);
      const organisationId = await this.newOrganisations.addProvider(tx, { ...approval, name: request.name });
      await this.requests.decide(tx, id, { by: scope.memberId, reason: null, organisationId });
      await this.news.tell(tx, { id, version: request.version + 1, state: 'approved' });
      const contact = { label: 'Kontakt', mailbox: request.mailbox, public: false };
      const bamf = request.bamfNumber === null ? {} : { bamfNumber: request.bamfNumber };
      await this.profiles.keep(tx, organisationId, scope.memberId, 0, emptyProfile, { ...bamf, contacts: [contact] });
      return (await this.requests.one(tx, id)) ?? request;
    }, scope);
    this.newOrganisations.noteAdded();
    return requestView(approved);
  }
}

function refuseUnknownAreas(areas: readonly string[]): void {
  const unknown = areas.findIndex((area) => !(area.length === 8 ? placeOf(area) : countyName(area)));
  if (unknown < 0) return;
  throw refuseField(`/areas/${unknown}`, 'municipality.unknown', 'There is no municipality or county with this key.');
}
