/** What travels between services: flat, JSON-safe, without person data, and never changed once published. */
export interface MessageClass<M extends object = object> {
  readonly type: string;
  new (): M;
}

export type ServiceName = 'course-registry' | 'waiting-list' | 'notification';

/** Names the frozen schema of a message's content: the CloudEvents attribute `dataschema`. */
export function dataschemaOf(type: string): string {
  return `urn:kursbruecke:message:${type}`;
}
