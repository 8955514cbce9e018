import { BrokenFile } from '../neutral-record.js';
import { type XmlHandlers, XmlReader } from '../xml/xml-reader.js';

/** Goes through a part of a workbook, if it has it; yields after every slice of text. Names without a prefix. */
export async function* through(text: AsyncIterable<string>, handlers: XmlHandlers): AsyncIterable<void> {
  const reader = new XmlReader(handlers);
  let isThere = false;
  for await (const slice of text) {
    isThere = true;
    reader.read(slice);
    yield;
    refuseBroken(reader);
  }
  if (!isThere) return;
  reader.finish();
  yield;
  refuseBroken(reader);
}

function refuseBroken({ problem }: XmlReader): void {
  if (!problem) return;
  const { code, message } = problem;
  throw new BrokenFile(code === 'xml.malformed' ? 'xlsx.malformed' : code, message);
}
