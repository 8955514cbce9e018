import type { FieldProblem } from '@app/kernel';
import type { Content } from './course-start.js';

const most = 20;

export function supportLanguageProblems({ supportLanguages = [] }: Content): FieldProblem[] {
  if (supportLanguages.length > most)
    return [{ pointer: '/supportLanguages', code: 'languages.too-many', detail: `More than ${most} languages.` }];
  return supportLanguages.flatMap((tag, position) =>
    canonical(tag) === tag
      ? []
      : [{ pointer: `/supportLanguages/${position}`, code: 'language.unknown', detail: malformed(tag) }],
  );
}

/** The tag as BCP 47 (RFC 5646) writes it; undefined for what is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function malformed(tag: string): string {
  const meant = canonical(tag);
  return meant ? `This language is written ${meant}.` : 'A language is written as a BCP 47 tag: uk, ar, pt-BR.';
}
