import { randomBytes } from 'node:crypto';
import { type AskedProvider, type ProviderRequest, ProviderRequests } from '@app/identity';
import { isMunicipalityAgs, refuseField } from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { findMunicipality, placeOf } from '@app/places';
import { HttpException } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contactMailbox, organisationName } from '../domain/asked-provider.js';
import { RequestNews } from '../request-news.js';
import { AskToBeLetIn } from './ask-to-be-let-in.command.js';

const tokenBytes = 32;
/** A mailbox is written to so often, whoever asks for it. */
const mostMails = 3;
/** Strangers' requests of one hour: each sends a mail to a mailbox that may know nothing of it. */
const mostPerHour = 30;

@CommandHandler(AskToBeLetIn)
export class AskToBeLetInHandler implements ICommandHandler<AskToBeLetIn> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
    private readonly news: RequestNews,
  ) {}

  async execute({ request }: AskToBeLetIn): Promise<void> {
    const asked: AskedProvider = {
      name: organisationName(request.name),
      kind: request.kind,
      mailbox: contactMailbox(request.mailbox, '/mailbox'),
      municipality: municipalityOf(request.municipality ?? undefined, request.place ?? undefined),
      bamfNumber: request.bamfNumber ?? null,
      askedBy: request.askedBy.trim(),
      language: request.language ?? 'de',
    };
    const work = async (tx: Tx) => {
      const open = await this.requests.openOf(tx, asked.mailbox);
      await (open ? this.remind(tx, open) : this.note(tx, asked));
    };
    await this.transactions.run(work, { role: 'system' });
  }

  private async note(tx: Tx, asked: AskedProvider): Promise<void> {
    if ((await this.requests.countRecent(tx)) >= mostPerHour)
      throw new HttpException({ code: 'rate.exceeded', retryAfterSeconds: 3_600 }, 429);
    const id = newId();
    await this.requests.add(tx, id, randomBytes(tokenBytes).toString('base64url'), asked);
    await this.news.tell(tx, { id, version: 1, state: 'asked' });
  }

  /** Asked again by somebody who did not get the mail, perhaps: the first one's words stay. */
  private async remind(tx: Tx, { id, version, state, mailsAsked }: ProviderRequest): Promise<void> {
    if (state !== 'asked' || mailsAsked >= mostMails) return;
    await this.requests.askAgain(tx, id);
    await this.news.tell(tx, { id, version: version + 1, state });
  }
}

function municipalityOf(key: string | undefined, place: string | undefined): string {
  if (key !== undefined) {
    if (isMunicipalityAgs(key) && placeOf(key)) return key;
    throw refuseField('/municipality', 'municipality.unknown', 'There is no municipality with this key.');
  }
  if (!place) throw refuseField('/place', 'provider-request.place-missing', 'Where is the organisation?');
  const found = findMunicipality(place);
  if (found.kind === 'unique') return found.place.ags;
  if (found.kind === 'unknown') throw refuseField('/place', 'place.unknown', 'This place is not known.');
  const names = found.candidates.map(({ ags, name, county }) => `${name} (${county}, ${ags})`);
  throw refuseField('/place', 'place.ambiguous', `${names.slice(0, 10).join('; ')}?`);
}
