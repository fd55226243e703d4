import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packagesIn, thirdPartyLicenses } from '../../scripts/licenses.mjs'
import { bundle, packagesOfTypes, programs } from '../../scripts/programs.mjs'

const root = join(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'paperdeck-licenses-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the text of every package whose code is published is published, and so are those of word lists', async () => {
  const bundles = await Promise.all(Object.values(programs).map((program) => bundle(program)))
  const inputs = bundles.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)),
  )
  const names = new Set(inputs.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
  expect(names.size).toBeGreaterThan(100)
  const published = await readFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  const [, ...sections] = published.split(`\n${'-'.repeat(80)}\n`)
  // text-width is the name under which string-width is installed.
  for (const name of names) {
    const section = sections.find((text) => text.startsWith(`\n${name === 'text-width' ? 'string-width' : name} `))
    expect(section, name).toMatch(/^\n\S+ \d+\.\d+\.\d+\S* \((?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)\)\n/)
    expect(section?.length, name).toBeGreaterThan(500)
  }
  for (const [work, words] of [
    ['SCOWL', 'Kevin Atkinson'],
    ['OpenCC', 'Apache License'],
  ] as const)
    expect(
      sections.find((text) => text.startsWith(`\n${work} `)),
      work,
    ).toContain(words)
  // Made of what is bundled now.
  expect(published).toBe(
    thirdPartyLicenses(
      packagesIn(
        bundles.map(({ metafile }) => metafile),
        packagesOfTypes,
        root,
      ),
    ),
  )
})

test('a package without a text is named', async () => {
  const bundled = 'node_modules/@some/thing'
  await mkdir(join(folder, bundled), { recursive: true })
  await writeFile(join(folder, bundled, 'package.json'), '{"name":"@some/thing","version":"1.2.3","license":"MIT"}')
  await writeFile(join(folder, bundled, 'index.js'), 'console.log(1)')
  await writeFile(join(folder, 'entry.js'), "import '@some/thing'")
  const { metafile } = await bundle({ entryPoints: ['entry.js'], bundle: true, absWorkingDir: folder })
  expect(() => thirdPartyLicenses(packagesIn([metafile], [], folder))).toThrow(
    /@some\/thing 1\.2\.3.*\n.*licenses\/<name>\.txt/,
  )
  await writeFile(join(folder, bundled, 'LICENCE.md'), 'Do as you like.')
  expect(thirdPartyLicenses(packagesIn([metafile], [], folder))).toContain('@some/thing 1.2.3 (MIT)\n\nDo as you like.')
})
