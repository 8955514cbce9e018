/** Comma- or semicolon-separated values (RFC 4180) that a spreadsheet can open without running anything. */

/** What makes a spreadsheet take a cell for a formula: =, +, -, @ (full-width ones too), or white space before one. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** One line. Text that looks like a formula gets an apostrophe before it (OWASP, CSV injection); numbers are written as they are. */
export function csvLine(values: readonly (string | number | undefined)[], separator: ',' | ';'): string {
  return `${values.map((value) => cell(value, separator)).join(separator)}\r\n`;
}

function cell(value: string | number | undefined, separator: ',' | ';'): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
