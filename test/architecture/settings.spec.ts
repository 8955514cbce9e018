import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const services = ['course-registry', 'waiting-list', 'notification', 'console'] as const;
type Service = (typeof services)[number];

/** Set by the local stand for its own processes, by nobody else. */
const ofTheLocalStand = ['MAILBOX_URL', 'EXIT_WITH_PARENT'];
/** Never in production. */
const forTrials = ['WEBHOOK_ALLOWED_HOSTS'];
/** Set by the image. */
const ofTheImage = ['PORT', 'HOST'];
/** Of the containers around the services. */
const ofCompose = ['POSTGRES_PASSWORD', 'CONSOLE_PORT', 'MAIL_FOLDER'];

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sourcesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|cli|fixtures)\.ts$/.test(path))
    .map((path) => read(join(folder, path)));
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];

/** Names of the environment that a source reads. */
function namesReadIn(source: string): string[] {
  return all(source, /(?:\b(?:required|optional|integer|percent|listIn|httpUrl)\(|process\.env\[)'([A-Z][A-Z0-9_]+)'/g);
}

const everywhere = sourcesIn('libs/runtime/src').flatMap(namesReadIn);
const readBy = (service: Service) => {
  const own = sourcesIn(`apps/${service}/src`).flatMap(namesReadIn);
  // The console answers no tokens: nobody's requests are counted there.
  const shared = everywhere.filter((name) => service !== 'console' || name !== 'RATE_LIMIT');
  return [...new Set([...own, ...shared])].filter((name) => !ofTheLocalStand.includes(name)).sort();
};
const settings = [...new Set(services.flatMap(readBy))].sort();

const table = read('README.md').split('## Configuration')[1]?.split('\n## ')[0] ?? '';
const compose = read('docker/compose.yaml');
const example = read('docker/example.env');
/** What compose gives to one service: its own part and what all have. */
const partOf = (service: Service) => {
  const common = /x-environment:[\s\S]*?\n\n/.exec(compose)?.[0] ?? '';
  const own = new RegExp(`\\n  ${service}:\\n[\\s\\S]*?(?=\\n  [a-z-]+:\\n|\\n[a-z])`).exec(compose)?.[0] ?? '';
  return common + own;
};

it('finds what a source reads, whichever way', () => {
  const source = "required('A_B'); optional('C_D', 'e'); integer('F1', 5); process.env['G_H'] ?? 'I'; listIn('JK')";
  expect(namesReadIn(source)).toEqual(['A_B', 'C_D', 'F1', 'G_H', 'JK']);
  expect(settings).toEqual(expect.arrayContaining(['DATABASE_URL', 'PORT', 'SESSION_SECRET', 'VAULT_MASTER_KEY']));
});

describe('the table of settings in the README', () => {
  const explained = table.split('\n').flatMap((line) => all(line.split('|')[1] ?? '', /`([A-Z][A-Z0-9_]+)`/g));

  it('explains every setting that a service reads', () => {
    expect(settings.filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('explains nothing that no service reads', () => {
    expect(explained.filter((name) => !settings.includes(name))).toEqual([]);
  });
});

describe('docker/compose.yaml', () => {
  it.each(services)('gives %s every setting it reads', (service) => {
    const given = all(partOf(service), /^\s+([A-Z][A-Z0-9_]+):/gm);
    const missing = readBy(service).filter((name) => ![...given, ...forTrials, ...ofTheImage].includes(name));
    expect(missing).toEqual([]);
  });

  it('asks for nothing that docker/example.env does not name, and the other way round', () => {
    const asked = all(compose, /\$\{([A-Z][A-Z0-9_]+)/g).sort();
    const named = all(example, /^#?([A-Z][A-Z0-9_]+)=/gm).sort();
    expect(named).toEqual(asked);
    expect(asked.filter((name) => ![...settings, ...ofCompose].includes(name))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  it('speaks of no setting that no service reads', () => {
    const spoken = all(read('docs/operations.md'), /`([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?:=[^`]*)?`/g);
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.filter((name) => !settings.includes(name))).toEqual([]);
  });
});
