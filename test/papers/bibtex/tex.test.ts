import { expect, test } from 'vitest'
import { lineOfTex } from '../../../src/papers/bibtex/tex.ts'

test.each([
  // A letter whose end is not marked, as ACM writes names.
  ['Xenia Kru\\sskamp', 'Xenia Krußkamp'],
  ['\\AAsland, Heidi', 'Åsland, Heidi'],
  ['Konrad M\\lynarz', 'Konrad Młynarz'],
  // Other commands that begin alike.
  ['a\\leq b', 'a≤b'],
  ['x\\lessapprox y', 'x\\lessapprox y'],
  ['the \\lowland macro', 'the \\lowland macro'],
  // Braces that keep capitals, masked by the exporter.
  ['{\\{EEG\\}} of moles', 'EEG of moles'],
  ['Runs of \\{Low Tide\\} and \\{IoT\\}', 'Runs of Low Tide and IoT'],
  ['Over \\{0,1\\} and \\{a, b\\}', 'Over {0,1} and {a, b}'],
])('%s', (source, plain) => {
  expect(lineOfTex(source)).toBe(plain)
})
