import type {
  CompleteEnrolmentBody,
  EnrolmentView,
  ExplanationExportView,
  ExplanationFile,
  ExplanationView,
  HandoverView,
  Page,
  PersonView,
  RankView,
  SeatOfferExplanationView,
  SeatOfferView,
  WaitingEntryBody,
  WaitingEntryChangeBody,
  WaitingEntryView,
  WaitingTimesView,
  Wording,
} from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

const named = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`;

/** What the waiting list offers, in the words of its HTTP interface. */
export class WaitingListService {
  constructor(private readonly client: ServiceClient) {}

  entries(query: Query): Promise<Page<WaitingEntryView>> {
    return this.client.get('waiting-entries', query);
  }

  entry(id: string): Promise<WaitingEntryView> {
    return this.client.get(named('waiting-entries', id));
  }

  register(body: WaitingEntryBody, onceKey: string): Promise<WaitingEntryView> {
    return this.client.post('waiting-entries', { body, onceKey });
  }

  change(id: string, body: WaitingEntryChangeBody, seen: number): Promise<WaitingEntryView> {
    return this.client.patch(named('waiting-entries', id), { body, seen });
  }

  explanation(id: string, wording?: Wording): Promise<ExplanationView> {
    return this.client.get(`${named('waiting-entries', id)}/explanation`, { wording });
  }

  rank(id: string, wording?: Wording): Promise<RankView> {
    return this.client.get(`${named('waiting-entries', id)}/rank`, { wording });
  }

  offerExplanation(id: string, wording?: Wording): Promise<SeatOfferExplanationView> {
    return this.client.get(`${named('seat-offers', id)}/explanation`, { wording });
  }

  exportExplanation(id: string, purpose: string, onceKey: string): Promise<ExplanationExportView> {
    return this.client.post(`${named('waiting-entries', id)}/explanation-exports`, { body: { purpose }, onceKey });
  }

  explanationFile(id: string): Promise<ExplanationFile> {
    return this.client.get(named('explanation-exports', id));
  }

  /** A read that is written down. */
  personOf(kind: 'waiting-entries' | 'enrolments', id: string, purpose: string): Promise<PersonView> {
    return this.client.get(`${named(kind, id)}/person`, { purpose });
  }

  offers(query: Query): Promise<Page<SeatOfferView>> {
    return this.client.get('seat-offers', query);
  }

  offer(id: string): Promise<SeatOfferView> {
    return this.client.get(named('seat-offers', id));
  }

  answerOffer(id: string, answer: 'accept' | 'decline', seen: number, body?: object): Promise<SeatOfferView> {
    return this.client.post(`${named('seat-offers', id)}/${answer}`, { seen, body });
  }

  enrolments(query: Query): Promise<Page<EnrolmentView>> {
    return this.client.get('enrolments', query);
  }

  report(id: string, what: 'confirm' | 'no-show' | 'drop-out', seen: number, body?: object): Promise<EnrolmentView> {
    return this.client.post(`${named('enrolments', id)}/${what}`, { seen, body });
  }

  complete(id: string, body: CompleteEnrolmentBody, seen: number): Promise<EnrolmentView> {
    return this.client.post(`${named('enrolments', id)}/complete`, { body, seen });
  }

  handovers(query: Query): Promise<Page<HandoverView>> {
    return this.client.get('handovers', query);
  }

  steerHandover(id: string, step: 'consent' | 'accept' | 'decline' | 'complete', seen: number, body?: object) {
    return this.client.post<HandoverView | undefined>(`${named('handovers', id)}/${step}`, { seen, body });
  }

  waitingTimes(query: Query): Promise<WaitingTimesView> {
    return this.client.get('waiting-times', query);
  }
}
