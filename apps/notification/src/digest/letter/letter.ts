import type { Language } from './texts.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Change {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

export interface LineView {
  /** The state in words; colour only repeats it. */
  readonly badge: string;
  readonly tone: 'plain' | 'urgent' | 'ended';
  readonly heading: string;
  readonly summary?: string | undefined;
  readonly changes: readonly Change[];
  readonly facts: readonly Fact[];
  readonly flag?: string | undefined;
  readonly link?: { readonly url: string; readonly text: string } | undefined;
}

export interface LetterView {
  readonly language: Language;
  readonly subject: string;
  /** What a list of mails shows beside the subject: what the subject does not say. */
  readonly preview: string;
  readonly name: string;
  readonly intro: string;
  /** `source` names a part of the same mail: nothing is loaded from elsewhere. */
  readonly logo?: { readonly source: string; readonly alternative: string; readonly width: number } | undefined;
  /** In place of sections when there are none. */
  readonly nothingNew?: string | undefined;
  readonly figures?: { readonly title: string; readonly lines: readonly string[] } | undefined;
  readonly signature: readonly string[];
  readonly beforeText: string;
  readonly nowText: string;
  readonly sections: readonly { readonly title: string; readonly hint?: string; readonly lines: readonly LineView[] }[];
  readonly more?: string | undefined;
  readonly console: { readonly url: string; readonly text: string };
  readonly footer: string;
  readonly privacy: string;
  readonly preferences: { readonly url: string; readonly text: string };
  readonly unsubscribe: { readonly url: string; readonly text: string };
}
