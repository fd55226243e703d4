import { join } from 'node:path'
import { expect } from 'vitest'
import { readApkg } from '../anki/read-apkg.ts'
import { cliTest } from '../cli/cli-test.ts'

/** Each tells by its number in the field that it came that far. */
const cells = [
  '<script>alert(1)</script> told',
  '<img src=x onerror=alert(1)> told',
  '<svg onload=alert(1)><script>alert(1)</script></svg> told',
  '<iframe src="https://example.org"></iframe> told',
  '<a href="javascript:alert(1)">told</a>',
  '<a href=" java&#x0A;script:alert(1)">told</a>',
  '[told](javascript:alert(1))',
  '[told](data:text/html,<script>alert(1)</script>)',
  '[told](vbscript:x)',
  '![told](javascript:alert(1))',
  '<base href="https://example.org/"> told',
  '<form action="https://example.org"><input name=a autofocus onfocus=alert(1)></form> told',
  '<object data="x.swf"></object><embed src="x.swf"> told',
  '<style>@import "https://example.org"</style> told',
  '<p style="background: url(https://example.org)">told</p>',
  '<b onclick=alert(1) class=card id=qa>told</b>',
  '<link rel=stylesheet href="https://example.org"><meta http-equiv=refresh content="0"> told',
  '<math href="javascript:alert(1)"><mtext>told</mtext></math>',
  'told $\\href{javascript:alert(1)}{x}$ and $\\class{card}{x}$',
  'told {{FrontSide}} {{#Title}} {{c1::x}}',
  'told \u001f in two fields',
  '<details open ontoggle=alert(1)>told</details>',
  '<video src=x onerror=alert(1)></video><audio src="https://example.org/a.mp3" autoplay></audio> told',
  '<a href="#" target="_top" ping="https://example.org">told</a>',
  '[sound:../../a.mp3] told',
  '[sound:https://example.org/a.mp3] told',
  'told [latex]\\input{/etc/hostname}[/latex] [$]x[/$] [$$]y[/$$]',
  'told [anki:tts lang=en_US]aloud[/anki:tts]',
  '`[[type:Contribution]]` told',
  '`<img/src=x/onerror=alert(1)>` told',
] as const

cliTest('what notes hold reaches no field of a package as a script, a frame, a form or a style', async ({ place }) => {
  const row = (cell: string, nth: number) =>
    `| Owl ${nth} ${cell.replaceAll('|', '')} | 2020 | It does ${nth}: ${cell} | told ${cell} | word, ${cell} |`
  const head = '| Title | Year | Contribution | Notes | Keywords |\n|---|---|---|---|---|\n'
  await place.write({ 'a<b>{{x}}.md': `# Owls <script>\n\n${head}${cells.map(row).join('\n')}\n` })
  const { stderr } = await place.run(['build', '.', '-o', 'deck.apkg'])
  expect(stderr).not.toMatch(/^\s+at /m)
  const { notes, decks, media, models } = await readApkg(join(place.folder, 'deck.apkg'))
  expect(notes.length).toBeGreaterThanOrEqual(cells.length)
  for (const { flds, tags, mid } of notes) {
    expect(flds.split('\u001f')).toHaveLength(models[mid]?.flds.length ?? 0)
    for (const tag of flds.match(/<[^>]*>/g) ?? []) {
      expect(tag).not.toMatch(
        /^<\/?(?:script|iframe|svg|base|form|input|object|embed|style|link|meta|video|audio|math)\b/i,
      )
      expect(tag.replace(/="[^"]*"/g, '')).not.toMatch(/\s(?:on\w+|style|id|target|ping|action|srcdoc)\b/i)
      for (const [, address = ''] of tag.matchAll(/\s(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^(?:https?:|mailto:|#|paperdeck-)/)
    }
    expect(flds).not.toMatch(/\\\((?:(?!\\\)).)*\\(?:href|class)|\[(?:sound:|latex\]|\$+\]|anki:|\[type:)/)
    expect(tags).not.toMatch(/<[a-z/!?]|"/i)
  }
  expect(notes.filter(({ flds }) => flds.includes('told')).length).toBeGreaterThanOrEqual(cells.length - 3)
  expect(Object.keys(media)).toEqual([])
  expect(
    Object.values(decks)
      .map(({ name }) => name)
      .join(),
  ).not.toMatch(/[<>]/)
})
