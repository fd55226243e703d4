import { expect, test } from 'vitest'
import { showProgress } from '../../../src/cli/print/progress-bar.ts'

/** What is written, where each step comes so many milliseconds after the one before. */
function shown(
  steps: { done: number; failed?: number; total: number }[],
  { isTTY = true, columns = 80, each = 600 } = {},
) {
  const written: string[] = []
  let time = 0
  const show = showProgress({ isTTY, columns, write: (text) => written.push(text) }, 'Figures', () => time)
  for (const step of steps) {
    time += each
    show({ failed: 0, ...step })
  }
  return written
}

const steps = [0, 1, 2, 3, 4].map((done) => ({ done, total: 4 }))

test('on a terminal a bar that comes after a second and goes away', () => {
  expect(shown(steps)).toEqual([
    '\r\x1b[2KFigures ██████░░░░░░░░░░░░░░░░░░ 1 of 4',
    '\r\x1b[2KFigures ████████████░░░░░░░░░░░░ 2 of 4',
    '\r\x1b[2KFigures ██████████████████░░░░░░ 3 of 4',
    '\r\x1b[2K',
  ])
})

test('tells what failed', () => {
  expect(shown([{ done: 2, failed: 1, total: 4 }], { each: 2000 })).toEqual([
    '\r\x1b[2KFigures ████████████░░░░░░░░░░░░ 1 of 4, 1 not found',
  ])
})

test('work of less than a second shows nothing, and quick steps are not drawn one by one', () => {
  expect(shown(steps, { each: 100 })).toEqual([])
  const many = Array.from({ length: 1001 }, (_, done) => ({ done, total: 1000 }))
  expect(shown(many, { each: 10 }).length).toBeLessThan(100)
})

test('a narrow terminal gets a part of it, on one line', () => {
  expect(shown([{ done: 0, total: 2 }], { columns: 12, each: 2000 })).toEqual(['\r\x1b[2KFigures ░░░'])
})

test('where there is no terminal nothing is written', () => {
  expect(shown(steps, { isTTY: false, each: 5000 })).toEqual([])
})
