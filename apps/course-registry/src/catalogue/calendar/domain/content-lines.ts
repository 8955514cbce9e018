/** Lines of an iCalendar object (RFC 5545 §3.1 and §3.3.11): one writer for every property, so none is folded wrongly. */

const octetsPerLine = 75;
const encoder = new TextEncoder();

/** A property with a value that needs no escaping: a date, a name of the standard, an address. */
export function property(name: string, value: string | number): string {
  return folded(`${name}:${value}`);
}

/** A property whose value people wrote. Control characters are not allowed in one, so they go. */
export function textProperty(name: string, value: string): string {
  return property(name, escaped(value));
}

/** Text as a TEXT value; lists join several by commas. */
export function escaped(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** At most 75 octets a line, never cut inside a character. The line break that ends it is included. */
function folded(line: string): string {
  if (encoder.encode(line).length <= octetsPerLine) return `${line}\r\n`;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > octetsPerLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}
