/** The user asked for something that cannot be done as asked: told in one line, status 2. */
export class UsageError extends Error {}
