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

/** A folder imports only itself and folders that stand before it; docs/architecture.md says what each is for. */
export const order = [
  'disk',
  'words',
  'problems',
  'text',
  'settings',
  'papers',
  'identity',
  'pictures',
  'project',
  'process',
  'cards',
  'schedule',
  'stats',
  'anki',
  'preview',
  'review',
  'serve',
  'build',
  'cli',
]

/** What a folder must not know of although it stands before it. */
const apart: Record<string, readonly string[]> = {
  words: ['disk'],
  problems: ['disk'],
  // What reads papers is given text, and does not know where it lies.
  papers: ['disk'],
  process: order.filter((folder) => folder !== 'disk'),
  // Anki's reviews reach the log as lines of schedule/.
  preview: ['anki'],
  review: ['anki', 'preview'],
}

const pure = [
  'words/',
  'problems/',
  'text/',
  'settings/',
  'papers/',
  'identity/',
  'cards/',
  'schedule/',
  'stats/',
  'anki/rows.ts',
  'preview/',
  'review/',
]
const impure = new Set([
  'schedule/review-log.ts',
  'preview/preview-file.ts',
  'review/terminal/loop.ts',
  'review/terminal/programs.ts',
])
const impureModules =
  /^(?:node:)?(?:fs|net|tls|dgram|dns|http|https|http2|child_process|cluster|worker_threads|readline|tty|process|os|timers)(?:\/|$)|^(?:libsql|yazl|chokidar|node-fetch|yargs)(?:\/|$)/
const impureObjects = new Set(['process', 'console', 'performance'])
const impureMembers = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'])
const impureCalls = new Set(['Date', 'fetch', 'setTimeout', 'setInterval', 'randomBytes', 'randomUUID', 'randomInt'])

export const rules: Rule[] = [
  {
    name: 'imports-point-up',
    advice: `move what is needed into a folder that stands before this one: ${order.join(', ')}`,
    findIn: ({ path }, imports) => {
      const own = order.indexOf(folderOf(path))
      return own < 0 ? [] : importsOf(imports, (folder) => folder === '' || order.indexOf(folder) > own)
    },
  },
  {
    name: 'folders-apart',
    advice: 'hand over data: these two folders do not know each other',
    findIn: ({ path }, imports) =>
      importsOf(imports, (folder) => folder !== folderOf(path) && (apart[folderOf(path)] ?? []).includes(folder)),
  },
  {
    name: 'known-folders',
    advice: 'put the file into one of the folders of docs/architecture.md, or change that page first',
    findIn: ({ path }) =>
      order.includes(folderOf(path)) || path === 'index.ts' ? [] : [`lies in “${folderOf(path)}”`],
  },
  {
    name: 'pure-imports',
    advice:
      'read in project/ or pictures/, write in anki/ or project/, and hand over data; `now` and chance are parameters',
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
    name: 'only-schedule-schedules',
    advice: 'ask schedule/; nothing else imports ts-fsrs',
    findIn: ({ path }, imports) =>
      folderOf(path) === 'schedule' ? [] : imports.filter(({ from }) => from === 'ts-fsrs').map(describeImport),
  },
  {
    name: 'only-programs-spawns',
    advice: 'start programs through review/terminal/programs.ts, which checks what comes from the notes',
    findIn: ({ path }, imports) =>
      // Those of process/ start programs of paperdeck's own.
      [
        'review/terminal/programs.ts',
        'process/heap-limit.ts',
        'process/fit-weights.ts',
        'process/prepare-apart.ts',
      ].includes(path)
        ? []
        : imports.filter(({ from }) => /^(?:node:)?child_process$/.test(from)).map(describeImport),
  },
  {
    name: 'only-borders-connect',
    advice:
      'fetch pictures through pictures/picture-client.ts, ask Anki through anki/connect.ts, and Zotero through project/zotero.ts',
    findIn: ({ path }, imports) =>
      // serve/server.ts connects to nobody: it listens, on the loopback alone.
      path.startsWith('pictures/') || ['anki/connect.ts', 'project/zotero.ts', 'serve/server.ts'].includes(path)
        ? []
        : imports
            .filter(({ from }) => /^(?:node:)?(?:https?|http2|net|tls|dgram)$|^node-fetch$/.test(from))
            .map(describeImport),
  },
  {
    name: 'only-print-writes',
    advice: 'print through cli/print/print.ts, which keeps what notes hold from steering the terminal',
    findIn: (source) =>
      // process/heap-limit.ts hands on what paperdeck itself has printed.
      source.path === 'cli/print/print.ts' || source.path === 'process/heap-limit.ts'
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
  /^(?:disk\/|anki\/|process\/(?:code-cache|package-root)\.ts|build\/output-file\.ts|project\/(?:lock|ledger-file|review-log)\.ts|preview\/preview-file\.ts|pictures\/(?:picture-cache|picture-size)\.ts)/

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
  return !impure.has(path) && pure.some((start) => path.startsWith(start))
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

/** Every function of a file that is written out, with its length. */
export function functionsIn({ path, text }: Source): { path: string; line: number; lines: number }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1
  const found: { path: string; line: number; lines: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineAt(node.getStart())
      found.push({ path, line, lines: lineAt(node.getEnd()) - line + 1 })
    }
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
