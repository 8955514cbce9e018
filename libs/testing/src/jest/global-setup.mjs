import { register } from 'node:module';

/** One PostgreSQL for the whole run, in a folder that goes with it; or the one at TEST_DATABASE_URL. */
// biome-ignore lint/style/noDefaultExport: Jest wants it so.
export default async function startDatabase() {
  if (process.env.TEST_DATABASE_URL) return;
  register('./typescript-loader.mjs', import.meta.url);
  const { startTestPostgres } = await import('./test-postgres.ts');
  const server = await startTestPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.testPostgres = server;
}
