import type { Element, Nodes, Root } from 'hast'
import addresses from './badge-addresses.json' with { type: 'json' }

const hosts = addresses.hosts.map((host) => host.toLowerCase())
const patterns = addresses.patterns.map((pattern) => new RegExp(pattern, 'i'))

/** Badges ("stars 1.2k", "build passing") say how a project fares today; they are no figures of a paper. */
export function isBadge(src: string): boolean {
  const [, rest] = /^(?:https?:)?\/\/(.*)$/is.exec(src) ?? []
  if (rest === undefined) return false
  const address = rest.toLowerCase()
  return (
    hosts.some((host) => address === host || address.startsWith(`${host}/`)) ||
    patterns.some((pattern) => pattern.test(src))
  )
}

/** Takes the badges out of a tree, and the links that showed nothing else. */
export function removeBadges(node: Root | Element): void {
  node.children = (node.children as Nodes[]).filter((child) => {
    if (child.type !== 'element') return true
    if (child.tagName === 'img') return !isBadge(String(child.properties.src ?? ''))
    const before = child.children.length
    removeBadges(child)
    return !(child.tagName === 'a' && child.children.length === 0 && before > 0)
  }) as typeof node.children
}
