import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where paperdeck keeps what belongs to a user of this computer rather than to notes.
 * https://specifications.freedesktop.org/basedir-spec/latest/ and what stands for it elsewhere.
 */
export function userStateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, 'paperdeck')
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'paperdeck')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'paperdeck')
  return join(homedir(), '.local', 'state', 'paperdeck')
}
