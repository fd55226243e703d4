import type { lookup as Lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { once } from '../words/once.ts'

/** Addresses that mean something on this computer or in this network alone: RFC 1918, 4193, 6598, 6890. */
const inside = listOf(
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::', 127],
  ['fc00::', 7],
)
/** Where clouds tell a machine its secrets (RFC 3927, 4291). No picture is ever there. */
const linkLocal = listOf(['169.254.0.0', 16], ['fe80::', 10])

/** Made when it is first asked: most notes name no server, and what Node makes lists with takes a while to load. */
function listOf(...subnets: [string, number][]): () => BlockList {
  return once(() => {
    const list = new BlockList()
    for (const [net, prefix] of subnets) list.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4')
    return list
  })
}

/** @param host of a `URL`: IPv6 in brackets, IPv4 in its one usual form */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return name === 'localhost' || name.endsWith('.localhost') || isIn(inside, name) || isLinkLocal(name)
}

export function isLinkLocal(host: string): boolean {
  return isIn(linkLocal, host)
}

/**
 * Looks names up as `lookup` does, but for those that have a refused address: asked once and connected to, so that no second answer
 * of a name server can be another one.
 */
export function lookupWithout(
  refuses: (address: string) => boolean,
  why: string,
  lookup: typeof Lookup,
): LookupFunction {
  return (host, options, done) =>
    lookup(host, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address)
      const refusal = addresses.some(refuses) ? Object.assign(new Error(why), { code: refusedAddress }) : null
      done(error ?? refusal, found, family)
    })
}

export const refusedAddress = 'ERR_REFUSED_ADDRESS'

function isIn(list: () => BlockList, host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address)
  if (mapped) return isIn(list, ipv4Of(mapped[1] ?? '', mapped[2] ?? ''))
  const kind = isIP(address)
  return kind !== 0 && list().check(address, kind === 6 ? 'ipv6' : 'ipv4')
}

/** `URL` writes an IPv4 address within IPv6 as two hexadecimal groups. */
function ipv4Of(high: string, low: string): string {
  const bits = (Number.parseInt(high, 16) << 16) | Number.parseInt(low, 16)
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')
}
