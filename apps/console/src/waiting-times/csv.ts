/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/** One cell: what could run as a formula gets an apostrophe, what could break the row gets quotes. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const inert = formula.test(value) ? `'${value}` : value;
  return /[";\r\n,]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Semicolons and a byte order mark, as German spreadsheets expect them; RFC 4180 otherwise. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
