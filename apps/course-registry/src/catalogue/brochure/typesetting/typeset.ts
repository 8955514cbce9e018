import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { Sheet } from '../domain/sheet.js';
import { template } from './template.js';

const { resolve } = createRequire(import.meta.url);
/**
 * They hold Latin and Cyrillic, Arabic and Persian, and Ethiopic letters; what is used of them goes into the document. In Noto
 * Sans Arabic dots are letters of their own, and what is copied from such a page is no word any more; not so in Vazirmatn.
 */
const fonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
  'noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf',
];
/** Of the compiler's ways to say what is wrong: one line for people. */
const plainDiagnostics = 2;

interface Compiled {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly unknown[];
}

let compiler: Promise<TypstCompiler> | undefined;

/** Sets a brochure: a tagged PDF with its fonts inside. Takes seconds and holds its thread meanwhile. */
export async function typeset(sheet: Sheet): Promise<Uint8Array> {
  compiler ??= makeCompiler();
  const typesetter = await compiler;
  typesetter.add_source('/brochure.typ', template);
  typesetter.map_shadow('/sheet.json', new TextEncoder().encode(JSON.stringify(sheet)));
  const { result, diagnostics }: Compiled = typesetter.compile('/brochure.typ', undefined, 'pdf', plainDiagnostics);
  typesetter.reset();
  if (!result) throw new Error(`The brochure could not be set: ${diagnostics?.join(' ')}`);
  return result;
}

/** It can read nothing but what it is given: no file, no package, no network. */
async function makeCompiler(): Promise<TypstCompiler> {
  initSync({ module: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(readFileSync(resolve(`@expo-google-fonts/${font}`)));
  return builder.build();
}
