/** Tells who started this process that it listens now, with the word that process managers such as PM2 wait for. */
export function tellSupervisor(): void {
  process.send?.('ready');
}
