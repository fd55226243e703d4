import { relative, resolve, sep } from 'node:path'
import { build } from 'esbuild'

/** Dependencies that are installed with the package: each has a binary for each system. */
export const installed = ['libsql', 'sharp', '@open-spaced-repetition/binding']

/** @type {import('esbuild').BuildOptions} */
export const forNode = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // `debug` colours its lines if supports-color happens to be installed. Here only development tools bring it, and they must not
  // decide what is published.
  external: [...installed, 'supports-color'],
  // Node 20 knows \p{…} in patterns. Without this esbuild turns each such literal into a call that compiles it at run time.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
}

/** Some bundled packages are CommonJS, and an ES module has no `require` of its own. */
export const requireInModules =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);"

/** @type {import('esbuild').BuildOptions} */
const commonJs = {
  ...forNode,
  format: 'cjs',
  // `import.meta.url` does not exist in CommonJS. The banner of each program says what stands in for it.
  define: { 'import.meta.url': 'importMetaUrl' },
}
const urlOfThisFile = { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" }
const cjsEnding = { '.js': '.cjs' }

/** @type {import('esbuild').BuildOptions} */
const library = {
  ...forNode,
  entryPoints: ['src/index.ts'],
  format: 'esm',
  // What a user of the library does not call is loaded only when it is needed.
  splitting: true,
  outExtension: { '.js': '.mjs' },
  banner: { js: requireInModules },
}

/**
 * The page of `preview`.
 * @type {import('esbuild').BuildOptions}
 */
const page = {
  entryPoints: ['page.html', 'page.css', 'face.css', 'page.js'].map((name) => `templates/preview/${name}`),
  bundle: true,
  format: 'esm',
  target: 'es2023',
  outdir: 'preview',
  // The page is one file that needs no network, so its font is part of the style sheet.
  loader: { '.html': 'copy', '.woff2': 'dataurl' },
  logLevel: 'warning',
}

/**
 * The thread that writes large packages. Nothing in it asks for `import.meta.url`.
 * @type {import('esbuild').BuildOptions}
 */
const worker = {
  ...forNode,
  entryPoints: ['src/anki/package-worker.ts'],
  format: 'cjs',
  outExtension: cjsEnding,
}

/**
 * The process that fits the weights of `optimize`.
 * @type {import('esbuild').BuildOptions}
 */
const fitting = {
  ...commonJs,
  entryPoints: ['src/process/fit-program.ts'],
  outExtension: cjsEnding,
}

/**
 * Everything behind the start: compiled once by V8 and then taken from its code cache (code-cache.ts).
 * @type {import('esbuild').BuildOptions}
 */
const program = {
  ...commonJs,
  entryPoints: ['src/cli/command-line.ts'],
  outExtension: cjsEnding,
  // The file is read on each start, and its comments and white space are half of it. Names stay: stack traces are read by people.
  minifyWhitespace: true,
  minifySyntax: true,
  // Node prints the line of an uncaught error: without a limit, three megabytes of it.
  lineLimit: 160,
  // A file of ASCII is read byte by byte; `escaped` does the same for what esbuild leaves, such as patterns.
  charset: 'ascii',
  supported: {
    ...forNode.supported,
    // A script that runs from the code cache has no `import()`. What is imported dynamically is bundled and becomes `require`.
    'dynamic-import': false,
  },
  alias: {
    // yargs measures its own help, which is ASCII, with tables of the width of all characters.
    'string-width': './src/process/ascii-width.ts',
    // Node's own assert takes long to load: it can print the difference of any two objects.
    assert: './src/process/bare-assert.ts',
  },
  // code-cache.ts calls this function.
  banner: { js: '(function(require,module,importMetaUrl){' },
  footer: { js: '})' },
}

/** @type {import('esbuild').BuildOptions} */
const codeCache = {
  ...commonJs,
  entryPoints: ['src/process/code-cache.ts'],
  outExtension: cjsEnding,
  banner: urlOfThisFile,
}

/** @type {import('esbuild').BuildOptions} */
const start = {
  ...commonJs,
  entryPoints: ['src/cli/main.ts'],
  // An entry that begins with `#!` keeps that line first, above the banner.
  banner: urlOfThisFile,
}

/** What the package is made of. A program stands behind those that it loads. */
export const programs = { library, page, worker, fitting, program, codeCache, start }

/** The packages whose types are part of the library's types. */
export const packagesOfTypes = ['vfile-message', '@types/unist']

/**
 * One program, bundled in memory: whoever calls decides where its files go.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<{ files: Map<string, Uint8Array>, metafile: import('esbuild').Metafile }>} the files by their names in dist/
 */
export async function bundle(options) {
  const root = resolve(options.absWorkingDir ?? '.', 'dist')
  const outdir = resolve(root, options.outdir ?? '')
  const { outputFiles, metafile } = await build({ ...options, outdir, write: false, metafile: true })
  const files = new Map(
    outputFiles.map(({ path, contents, text }) => [
      relative(root, path).replaceAll(sep, '/'),
      options.charset === 'ascii' ? escaped(text) : contents,
    ]),
  )
  return { files, metafile }
}

/** @param {string} code */
function escaped(code) {
  const ascii = code.replace(/[^\t-~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new TextEncoder().encode(ascii)
}
