import type { VNode } from 'preact';
import type { Flash } from '../session/session.js';

/** A page of the console: its title and what stands below its heading. */
export interface PageAnswer {
  readonly kind: 'page';
  readonly title: string;
  readonly body: VNode;
  /** 200 when absent. */
  readonly status?: number;
  /** Without JavaScript the browser loads the page again after so many seconds. */
  readonly refreshSeconds?: number;
}

/** After a form: the browser is sent on with GET, and told what happened once. */
export interface SeeOther {
  readonly kind: 'see-other';
  readonly url: string;
  readonly flash?: Flash;
}

export interface Download {
  readonly kind: 'download';
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

/** A document that is whole already: the public pages bring their own frame. */
export interface Whole {
  readonly kind: 'whole';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

export type Answer = PageAnswer | SeeOther | Download | Whole;

export function page(title: string, body: VNode, more: Pick<PageAnswer, 'status' | 'refreshSeconds'> = {}): PageAnswer {
  return { kind: 'page', title, body, ...more };
}

export function seeOther(url: string, flash?: Flash): SeeOther {
  return { kind: 'see-other', url, ...(flash && { flash }) };
}

export function done(url: string, text: string): SeeOther {
  return seeOther(url, { kind: 'success', text });
}
