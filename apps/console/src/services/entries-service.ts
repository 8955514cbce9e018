import type { ColleagueView, EntryChangeView, HardshipDecisionView, Page, WaitingEntryView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

const named = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`;

/** What can be done with an entry; each is the last part of its address. */
export type EntryAction =
  | 'pause'
  | 'resume'
  | 'withdraw'
  | 'reopen'
  | 'note-contact'
  | 'propose-hardship'
  | 'revoke-hardship'
  | 'link'
  | 'unlink'
  | 'assign';

/** Where people stand in the order, in the words of the waiting list's HTTP interface. */
export class EntriesService {
  constructor(private readonly client: ServiceClient) {}

  /** Undefined after a case was handed over: it is no longer there for the one who gave it. */
  act(id: string, action: EntryAction, seen: number, body?: object): Promise<WaitingEntryView | undefined> {
    return this.client.post(`${named('waiting-entries', id)}/${action}`, { seen, body });
  }

  changes(id: string, query: Query): Promise<Page<EntryChangeView>> {
    return this.client.get(`${named('waiting-entries', id)}/changes`, query);
  }

  async colleagues(): Promise<readonly ColleagueView[]> {
    const { items } = await this.client.get<{ readonly items: readonly ColleagueView[] }>('colleagues');
    return items;
  }

  hardshipDecisions(query: Query): Promise<Page<HardshipDecisionView>> {
    return this.client.get('hardship-decisions', query);
  }

  decideHardship(id: string, what: 'confirm' | 'refuse', seen: number, body?: object): Promise<HardshipDecisionView> {
    return this.client.post(`${named('hardship-decisions', id)}/${what}`, { seen, body });
  }
}
