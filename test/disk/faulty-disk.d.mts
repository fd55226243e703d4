/** By kind of call: the errors with which it can fail. */
export const failures: Readonly<Record<string, readonly string[]>>

export type Call = [nth: number, kind: string, call: string, path: string, failed: boolean]

/** @returns the calls as they come */
export function arm(fault: { below: readonly string[]; code?: string; nth?: number; lasts?: boolean }): Call[]

export function disarm(): void
