import { isCatalogueLanguage, languageFacts } from '@app/catalogue-texts';
import type { CatalogueUsageView } from '@app/contracts';
import { day } from '../texts/format.js';
import { type Language, labelOf, type Texts } from '../texts/texts.js';

export interface UsageRow {
  readonly key: string;
  readonly label: string;
  readonly uses: number;
  readonly href?: string;
}

export interface UsageTable {
  readonly title: string;
  readonly rows: readonly UsageRow[];
}

/** The figures in the reader's words: what the page shows, and the file. */
export function usageTables(usage: CatalogueUsageView, texts: Texts, language: Language): readonly UsageTable[] {
  const words = texts.catalogueUsage;
  const table = (title: string, counts: CatalogueUsageView['days'], label: (value: string) => string): UsageTable => ({
    title,
    rows: counts.map(({ value, uses }) => ({ key: value, label: label(value), uses })),
  });
  return [
    table(words.pages, usage.pages, (page) => labelOf(words.pageNames, page)),
    table(words.languages, usage.languages, (tag) =>
      isCatalogueLanguage(tag) ? languageFacts(tag).name : words.other,
    ),
    table(words.filters, usage.filters, (filter) => filterLabel(filter, texts)),
    {
      title: words.courseStarts,
      rows: usage.courseStarts.map(({ courseStartId, title, uses }) => ({
        key: courseStartId,
        label: title ?? `${courseStartId} (${words.gone})`,
        uses,
        ...(title !== undefined && { href: `/course-starts/${courseStartId}` }),
      })),
    },
    table(words.days, usage.days, (date) => day(language, date)),
  ];
}

/** 'courseType:vocational' as 'Kursart: Berufssprachkurs'. */
function filterLabel(filter: string, texts: Texts): string {
  const [name = '', value] = filter.split(':');
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    level: texts.levels,
    courseType: texts.courseTypes,
    track: texts.tracks,
    format: texts.formats,
    targetGroup: texts.targetGroups,
    funding: texts.fundingPaths,
    intensity: texts.intensities,
  };
  const said = labelOf(texts.catalogueUsage.filterNames, name);
  if (value === undefined) return said;
  const word = name === 'languages' && isCatalogueLanguage(value) ? languageFacts(value).name : value;
  return `${said}: ${labelOf(choices[name] ?? {}, word)}`;
}
