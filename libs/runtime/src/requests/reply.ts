import { etag } from './versions.js';

/** What a controller may say besides the body: `@Res({ passthrough: true }) reply: Reply`. */
export interface Reply {
  readonly request: { readonly url: string };
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/** 201 with where the new thing is (below the list it was posted to) and its version. */
export function created(reply: Reply, { id, version }: { readonly id: string; readonly version?: number }): void {
  reply.status(201);
  reply.header('location', `${reply.request.url.replace(/\?.*$/, '').replace(/\/$/, '')}/${id}`);
  if (version !== undefined) reply.header('etag', etag(version));
}

/** The version of the thing shown or changed. */
export function versioned(reply: Reply, { version }: { readonly version: number }): void {
  reply.header('etag', etag(version));
}
