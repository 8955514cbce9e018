/** Letters that Unicode does not take apart, and letters that several keyboards write differently. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŋ: 'n', ı: 'i' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ـ: '' },
};

/**
 * The words of a name as they are compared: case, diacritics, apostrophes and full stops do not count, and 'Müller',
 * 'Mueller' and 'Muller' are one.
 */
export function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼʹʻ`´.]/gu, '')
    .replace(/[ßæœøłđðþħŋıةىیکہھـ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Spellings of one consonant, in every alphabet; whatever is not here is a vowel or silent. */
const sounds: Readonly<Record<string, string>> = {
  ...{ schtsch: 'SX', shch: 'SX', щ: 'SX' },
  ...{ dsch: 'J', dzh: 'J', дж: 'J', dj: 'J', zh: 'J', j: 'J', ж: 'J', ج: 'J', ژ: 'J' },
  ...{ tsch: 'X', tch: 'X', ch: 'X', kh: 'X', ч: 'X', х: 'X', خ: 'X', چ: 'X' },
  ...{ sch: 'S', sh: 'S', s: 'S', ш: 'S', с: 'S', س: 'S', ش: 'S', ص: 'S' },
  ...{ th: 'T', t: 'T', т: 'T', ت: 'T', ث: 'T', ط: 'T', dh: 'D', d: 'D', д: 'D', د: 'D', ذ: 'D', ض: 'D' },
  ...{ ts: 'Z', tz: 'Z', z: 'Z', з: 'Z', ц: 'Z', ز: 'Z', ظ: 'Z', gh: 'G', g: 'G', г: 'G', ґ: 'G', غ: 'G', گ: 'G' },
  ...{ ck: 'K', k: 'K', q: 'K', c: 'K', к: 'K', ك: 'K', ق: 'K', x: 'KS' },
  ...{ ph: 'F', f: 'F', ф: 'F', ف: 'F', v: 'V', w: 'V', в: 'V', h: 'H', ح: 'H', ه: 'H' },
  ...{ b: 'B', б: 'B', ب: 'B', p: 'P', п: 'P', پ: 'P', l: 'L', л: 'L', ل: 'L', m: 'M', м: 'M', م: 'M' },
  ...{ n: 'N', н: 'N', ن: 'N', r: 'R', р: 'R', ر: 'R' },
};
const longestFirst = Object.keys(sounds).sort((a, b) => b.length - a.length);
const sound = new RegExp(`${longestFirst.join('|')}|.`, 'gu');

/** Some letters are written in two ways: Г is G or H, Ю is Ju or Yu. */
const readings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.replaceAll('г', 'h'),
  (word) => word.replaceAll('j', ''),
];

const articles = new Set(['al', 'el', 'ال']);

/** What all ways to write a name in Latin letters share: its consonants, the words in alphabetical order. */
export function skeletonsOf(words: readonly string[]): readonly string[] {
  const named = words.filter((word) => !articles.has(word)).map((word) => word.replace(/^ال(?=...)/u, ''));
  return [
    ...new Set(
      readings.map((read) =>
        named
          .map((word) => skeletonOf(read(word)))
          .sort()
          .join(''),
      ),
    ),
  ];
}

function skeletonOf(word: string): string {
  const consonants = word.replace(sound, (spelling) => sounds[spelling] ?? '').replace(/(.)\1+/g, '$1');
  return consonants.replace(/H$/, '') || word;
}
