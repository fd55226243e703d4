#!/usr/bin/env bash
# Software: biblatex-csl-converter 3.2.2, @retorquere/bibtex-parser 9.0.29, @citation-js/plugin-bibtex 0.8.2: three readers of BibTeX.
# Input: titles and abstracts with formulas, as publishers and arXiv write them.
# One would expect: the formula as TeX or in its signs; at the least an error, where something is not known.
# Seen: biblatex-csl-converter leaves out what it does not know and reports nothing: `\frac{1}{2}` is 12, `\sqrt{2}` is 2, `\log n` is n,
# and `a \not= b` says a = b. citation-js drops the braces: `\frac{n}{2}` is \fracn2, `\bar{x}` is \barx. retorquere has ½, √2 and ℓ₁, but
# strikes out the a instead of the sign, makes one word of `\log n` (this it reports), and of a bare `a < b` it makes a ¡ b.
# Who shows titles to a reader has to take formulas out before one of these reads the file, and put them back afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export npm_config_update_notifier=false
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund biblatex-csl-converter@3.2.2 @retorquere/bibtex-parser@9.0.29 \
  @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2
cat >seen.mjs <<'JS'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { parse } from '@retorquere/bibtex-parser'
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter'

const readers = {
  'biblatex-csl-converter': (text) => {
    const { entries, errors } = new BibLatexParser(text).parse()
    return [Object.values(new CSLExporter(entries).parse())[0].title, errors.length]
  },
  retorquere: (text) => {
    const { entries, errors } = parse(text, { sentenceCase: false })
    return [entries[0].fields.title, errors.length]
  },
  'citation-js': (text) => [new Cite(text).data[0].title, 0],
}
const titles = [
  '$\\frac{1}{2}$',
  '$\\frac{n}{2}$',
  '$\\sqrt{2}$',
  '$a \\not= b$',
  '$\\log n$',
  '$\\bar{x}$',
  '$\\hat{y}$',
  '$p \\to q$',
  '$\\ell_1$',
  'a < b',
  '$a < b$',
]
for (const title of titles) {
  const text = `@article{key, title = {On ${title} here}, year = 2020}`
  console.log(title)
  for (const [name, read] of Object.entries(readers)) {
    const [seen, errors] = read(text)
    console.log(`  ${name}: ${seen}${errors ? ` (${errors} errors)` : ''}`)
  }
}
JS
node seen.mjs | tee seen.txt
cat >expected.txt <<'TXT'
$\frac{1}{2}$
  biblatex-csl-converter: On 12 here
  retorquere: On ½ here
  citation-js: On \frac12 here
$\frac{n}{2}$
  biblatex-csl-converter: On n2 here
  retorquere: On ⁿ⁄₂ here
  citation-js: On \fracn2 here
$\sqrt{2}$
  biblatex-csl-converter: On 2 here
  retorquere: On √2 here
  citation-js: On \sqrt2 here
$a \not= b$
  biblatex-csl-converter: On a = b here
  retorquere: On a̸=b here
  citation-js: On a \not= b here
$\log n$
  biblatex-csl-converter: On  n here
  retorquere: On \logn here (1 errors)
  citation-js: On \log n here
$\bar{x}$
  biblatex-csl-converter: On x here
  retorquere: On x̅ here
  citation-js: On \barx here
$\hat{y}$
  biblatex-csl-converter: On y here
  retorquere: On \hat{y} here (1 errors)
  citation-js: On \haty here
$p \to q$
  biblatex-csl-converter: On p  q here
  retorquere: On p→q here
  citation-js: On p \to q here
$\ell_1$
  biblatex-csl-converter: On <sub>1</sub> here
  retorquere: On ℓ₁ here
  citation-js: On \ell₁ here
a < b
  biblatex-csl-converter: On a < b here
  retorquere: On a ¡ b here
  citation-js: On a < b here
$a < b$
  biblatex-csl-converter: On a < b here
  retorquere: On a<b here
  citation-js: On a < b here
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-29.'
