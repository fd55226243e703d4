import { expect, test } from 'vitest'
import { showPictureProgress } from '../../../src/cli/print/progress.ts'

function shown(isTTY: boolean, steps: { done: number; failed: number; total: number }[], columns = 80): string[] {
  const written: string[] = []
  const show = showPictureProgress({ isTTY, columns, write: (text) => written.push(text) })
  for (const step of steps) show(step)
  return written
}

test('on a terminal a bar that goes away', () => {
  const steps = [0, 1, 2].map((done) => ({ done, failed: 0, total: 2 }))
  expect(shown(true, steps)).toEqual([
    '\r\x1b[2KFigures ░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2',
    '\r\x1b[2KFigures ████████████░░░░░░░░░░░░ 1 of 2',
    '\r\x1b[2K',
  ])
})

test('a narrow terminal gets a part of it, on one line', () => {
  expect(shown(true, [{ done: 0, failed: 0, total: 2 }], 12)).toEqual(['\r\x1b[2KFigures ░░░'])
})

test('elsewhere plain lines', () => {
  const steps = Array.from({ length: 151 }, (_, done) => ({ done, failed: done > 120 ? 2 : 0, total: 150 }))
  expect(shown(false, steps)).toEqual([
    'Fetching 150 figures\n',
    '  100 of 150\n',
    'Figures: 148 of 150, 2 not to be had\n',
  ])
})
