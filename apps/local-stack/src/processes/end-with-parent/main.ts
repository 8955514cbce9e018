/**
 * Loaded before a service by `--import`. When the supervisor is gone, however it went, the service ends in good order,
 * and after 15 seconds in any.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 15_000).unref();
});
process.channel?.unref();
