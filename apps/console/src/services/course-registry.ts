import type {
  ChainView,
  CourseSearchQuery,
  CourseStartBody,
  CourseStartChangeView,
  CourseStartView,
  FoundCourseStartView,
  ImportReportView,
  Page,
  ProviderView,
} from '@app/contracts';
import type { ServiceClient } from './service-client.js';

export type Postponement = Pick<CourseStartBody, 'startsOn'> &
  Partial<Pick<CourseStartBody, 'endsOn' | 'weeklyTimes'>> & {
    readonly reason?: string;
  };

/** What the course registry offers, in the words of its HTTP interface. */
export class CourseRegistry {
  constructor(private readonly client: ServiceClient) {}

  search(filter: CourseSearchQuery, cursor?: string, limit = 20): Promise<Page<FoundCourseStartView>> {
    return this.client.get('course-starts', { ...filter, cursor, limit });
  }

  show(id: string): Promise<CourseStartView> {
    return this.client.get(`course-starts/${encodeURIComponent(id)}`);
  }

  publish(body: CourseStartBody, onceKey: string): Promise<CourseStartView> {
    return this.client.post('course-starts', { body, onceKey });
  }

  plan(body: CourseStartBody, onceKey: string): Promise<CourseStartView> {
    return this.client.post('course-starts/plans', { body, onceKey });
  }

  plans(cursor?: string): Promise<Page<CourseStartView>> {
    return this.client.get('course-starts/plans', { cursor, limit: 20 });
  }

  publishPlan(id: string, seen: number): Promise<CourseStartView> {
    return this.#act(id, 'publish', seen);
  }

  startSection(id: string, section: number, seen: number): Promise<CourseStartView> {
    return this.#act(id, `sections/${section}/start`, seen);
  }

  chain(id: string): Promise<ChainView> {
    return this.client.get(`course-starts/${encodeURIComponent(id)}/chain`);
  }

  history(id: string, cursor?: string): Promise<Page<CourseStartChangeView>> {
    return this.client.get(`course-starts/${encodeURIComponent(id)}/history`, { cursor, limit: 20 });
  }

  revise(id: string, body: object, seen: number): Promise<CourseStartView> {
    return this.client.patch(`course-starts/${encodeURIComponent(id)}`, { body, seen });
  }

  postpone(id: string, body: Postponement, seen: number): Promise<CourseStartView> {
    return this.#act(id, 'postpone', seen, body);
  }

  cancel(id: string, reason: string, seen: number): Promise<CourseStartView> {
    return this.#act(id, 'cancel', seen, { reason });
  }

  start(id: string, seen: number): Promise<CourseStartView> {
    return this.#act(id, 'start', seen);
  }

  end(id: string, seen?: number): Promise<CourseStartView> {
    return this.#act(id, 'end', seen);
  }

  providers(): Promise<Page<ProviderView>> {
    return this.client.get('providers');
  }

  imports(cursor?: string): Promise<Page<ImportReportView>> {
    return this.client.get('imports', { cursor, limit: 10 });
  }

  importReport(id: string): Promise<ImportReportView> {
    return this.client.get(`imports/${encodeURIComponent(id)}`);
  }

  receiveImport(form: FormData, onceKey: string): Promise<ImportReportView> {
    return this.client.upload('imports', form, onceKey);
  }

  steerImport(id: string, action: 'stop' | 'resume'): Promise<ImportReportView> {
    return this.client.post(`imports/${encodeURIComponent(id)}/${action}`);
  }

  #act(id: string, action: string, seen?: number, body?: object): Promise<CourseStartView> {
    return this.client.post(`course-starts/${encodeURIComponent(id)}/${action}`, { body, seen });
  }
}
