/**
 * Starts again when somebody took a port between looking for a free one and listening there.
 * `clearAway` ends what was begun and says whether to try once more.
 * @throws what `start` throws otherwise, or at the last attempt
 */
export async function onFreePorts<T>(
  start: () => Promise<T>,
  clearAway: () => Promise<boolean>,
  attempts = 3,
): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const taken = String(error).includes('EADDRINUSE');
    if (!taken || attempts === 1 || !(await clearAway())) throw error;
    return onFreePorts(start, clearAway, attempts - 1);
  }
}
