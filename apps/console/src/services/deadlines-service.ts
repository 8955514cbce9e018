import type {
  ClockView,
  NoticeDiscardBody,
  NoticeLetterView,
  NoticeSentBody,
  NoticeView,
  Page,
  TaskView,
} from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

const named = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`;

/** Time limits, tasks and drafted letters, in the words of the waiting list's HTTP interface. */
export class DeadlinesService {
  constructor(private readonly client: ServiceClient) {}

  async clocks(waitingEntryId: string): Promise<readonly ClockView[]> {
    const found = await this.client.get<{ readonly clocks: readonly ClockView[] }>(
      `${named('waiting-entries', waitingEntryId)}/clocks`,
    );
    return found.clocks;
  }

  tasks(query: Query): Promise<Page<TaskView>> {
    return this.client.get('tasks', query);
  }

  finish(taskId: string, seen: number): Promise<TaskView> {
    return this.client.post(`${named('tasks', taskId)}/done`, { seen });
  }

  notices(query: Query): Promise<Page<NoticeView>> {
    return this.client.get('notices', query);
  }

  notice(id: string): Promise<NoticeLetterView> {
    return this.client.get(named('notices', id));
  }

  /** A read that is written down. */
  opened(id: string): Promise<NoticeLetterView> {
    return this.client.get(`${named('notices', id)}/person`, { purpose: 'notify' });
  }

  sent(id: string, body: NoticeSentBody, seen: number): Promise<NoticeLetterView> {
    return this.client.post(`${named('notices', id)}/sent`, { body, seen });
  }

  discard(id: string, body: NoticeDiscardBody, seen: number): Promise<NoticeLetterView> {
    return this.client.post(`${named('notices', id)}/discard`, { body, seen });
  }
}
