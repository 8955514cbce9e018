import { calendarDateOf } from '@app/kernel';
import type { DigestLine } from '../domain/digest.js';
import type { CourseNow } from '../domain/news.js';
import { type CountyTemplate, noTemplate } from './county-template.js';
import type { Wording } from './course-texts.js';
import type { LineView } from './letter.js';
import { type Language, texts } from './texts.js';

const wordings = new WeakMap<CountyTemplate, Map<string, Wording>>();

/** The words of a letter; the same object for the same words on the same day, so that what was said in them is found again. */
export function wordingOf({
  language,
  at,
  consoleUrl,
  template = noTemplate,
}: {
  readonly language: Language;
  readonly at: Date;
  /** Where links lead. */
  readonly consoleUrl: string;
  readonly template?: CountyTemplate | undefined;
}): Wording {
  const today = calendarDateOf(at);
  const [known, key] = [inside(wordings, template), `${language} ${consoleUrl}`];
  const found = known.get(key);
  if (found?.today === today) return found;
  const say = texts[language];
  const wording = { language, say: { ...say, funding: { ...say.funding, ...template.funding?.[language] } }, today };
  // what was said yesterday is forgotten with its words
  known.set(key, wording);
  return wording;
}

const said = new WeakMap<Wording, WeakMap<CourseNow, Map<unknown, LineView>>>();

/** The same course start is written to hundreds of readers: what is said of it in one wording is worked out once. */
export function saidOnce(line: DigestLine, wording: Wording, say: () => LineView): LineView {
  const what = distinction(line);
  if (what === undefined || !('course' in line) || !line.course) return say();
  const ofWording = said.get(wording) ?? new WeakMap<CourseNow, Map<unknown, LineView>>();
  said.set(wording, ofWording);
  return remembered(inside(ofWording, line.course), what, say);
}

/** What tells a line from others about the same course as it stands now; undefined for lines that one reader gets. */
function distinction(line: DigestLine): unknown {
  if (line.maybeTold || ('references' in line && line.references)) return undefined;
  switch (line.kind) {
    case 'course':
    case 'soon':
      return line.kind;
    case 'changed-course':
      return line.before;
    case 'ended-course':
      return `${line.what} ${line.previouslyStartsOn ?? ''}`;
    default:
      return undefined;
  }
}

function inside<Outer extends object, Key, Value>(
  known: WeakMap<Outer, Map<Key, Value>>,
  outer: Outer,
): Map<Key, Value> {
  const found = known.get(outer) ?? new Map<Key, Value>();
  known.set(outer, found);
  return found;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
