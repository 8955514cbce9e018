import type { CourseStartView, ExtraUnitsBody, SectionBody, SectionView } from '@app/contracts';
import { entered, type FormValues, given, text, texts, whole } from '../design/form-values.js';
import { commonLanguages } from '../texts/common-languages.js';

const most = 20;

/** Sections as the form has them, rows left empty not counted. */
export function sectionsIn(values: FormValues): readonly SectionBody[] {
  return rows(values, 'sections', ['title', 'level', 'startsOn', 'endsOn', 'units']).map((row) =>
    given({
      title: entered(values, `${row}.title`),
      level: entered(values, `${row}.level`),
      startsOn: text(values, `${row}.startsOn`),
      endsOn: text(values, `${row}.endsOn`),
      units: whole(values, `${row}.units`),
    }),
  );
}

export function extraUnitsIn(values: FormValues): readonly ExtraUnitsBody[] {
  return rows(values, 'extraUnits', ['givenBy', 'topic', 'units', 'on', 'weekday', 'from', 'to']).map((row) => {
    const said = {
      givenBy: text(values, `${row}.givenBy`),
      topic: text(values, `${row}.topic`),
      units: whole(values, `${row}.units`),
      on: entered(values, `${row}.on`),
      weekday: entered(values, `${row}.weekday`),
      from: entered(values, `${row}.from`),
      to: entered(values, `${row}.to`),
    };
    return given(said) as ExtraUnitsBody;
  });
}

/** What belongs to the life of a course start in a body; with `cleared`, what was emptied is taken back. */
export function lifeIn(values: FormValues, cleared?: null): object {
  const sections = sectionsIn(values);
  const extraUnits = extraUnitsIn(values);
  const others = text(values, 'otherLanguages')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const languages = [...new Set([...texts(values, 'supportLanguages'), ...others])];
  const key = entered(values, 'chain.key');
  const position = whole(values, 'chain.position');
  const chained = key !== undefined || position !== undefined;
  return {
    sections: sections.length > 0 ? sections : cleared,
    extraUnits: extraUnits.length > 0 ? extraUnits : cleared,
    supportLanguages: languages.length > 0 ? languages : cleared,
    chain: chained ? { key: key ?? '', position: position ?? '' } : cleared,
  };
}

/** The same of a course start, as its form shows it. */
export function lifeValuesOf({
  sections = [],
  extraUnits = [],
  supportLanguages = [],
  chain,
}: CourseStartView): FormValues {
  const isCommon = (tag: string) => commonLanguages.some((common) => common === tag);
  return {
    ...rowValues('sections', sections.map(unitsAsSaid), ['title', 'level', 'startsOn', 'endsOn', 'units']),
    ...rowValues('extraUnits', extraUnits, ['givenBy', 'topic', 'units', 'on', 'weekday', 'from', 'to']),
    ...(chain && { 'chain.key': chain.key, 'chain.position': String(chain.position) }),
    supportLanguages: supportLanguages.filter(isCommon),
    otherLanguages: supportLanguages.filter((tag) => !isCommon(tag)).join(', '),
  };
}

/** Units that follow from the sessions stay to follow from them. */
function unitsAsSaid({ units, unitsInSessions, ...section }: SectionView): SectionBody {
  return { ...section, ...(units !== unitsInSessions && { units }) };
}

/** Rows without a gap, so that what a service says of the second one stands beside the second one. */
export function withoutGaps(values: FormValues): FormValues {
  const others = Object.entries(values).filter(([name]) => !/^(sections|extraUnits)\./.test(name));
  return {
    ...Object.fromEntries(others),
    ...rowValues('sections', sectionsIn(values), ['title', 'level', 'startsOn', 'endsOn', 'units']),
    ...rowValues('extraUnits', extraUnitsIn(values), ['givenBy', 'topic', 'units', 'on', 'weekday', 'from', 'to']),
  };
}

function rows(values: FormValues, list: string, fields: readonly string[]): string[] {
  return Array.from({ length: most }, (_, position) => `${list}.${position}`).filter((row) =>
    fields.some((field) => text(values, `${row}.${field}`) !== ''),
  );
}

function rowValues(list: string, items: readonly object[], fields: readonly string[]): FormValues {
  const entries = items.flatMap((item, position) =>
    Object.entries(item)
      .filter(([field, value]) => fields.includes(field) && value !== undefined && value !== '')
      .map(([field, value]) => [`${list}.${position}.${field}`, String(value)]),
  );
  return Object.fromEntries(entries);
}
