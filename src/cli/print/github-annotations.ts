import { relative, resolve, sep } from 'node:path'
import { type Problem, type Severity, severityOf } from '../../problems/problem.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * A workflow command that GitHub Actions shows beside the line of the file, as
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions and actions/toolkit have it.
 * @param root folder that the problem's file is relative to
 * @param workspace folder of the repository, which GitHub's paths are relative to
 */
export function githubAnnotation(found: Problem, root: string, workspace: string): string {
  const expected = found.note ? `; expected ${found.note.trim()}` : ''
  const properties = {
    file: relative(workspace, resolve(root, found.file ?? ''))
      .split(sep)
      .join('/'),
    ...(found.line !== undefined && { line: String(found.line), col: String(found.column ?? 1) }),
    title: found.ruleId ?? 'unknown',
  }
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`)
  return `::${commands[severityOf(found)]} ${shown.join(',')}::${escapedMessage(`${found.reason}${expected}`)}`
}

function escapedMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** Colons and commas divide properties. */
function escapedProperty(text: string): string {
  return escapedMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
