import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlDocument } from 'libxml2-wasm';

const names = { a: 'http://www.w3.org/2005/Atom' };

/**
 * What a validator of feeds says: what RFC 4287 does not allow by its grammar, and what it asks in words (MUST in §4.1.1,
 * §4.1.2 and §4.2.6; SHOULD for the link to the feed itself). The validator throws on what is no XML. Loaded by those who
 * ask: it is a large program.
 */
export async function feedGrammar(): Promise<(text: string) => string[]> {
  const { RelaxNGValidator, XmlDocument, XmlValidateError } = await import('libxml2-wasm');
  const schema = XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'atom.rng'), 'utf8'));
  const grammar = RelaxNGValidator.fromDoc(schema);
  return (text) => {
    const document = XmlDocument.fromString(text);
    try {
      return [...byGrammar(document), ...inWords(document)];
    } finally {
      document.dispose();
    }
  };

  function byGrammar(document: XmlDocument): string[] {
    try {
      grammar.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map(({ message }) => message.trim());
      throw error;
    }
  }
}

function inWords(document: XmlDocument): string[] {
  const texts = (path: string) => document.find(path, names).map(({ content }) => content);
  const holds = (path: string) => texts(path).length > 0;
  const ids = texts('//a:id');
  const without = (path: string, problem: string) => (holds(path) ? [problem] : []);
  return [
    ...without('/a:feed[not(a:author)][a:entry[not(a:author)] or not(a:entry)]', 'Nobody has written it.'),
    ...without('//a:entry[not(a:content)][not(a:link[@rel="alternate"])]', 'An entry without a page.'),
    ...without('//a:author/a:name[normalize-space()=""]', 'An author without a name.'),
    ...(texts('/a:feed/a:link[@rel="self"]/@href').length === 1 ? [] : ['Not exactly one link to the feed itself.']),
    ...(new Set(ids).size < ids.length ? ['Two have the same id.'] : []),
    ...ids.filter((id) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)).map((id) => `No address that names something: ${id}`),
  ];
}
