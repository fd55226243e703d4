#!/usr/bin/env bash
# Software: micromark 4.0.2 (the parser below remark), beside markdown-it 14.1.0 and commonmark 0.31.2.
# Input: indented code, an empty line, then a list that begins with a number other than 1, or with an empty bullet.
# One would expect: a list. Only a paragraph cannot be interrupted by such a list (CommonMark 0.31.2, section 5.2), and an empty line
# has ended the code; both other parsers read a list.
# Seen: micromark reads a paragraph “2. two”. Below fenced code, quotes and words it reads the list.
# It matters where long notes are read in parts: a part that begins at that line is read otherwise than the whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export npm_config_update_notifier=false
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund micromark@4.0.2 markdown-it@14.1.0 commonmark@0.31.2
cat >seen.mjs <<'JS'
import * as commonmark from 'commonmark'
import MarkdownIt from 'markdown-it'
import { micromark } from 'micromark'

const parsers = {
  micromark,
  'markdown-it': (text) => new MarkdownIt().render(text),
  commonmark: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
}
const inputs = ['    code\n\n2. two', '    code\n\n-', '    code\n\n1. one', '```\ncode\n```\n\n2. two', '> quote\n\n2. two']
for (const input of inputs)
  for (const [name, parse] of Object.entries(parsers))
    console.log(JSON.stringify(input), name, /<[ou]l/.test(parse(input)) ? 'list' : 'paragraph')
JS
node seen.mjs | tee seen.txt
cat >expected.txt <<'TXT'
"    code\n\n2. two" micromark paragraph
"    code\n\n2. two" markdown-it list
"    code\n\n2. two" commonmark list
"    code\n\n-" micromark paragraph
"    code\n\n-" markdown-it list
"    code\n\n-" commonmark list
"    code\n\n1. one" micromark list
"    code\n\n1. one" markdown-it list
"    code\n\n1. one" commonmark list
"```\ncode\n```\n\n2. two" micromark list
"```\ncode\n```\n\n2. two" markdown-it list
"```\ncode\n```\n\n2. two" commonmark list
"> quote\n\n2. two" micromark list
"> quote\n\n2. two" markdown-it list
"> quote\n\n2. two" commonmark list
TXT
diff expected.txt seen.txt && echo 'As it was seen on 2026-11-28.'
