import { readFileSync } from 'node:fs'

/**
 * libsql asks Node's diagnostic report which libc it runs on. To write that report takes longer than all else of loading libsql,
 * and what is mapped into this process says the same. Imported before libsql; `restoreReport` is for after that.
 */
const { report } = process
const own = report?.getReport
const maps = report && process.platform === 'linux' ? mapped() : null
if (report && maps?.includes('/libc.so.6')) {
  const header = { glibcVersionRuntime: 'any' }
  report.getReport = () => ({ header })
}

export function restoreReport(): void {
  if (report && own) report.getReport = own
}

/** https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html */
function mapped(): string | null {
  try {
    return readFileSync('/proc/self/maps', 'latin1')
  } catch {
    return null
  }
}
