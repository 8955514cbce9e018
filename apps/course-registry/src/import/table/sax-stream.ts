import sax from 'sax';
import { BrokenFile } from '../neutral-record.js';

export interface SaxHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** The types of sax lag behind: the option is in its documentation. */
const onlyPredefinedEntities: sax.SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };

/** Goes through the parts of a workbook; yields after every slice of text. Names without a prefix. */
export async function* through(text: AsyncIterable<string>, handlers: SaxHandlers): AsyncIterable<void> {
  const parser = sax.parser(true, onlyPredefinedEntities);
  let broken: BrokenFile | undefined;
  const breakOff = (code: string, message: string) => {
    broken ??= new BrokenFile(code, message);
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ name, attributes }) => handlers.open(local(name), attributes as Record<string, string>);
  parser.onclosetag = (name) => handlers.close(local(name));
  parser.ontext = (said) => handlers.text(said);
  parser.oncdata = (said) => handlers.text(said);
  parser.ondoctype = () => breakOff('xml.doctype', 'A document type declaration is not allowed.');
  parser.onerror = (error) => breakOff('xlsx.malformed', error.message.split('\n')[0] ?? '');
  for await (const slice of text) {
    parser.write(slice);
    yield;
    if (broken) throw broken;
  }
  parser.close();
  yield;
  if (broken) throw broken;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
