/**
 * The boundaries of this repository. Each rule says what it protects;
 * test/architecture/boundaries.spec.ts shows that each of them bites.
 */
const domain = '^(apps/[^/]+/src/.+/domain/|libs/kernel/|libs/rule-packs/|libs/allocation/)';
const tests = '\\.(spec|fixtures)\\.tsx?$|^test/|^libs/testing/';
/** The stand that runs everything on one machine may know what it runs. */
const stand = '^apps/local-stack/|^libs/embedded-postgres/';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules are plain TypeScript: no framework, no database, no node, no clock but the one passed in.',
      severity: 'error',
      from: { path: domain, pathNot: tests },
      to: { pathNot: `${domain}|^libs/contracts/src/(vocabulary|index)\\.ts$` },
    },
    {
      name: 'domain-stays-in-its-feature',
      comment: 'A feature has its own words. It learns of another feature by id or by message, not by its types.',
      severity: 'error',
      from: { path: '^(apps/[^/]+/src/.+)/domain/' },
      to: { path: '^apps/', pathNot: '^$1/domain/' },
    },
    {
      name: 'apps-meet-only-in-contracts',
      comment: 'A service knows another service by its messages and its HTTP answers only.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'features-meet-only-at-their-module',
      comment: 'Inside a service, a feature reaches another through its module file, a command or a query.',
      severity: 'error',
      from: { path: '^apps/(course-registry|waiting-list|notification)/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^apps/$1/src/[^/]+/',
        pathNot: '^apps/$1/src/$2/|\\.(module|command|query)\\.ts$|^apps/[^/]+/src/migrations/',
      },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'contracts-know-nobody',
      comment: 'The published language depends on nothing that could change underneath it.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: tests },
      to: { pathNot: '^libs/contracts/|node_modules/class-validator/' },
    },
    {
      name: 'libs-by-the-front-door',
      comment: 'What a library offers is in its index.ts. Nothing else of it is imported from outside.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: '^libs/[^/]+/src/index\\.ts$|^$1/$2/' },
    },
    {
      name: 'no-index-inside-apps',
      comment: 'Only libraries have an index.ts. Inside an app a file imports the file it means.',
      severity: 'error',
      from: {},
      to: { path: '^apps/.+/index\\.tsx?$' },
    },
    {
      name: 'only-persistence-knows-the-database',
      comment: 'Queries live beside the tables they read; libraries with tables of their own keep them to themselves.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: `/persistence/|/migrations/|^libs/(messaging|identity|runtime)/|${stand}|${tests}`,
      },
      to: { path: 'node_modules/(typeorm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-messaging-knows-the-queue',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^libs/messaging/|${tests}` },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'only-mail-knows-the-mailer',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `^apps/notification/src/mail/|${tests}` },
      to: { path: 'node_modules/nodemailer/' },
    },
    {
      name: 'use-cases-do-not-know-http',
      comment: 'A handler serves a request, a message and a timer alike.',
      severity: 'error',
      from: { path: '\\.(handler|command|query)\\.ts$' },
      to: { path: '\\.(controller|request|response|filter)\\.ts$|node_modules/(fastify|@nestjs/platform-fastify)/' },
    },
    {
      name: 'rows-stay-in-persistence',
      comment:
        'The shape of a table is nobody else’s business; the list of a service’s tables names them, that is all.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `/persistence/|\\.tables\\.ts$|^libs/messaging/|${tests}` },
      to: { path: '\\.row\\.ts$' },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'only-the-stand-embeds',
      comment: 'Product code never starts a database of its own.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${stand}|${tests}` },
      to: { path: '^libs/embedded-postgres/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs)/', pathNot: '/main\\.ts$|\\.cli\\.ts$|\\.mjs$|\\.d\\.m?ts$' },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined', 'npm-dev'],
        pathNot: '^(apps|libs)/',
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/@types)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
