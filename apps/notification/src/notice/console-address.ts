/** Where people open pages: `https://…`, without a slash at the end. */
export const consoleAddress = Symbol('console address');
