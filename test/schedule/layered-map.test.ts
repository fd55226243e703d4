import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LayeredLists, LayeredMap } from '../../src/schedule/layered-map.ts'

test('a layered map is the map with all of its changes, and those before stay as they were', () => {
  const key = fc.integer({ min: 0, max: 150 }).map(String)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.nat()), { maxLength: 50 }),
      fc.array(key, { maxLength: 400 }),
      (base, keys) => {
        const plain = new Map(base)
        let layered = new LayeredMap(plain)
        const middle: { layered: typeof layered; entries: [string, number][] }[] = []
        const whole = new Map(base)
        const changed = new Set<string>()
        for (const [nth, each] of keys.entries()) {
          layered = layered.with([[each, nth + 1000]])
          whole.set(each, nth + 1000)
          changed.add(each)
          if (nth % 50 === 0) middle.push({ layered, entries: [...whole] })
        }
        for (let each = 0; each <= 150; each++) {
          expect(layered.get(String(each))).toBe(whole.get(String(each)))
          expect(layered.isChanged(String(each))).toBe(changed.has(String(each)))
        }
        expect([...layered.entries()].sort()).toEqual([...whole].sort())
        for (const one of middle) expect([...one.layered.entries()].sort()).toEqual(one.entries.sort())
      },
    ),
    { numRuns: 50 },
  )
})

test('layered lists are the lists with all of their changes, and those before stay as they were', () => {
  const key = fc.integer({ min: 0, max: 20 }).map(String)
  const list = fc.array(fc.nat(), { maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, list), { maxLength: 10 }),
      fc.array(fc.tuple(key, fc.oneof(fc.nat(), list)), { maxLength: 100 }),
      (base, changes) => {
        const before = new Map(base)
        const untouched = new LayeredLists(before)
        let layered = untouched
        const whole = new Map(base)
        for (const [each, change] of changes) {
          layered = Array.isArray(change) ? layered.with([[each, change]]) : layered.withItem(each, change)
          whole.set(each, Array.isArray(change) ? change : [...(whole.get(each) ?? []), change])
        }
        for (let each = 0; each <= 20; each++) {
          expect(layered.get(String(each))).toEqual(whole.get(String(each)))
          expect(untouched.get(String(each))).toBe(before.get(String(each)))
        }
        expect([...layered.entries()].sort()).toEqual([...whole].sort())
      },
    ),
    { numRuns: 50 },
  )
})
