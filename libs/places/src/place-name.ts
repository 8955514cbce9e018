/** A written place name taken apart: what it is called, and what was added to tell it from others of that name. */
export interface PlaceName {
  readonly bare: string;
  readonly qualifier: string;
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const addition = /[,(/]| (?=a\. ?|an der |am |im |in der |bei |ob der |vor der |v\.? ?d\.? )/;

/** Reads 'Münster, Westfalen', 'Halle (Saale)', ' Bochum ' alike: lower case, umlauts spelled out, single spaces. */
export function readPlaceName(written: string): PlaceName {
  const text = written.normalize('NFC').toLowerCase().trim();
  const cut = text.search(addition);
  const bare = cut > 0 ? text.slice(0, cut) : text;
  return { bare: letters(bare), qualifier: cut > 0 ? letters(text.slice(cut)) : '' };
}

function letters(text: string): string {
  return text
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** First two digits of the municipality keys of a federal state, by what people add to a town's name. */
const states: readonly (readonly [code: string, names: string])[] = [
  ['01', 'schleswig holstein|holstein|schleswig'],
  ['02', 'hamburg'],
  ['03', 'niedersachsen|oldb|oldenburg|oldenburger land|ostfriesland|han|hann|hannover'],
  ['04', 'bremen'],
  ['05', 'nordrhein westfalen|nrw|westfalen|westf|westfahlen|rheinland|rhld|lippe'],
  ['06', 'hessen|hess'],
  ['07', 'rheinland pfalz|pfalz|rlp|eifel'],
  ['08', 'baden wuerttemberg|baden|wuerttemberg|wuertt|bw'],
  ['09', 'bayern|bay|oberbayern|niederbayern|franken|oberfranken|unterfranken|mittelfranken|schwaben|oberpfalz'],
  ['10', 'saarland|saar'],
  ['11', 'berlin'],
  ['12', 'brandenburg|mark'],
  ['13', 'mecklenburg vorpommern|mecklenburg|vorpommern|meckl'],
  ['14', 'sachsen'],
  ['15', 'sachsen anhalt|anhalt'],
  ['16', 'thueringen|thuer'],
];

/** State code for 'westfalen', 'nrw', 'thueringen'; undefined when the addition names no state. */
export function stateNamed(qualifier: string): string | undefined {
  return states.find(([, names]) => names.split('|').includes(qualifier))?.[0];
}
