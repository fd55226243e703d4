import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

const src = join(import.meta.dirname, '..', 'src')

/**
 * The patterns that src writes as such, and the places where it builds others (`words/year.ts:33:20`), with the names of what is
 * built there (`words/year.ts namedMonth`). All that names `RegExp` is such a place: what reaches it by another name could build
 * anything.
 */
export function patternsInSrc(): { written: Set<string>; builders: Map<string, string> } {
  const written = new Set<string>()
  const builders = new Map<string, string>()
  for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const path = join(entry.parentPath, entry.name)
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) written.add(node.text)
      else if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeNode(node.parent)) {
        const { line, character } = source.getLineAndCharacterOfPosition(node.parent.getStart())
        const file = relative(src, path).replaceAll(sep, '/')
        builders.set(`${file}:${line + 1}:${character + 1}`, `${file} ${declaredAround(node)}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { written, builders }
}

function declaredAround(node: ts.Node): string {
  const named = ts.findAncestor(node, (one) => ts.isVariableDeclaration(one) || ts.isFunctionDeclaration(one))
  return (named as ts.VariableDeclaration | ts.FunctionDeclaration | undefined)?.name?.getText() ?? ''
}

/** The patterns that src builds while something runs, each with its place. */
export async function builtWhile(run: () => Promise<void>): Promise<{ place: string; literal: string }[]> {
  const built: { place: string; literal: string }[] = []
  const real = globalThis.RegExp
  const record = (pattern: RegExp): RegExp => {
    const place = placeOfCaller(new Error().stack ?? '', real)
    if (place !== null) built.push({ place, literal: String(pattern) })
    return pattern
  }
  const hook: RegExpConstructor = new Proxy(real, {
    construct: (target, given, asked) => record(Reflect.construct(target, given, asked === hook ? target : asked)),
    apply: (target, self, given) => record(Reflect.apply(target, self, given)),
  })
  globalThis.RegExp = hook
  try {
    await run()
  } finally {
    globalThis.RegExp = real
  }
  return built
}

/** The line of a stack below those of this file, if it is one of src. */
function placeOfCaller(stack: string, Pattern: RegExpConstructor): string | null {
  const [, ...lines] = stack.split('\n')
  const caller = lines.find((line) => !line.includes(import.meta.filename)) ?? ''
  return (
    new Pattern(/\/src\/([^\s:?]+\.ts)[^\s:]*(:\d+:\d+)/).exec(caller.replaceAll('\\', '/'))?.slice(1).join('') ?? null
  )
}
