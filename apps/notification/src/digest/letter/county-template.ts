import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fundingPaths } from '@app/contracts';
import { plain } from './formats.js';

interface InTwoLanguages<T> {
  readonly de: T;
  readonly en: T;
}

export interface Logo {
  readonly content: Buffer;
  readonly contentType: 'image/png' | 'image/jpeg';
  readonly alternative: InTwoLanguages<string>;
  /** CSS pixels. */
  readonly width: number;
}

/** What a county says of itself in a mail: data that whoever runs the system writes, never code. */
export interface CountyTemplate {
  readonly name?: InTwoLanguages<string>;
  readonly logo?: Logo;
  /** Lines beneath the letter. */
  readonly signature?: InTwoLanguages<readonly string[]>;
  /** What ways of funding are called there. */
  readonly funding?: InTwoLanguages<Readonly<Record<string, string>>>;
  /** Where answers go. */
  readonly replyTo?: string;
}

/** By the 5 digits of a county; '*' for all others. */
export type CountyTemplates = ReadonlyMap<string, CountyTemplate>;

/** The picture travels with the mail and is named by this within it (RFC 2392). */
export const logoId = 'logo@kursbruecke';
export const logoSource = `cid:${logoId}`;

const mostBytes = 100_000;

/** @throws Error naming the entry that cannot be used: better than a mail nobody wanted to send. */
export function readCountyTemplates(file: string | undefined): CountyTemplates {
  if (!file) return new Map();
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(object(content, file)).map(([county, template]) => {
      if (county !== '*' && !/^\d{5}$/.test(county)) throw new Error(`${file}: '${county}' is no key of a county.`);
      return [county, readTemplate(object(template, county), county, dirname(file))];
    }),
  );
}

/** Of the first of these areas that has one. */
export function templateFor(templates: CountyTemplates, areas: readonly string[]): CountyTemplate {
  const [found] = areas.flatMap((area) => templates.get(area.slice(0, 5)) ?? []);
  return found ?? templates.get('*') ?? noTemplate;
}

/** Of a county that says nothing of itself. */
export const noTemplate: CountyTemplate = {};

const known = ['name', 'logo', 'signature', 'funding', 'replyTo'];

function readTemplate(template: Readonly<Record<string, unknown>>, county: string, folder: string): CountyTemplate {
  const stranger = Object.keys(template).find((key) => !known.includes(key));
  if (stranger) throw new Error(`County template ${county}: '${stranger}' is not known.`);
  const { name, logo, signature, funding, replyTo } = template;
  const at = (field: string) => `${county}/${field}`;
  return {
    ...(name !== undefined && { name: both(name, at('name'), text) }),
    ...(logo !== undefined && { logo: readLogo(object(logo, at('logo')), at('logo'), folder) }),
    ...(signature !== undefined && { signature: both(signature, at('signature'), lines) }),
    ...(funding !== undefined && { funding: both(funding, at('funding'), wordings) }),
    ...(replyTo !== undefined && { replyTo: mailbox(replyTo, at('replyTo')) }),
  };
}

function readLogo({ file, alternative, width }: Readonly<Record<string, unknown>>, at: string, folder: string): Logo {
  const content = readFileSync(resolve(folder, text(file, `${at}/file`)));
  const contentType = pictureType(content);
  if (!contentType || content.length > mostBytes) throw new Error(`County template ${at}: a PNG or JPEG up to 100 kB.`);
  if (typeof width !== 'number' || !(width >= 16 && width <= 320))
    throw new Error(`County template ${at}/width: 16 to 320 pixels.`);
  return { content, contentType, width, alternative: both(alternative, `${at}/alternative`, text) };
}

function pictureType(content: Buffer): Logo['contentType'] | undefined {
  if (content.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n') return 'image/png';
  return content.subarray(0, 3).toString('hex') === 'ffd8ff' ? 'image/jpeg' : undefined;
}

function both<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): InTwoLanguages<T> {
  const { de, en } = object(value, at);
  return { de: read(de, `${at}/de`), en: read(en, `${at}/en`) };
}

function object(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`County template ${at}: an object belongs here.`);
}

function text(value: unknown, at: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 200) return plain(value);
  throw new Error(`County template ${at}: a text of up to 200 characters belongs here.`);
}

function lines(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value) && value.length <= 10) return value.map((line, index) => text(line, `${at}/${index}`));
  throw new Error(`County template ${at}: up to ten lines belong here.`);
}

function wordings(value: unknown, at: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object(value, at)).map(([path, wording]) => {
      if (!(fundingPaths as readonly string[]).includes(path))
        throw new Error(`County template ${at}: '${path}' is no way of funding.`);
      return [path, text(wording, `${at}/${path}`)];
    }),
  );
}

function mailbox(value: unknown, at: string): string {
  const address = text(value, at);
  if (/^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address)) return address;
  throw new Error(`County template ${at}: a mail address belongs here.`);
}
