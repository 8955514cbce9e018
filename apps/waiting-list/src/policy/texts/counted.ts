const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** A number as people of this language write it. */
export function figure(language: keyof typeof locales): (value: number) => string {
  const format = new Intl.NumberFormat(locales[language]);
  return (value) => format.format(value);
}

/** '1 Tag', '2 Tage'. */
export function counted(language: keyof typeof locales, one: string, many: string): (value: number) => string {
  const write = figure(language);
  return (value) => `${write(value)} ${value === 1 ? one : many}`;
}
