// biome-ignore lint/style/noDefaultExport: Jest wants it so.
export default async function stopDatabase() {
  await globalThis.testPostgres?.stop();
}
