import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import { parseYaml } from '../text/yaml.ts'

/**
 * The text of a config with a setting of `review` changed. All else stays as its owner wrote it, remarks too.
 * @param value as YAML on one line
 * @returns null where the text is not a config that can be changed so
 */
export function withReviewSetting(text: string, key: string, value: string): string | null {
  const { document, faults, value: settings } = parseYaml(text)
  const change = faults.length > 0 ? null : changeAt(document.contents, text, key, value)
  if (!change) return null
  const changed = text.slice(0, change.from) + change.text + text.slice(change.to)
  return isDeepStrictEqual(parseYaml(changed).value, expected(settings, key, value)) ? changed : null
}

interface Change {
  from: number
  to: number
  text: string
}

function changeAt(contents: Node | null, text: string, key: string, value: string): Change | null {
  const setting = `${key}: ${value}`
  if (contents !== null && !isMap(contents)) return isEmpty(contents) ? atEnd(text, setting) : null
  const review = contents && pairOf(contents, 'review')
  if (!review) return contents?.flow ? inserted(contents, text, `review: {${setting}}`) : atEnd(text, setting)
  if (isMap(review.value)) {
    const old = pairOf(review.value, key)?.value as Node | null | undefined
    // A list in lines ends at the head of the line after it.
    if (old?.range) return { from: old.range[0], to: text.slice(0, old.range[1]).trimEnd().length, text: value }
    return inserted(review.value, text, setting)
  }
  if (!isEmpty(review.value as Node | null)) return null
  const line = text.indexOf('\n', endOf(review.key as Node))
  const at = line < 0 ? text.length : line
  return { from: at, to: at, text: `\n  ${setting}` }
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key)
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0
}

function atEnd(text: string, setting: string): Change {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  return { from: text.length, to: text.length, text: `${gap}review:\n  ${setting}\n` }
}

/** As the first line of a mapping, or the first part of one in braces. */
function inserted(map: YAMLMap, text: string, setting: string): Change | null {
  if (map.flow) {
    const at = (map.range?.[0] ?? 0) + 1
    return { from: at, to: at, text: map.items.length === 0 ? setting : `${setting}, ` }
  }
  const first = map.items[0]?.key as Node | undefined
  if (!first?.range) return null
  const [at] = first.range
  const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return { from: at, to: at, text: `${setting}\n${indent}` }
}

function expected(settings: unknown, key: string, value: string): unknown {
  const all = (settings ?? {}) as Record<string, unknown>
  return { ...all, review: { ...((all.review ?? {}) as object), [key]: parseYaml(value).value } }
}
