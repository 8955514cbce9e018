/** What travels between services: flat, JSON-safe, without person data, and never changed once published. */
export interface MessageClass<M extends object = object> {
  readonly type: string;
  new (): M;
}

export type ServiceName = 'course-registry' | 'waiting-list' | 'notification';
