import { etag } from './versions.js';

/** What a controller may say besides the body: `@Res({ passthrough: true }) reply: Reply`. */
export interface Reply {
  readonly request: { readonly url: string };
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/** 201 with where the new thing is (below the list it was posted to) and its version. Answers what it was given. */
export function created<V extends { readonly id: string; readonly version?: number }>(reply: Reply, view: V): V {
  reply.status(201);
  reply.header('location', `${reply.request.url.replace(/\?.*$/, '').replace(/\/$/, '')}/${view.id}`);
  if (view.version !== undefined) reply.header('etag', etag(view.version));
  return view;
}

/** The version of the thing shown or changed. Answers what it was given. */
export function versioned<V extends { readonly version: number }>(reply: Reply, view: V): V {
  reply.header('etag', etag(view.version));
  return view;
}
