import ts from 'typescript'

/** A file of src/: its path below src/ with `/`, and its text. */
export interface Source {
  path: string
  text: string
}

export interface Violation {
  rule: string
  message: string
}

interface Import {
  from: string
  line: number
  /** Path below src/ of a file of our own; null for a package or a part of Node. */
  own: string | null
}

interface Rule {
  name: string
  /** What to do about it. */
  advice: string
  /** What of the file breaks the rule, in words. */
  findIn(source: Source, imports: readonly Import[]): string[]
}

/** From left to right; a folder imports only folders to its left. `export` and `review` stand side by side. */
const order: Record<string, number> = { disk: -1, read: 0, extract: 1, identify: 2, compose: 3, export: 4, review: 4 }

const pure = ['extract/', 'identify/', 'compose/', 'export/rows.ts', 'export/preview.ts', 'export/preview-', 'review/']
const impureModules =
  /^(?:node:)?(?:fs|net|tls|dgram|dns|http|https|http2|child_process|cluster|worker_threads|readline|tty|process|os|timers)(?:\/|$)|^(?:libsql|yazl|chokidar|node-fetch|yargs)(?:\/|$)/
const impureObjects = new Set(['process', 'console', 'performance'])
const impureMembers = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'])
const impureCalls = new Set(['Date', 'fetch', 'setTimeout', 'setInterval', 'randomBytes', 'randomUUID', 'randomInt'])

export const rules: Rule[] = [
  {
    name: 'imports-point-left',
    advice:
      'move what is needed into the folder further left (disk ← read ← extract ← identify ← compose ← export, review)',
    findIn: ({ path }, imports) =>
      importsOf(imports, (folder) => {
        const [own, other] = [order[folderOf(path)], order[folder]]
        return own !== undefined && other !== undefined && folder !== folderOf(path) && other > own
      }),
  },
  {
    name: 'export-and-review-apart',
    advice: 'what both need is a matter of compose/',
    findIn: ({ path }, imports) =>
      importsOf(imports, (folder) => [folderOf(path), folder].sort().join(' ') === 'export review'),
  },
  {
    name: 'store-knows-only-its-files',
    advice: 'give store/ what it is to write as a parameter, and let cli/ wire the two; no stage reads or writes state',
    findIn: ({ path }, imports) =>
      importsOf(imports, (folder) =>
        folderOf(path) === 'store'
          ? folder !== 'store' && folder !== 'disk'
          : folder === 'store' && folderOf(path) !== 'cli' && folderOf(path) !== '',
      ),
  },
  {
    name: 'cli-wires-all',
    advice: 'nothing imports cli/: what is needed elsewhere is no wiring, so move it to its stage',
    findIn: ({ path }, imports) =>
      folderOf(path) === 'cli' ? [] : importsOf(imports, (folder) => folder === 'cli' || folder === ''),
  },
  {
    name: 'known-folders',
    advice: 'put the file into one of the folders of architecture.md, or change architecture.md first',
    findIn: ({ path }) => {
      const folder = folderOf(path)
      return folder in order || ['store', 'cli'].includes(folder) || path === 'index.ts' ? [] : [`lies in “${folder}”`]
    },
  },
  {
    name: 'pure-imports',
    advice: 'read in read/, write in export/ or store/, and hand over data; `now` and chance are parameters',
    findIn: ({ path }, imports) =>
      isPure(path)
        ? imports
            .filter(({ from, own }) => impureModules.test(from) || own?.startsWith('disk/'))
            .map(({ from, line }) => `line ${line} imports ${from}`)
        : [],
  },
  {
    name: 'pure-calls',
    advice: 'take the time, chance and what is to be said as parameters, and return problems rather than print them',
    findIn: (source) => (isPure(source.path) ? nodesOf(source, impureUse) : []),
  },
  {
    name: 'only-review-schedules',
    advice: 'ask review/ for the schedule; ts-fsrs has one importer',
    findIn: ({ path }, imports) =>
      folderOf(path) === 'review' ? [] : imports.filter(({ from }) => from === 'ts-fsrs').map(describeImport),
  },
  {
    name: 'only-programs-spawns',
    advice: 'start programs through cli/programs.ts, which checks what comes from the notes',
    findIn: ({ path }, imports) =>
      // cli/capped.ts starts paperdeck itself.
      path === 'cli/programs.ts' || path === 'cli/capped.ts'
        ? []
        : imports.filter(({ from }) => /^(?:node:)?child_process$/.test(from)).map(describeImport),
  },
  {
    name: 'only-print-writes',
    advice: 'print through cli/print.ts, which keeps what notes hold from steering the terminal',
    findIn: (source) =>
      // cli/capped.ts hands on what paperdeck itself has printed.
      source.path === 'cli/print.ts' || source.path === 'cli/capped.ts'
        ? []
        : nodesOf(source, (node) =>
            ts.isIdentifier(node) && ['stdout', 'stderr', 'console'].includes(node.text) ? node.text : null,
          ),
  },
  {
    name: 'only-disk-reads',
    advice: 'read what others have put there through disk/regular-file.ts, which waits for no pipe and has a limit',
    findIn: (source) =>
      readsItsOwn.test(source.path)
        ? []
        : nodesOf(source, (node) =>
            ts.isImportSpecifier(node) && readers.has(node.name.text) ? node.name.text : null,
          ),
  },
  {
    name: 'names-say-what',
    advice: 'name the file for what it does; a type lives in the file that makes it',
    findIn: ({ path }) =>
      path.split('/').flatMap((part) => {
        const name = part.replace(/\..*$/, '')
        return /^(?:.*-)?(?:utils?|helpers?|commons?|shared|types?)$/i.test(name) && name !== 'note-type'
          ? [`is called “${name}”`]
          : []
      }),
  },
]

const readers = new Set(['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream'])
/**
 * These read what paperdeck itself has written or brought along: packages, caches, locks, its own program, and pictures that have
 * been read once.
 */
const readsItsOwn =
  /^(?:disk\/|export\/|cli\/(?:code-cache|package-root|output)\.ts|store\/(?:picture-cache|lock|replace-file|ledger-file|review-log)\.ts|read\/picture-size\.ts)/

/** Every breach of a rule, each with the file, what is wrong, and what to do. */
export function violationsIn(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => {
    const imports = readImports(source)
    return rules.flatMap((rule) =>
      rule.findIn(source, imports).map((found) => ({
        rule: rule.name,
        message: `src/${source.path} ${found} (${rule.name}: ${rule.advice})`,
      })),
    )
  })
}

/** All imports: of values and of types, static and dynamic, and re-exports. */
export function readImports({ path, text }: Source): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    from: fileName,
    line: text.slice(0, pos).split('\n').length,
    own: fileName.startsWith('.') ? new URL(fileName, `file:///${path}`).pathname.slice(1) : null,
  }))
}

function importsOf(imports: readonly Import[], isWrong: (folder: string) => boolean): string[] {
  return imports.filter(({ own }) => own !== null && isWrong(folderOf(own))).map(describeImport)
}

function describeImport({ own, from, line }: Import): string {
  return `line ${line} imports ${own === null ? from : `src/${own}`}`
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

function isPure(path: string): boolean {
  return path !== 'review/loop.ts' && path !== 'export/preview-file.ts' && pure.some((start) => path.startsWith(start))
}

/** What `use` names of a file, each with its line. */
function nodesOf({ path, text }: Source, use: (node: ts.Node) => string | null): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const used = use(node)
    if (used) found.push(`line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${used}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function impureUse(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node
      .getText()
      .replace(/\s/g, '')
      .replace(/^globalThis\./, '')
    const owner = node.expression.getText().replace(/^globalThis\./, '')
    return impureMembers.has(text) || impureObjects.has(owner) ? text : null
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  return ts.isCallExpression(node) && impureCalls.has(node.expression.getText()) ? node.expression.getText() : null
}
