import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn, type Place } from './cli-test.ts'

const folder = '.paperdeck/templates/paper'
const front = `${folder}/en/contribution/front.html`
const shipped = join(import.meta.dirname, '..', '..', 'templates', 'paper')
const notes = { 'notes.md': notesOn(['On Owls', 'On Larks']) }
const own = '{{#AskContribution}}What does {{AskContribution}} do?{{/AskContribution}}\n'

async function copyShipped(place: Place): Promise<void> {
  await cp(shipped, join(place.folder, folder), { recursive: true })
  await place.remove(`${folder}/type.json`)
}

async function head(place: Place) {
  return JSON.parse((await place.read('.paperdeck/ledger.jsonl')).split('\n')[0] ?? '')
}

/** Lines of stderr that tell of a problem, without the rest. */
function problemsIn(stderr: string): string[] {
  return stderr.split('\n').filter((line) => /\(template\)$/.test(line))
}

describe('templates of the user’s own', () => {
  cliTest('are what cards show, and may come and go: only the note type’s time moves', async ({ place }) => {
    await place.write({ ...notes, [front]: own })
    const cards = JSON.parse((await place.run(['cards', 'notes.md', '--json'])).stdout)
    expect(cards.map(({ frontText }: { frontText: string }) => frontText)).toContain('What does On Owls do?')
    const build = async (seconds: number) => {
      const env = { SOURCE_DATE_EPOCH: String(1_750_000_000 + seconds) }
      const { status, stdout, stderr } = await place.run(['build', 'notes.md', '--json'], { env })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const { new: added, updated, unchanged } = JSON.parse(stdout)
      return { changes: [added.length, updated.length, unchanged], types: (await head(place)).noteTypes }
    }
    const first = await build(0)
    const [id = ''] = Object.keys(first.types)
    expect(first).toEqual({ changes: [2, 0, 0], types: { [id]: { hash: expect.any(String), mod: 1_750_000_000 } } })
    await place.remove('.paperdeck/templates')
    const shipped = await build(100)
    expect(shipped.changes).toEqual([0, 0, 2])
    expect(shipped.types).toEqual({ [id]: { hash: expect.any(String), mod: 1_750_000_100 } })
    await place.write({ [front]: own })
    const again = await build(200)
    expect(again).toEqual({ changes: [0, 0, 2], types: { [id]: { hash: first.types[id].hash, mod: 1_750_000_200 } } })
    expect((await build(300)).types).toEqual(again.types)
  })

  cliTest('that nobody has edited change nothing, also with other line ends', async ({ place }) => {
    await place.write(notes)
    const { status } = await place.run(['build', 'notes.md'])
    const { noteTypes } = await head(place)
    await copyShipped(place)
    await place.write({ [front]: (await place.read(front)).replaceAll('\n', '\r\n') })
    const { stderr } = await place.run(['build', 'notes.md'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect((await head(place)).noteTypes).toEqual(noteTypes)
  })
})

describe('a template with errors', () => {
  const broken = '{{#AskContribution}}\n  {{Nope}} <b>{{hint:Titel}}</b>{{/AskYear}}\n{{nosuch:Title}}\n'

  cliTest('tells all of them with their places, and no deck is written', async ({ place }) => {
    await place.write({ ...notes, [front]: broken })
    const { status, stdout, stderr } = await place.run(['build', 'notes.md'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const lines = problemsIn(stderr)
    expect(lines[0]).toBe(
      `${front}  error  There are errors in the templates, so nothing was written; expected them mended  (template)`,
    )
    expect(lines.slice(1).map((line) => line.slice(front.length, line.indexOf(';')))).toEqual([
      ':1:1  error  {{#AskContribution}} is never closed',
      ':2:3  error  {{Nope}} where there is no such field',
      ':2:15  error  {{hint:Titel}} where there is no such field',
      ':2:33  error  {{/AskYear}} where {{#AskContribution}} is open',
      ':3:1  warning  “nosuch:” is no filter of Anki, so it does nothing without an add-on',
    ])
    expect(lines[2]).toContain('expected one of Title, Contribution, Notes, Figure, Year, Authors, ')
    expect(await place.files()).toEqual([front, 'notes.md'])
  })

  cliTest('is told by check and cards, which show the shipped one in its place', async ({ place }) => {
    await place.write({ ...notes, [front]: broken, [`${folder}/en/proposed/front.html`]: '<b>Which?</b>\n' })
    const check = await place.run(['check', 'notes.md', '--json'])
    expect(check.status).toBe(1)
    const found = JSON.parse(check.stdout) as { rule: string; file: string; severity: string; message: string }[]
    expect(found.filter(({ rule, severity }) => rule === 'template' && severity === 'error')).toHaveLength(5)
    expect(found).toContainEqual(
      expect.objectContaining({
        file: `${folder}/en/proposed/front.html`,
        line: 1,
        column: 1,
        message: 'A front that shows no field, so there is no card',
      }),
    )
    const cards = await place.run(['cards', 'notes.md'])
    expect(cards.status).toBe(1)
    expect(cards.stdout).toContain('What is the core contribution of “On Owls”?')
    expect(problemsIn(cards.stderr)).toHaveLength(6)
  })

  cliTest.for([
    ['{{=<% %>=}}\n<%AskYear%>', 1, 1],
    ['{{AskYear}}\n <!-- {{Year}}', 2, 2],
    ['{{AskYear}}\nand {{ Year', 2, 5],
  ] as const)('that would reach into the next language is one: %j', async ([text, line, column], { place }) => {
    await place.write({ ...notes, [`${folder}/zh/year/front.html`]: text })
    const check = await place.run(['check', 'notes.md', '--json'])
    const expected = {
      rule: 'template',
      severity: 'error',
      line,
      column,
      message: expect.stringContaining('Other delim'),
    }
    expect(JSON.parse(check.stdout)).toMatchObject([expected])
  })

  cliTest('may also be a file that is not read', async ({ place }) => {
    const files = {
      [`${folder}/type.json`]: '{}',
      [`${folder}/en/contribution/frnt.html`]: own,
      [`${folder}/.DS_Store`]: 'x',
    }
    await place.write({ ...notes, ...files })
    const { status, stderr } = await place.run(['build', 'notes.md'])
    expect(status).toBe(0)
    expect(problemsIn(stderr).map((line) => line.slice(folder.length + 1, line.indexOf(';')))).toEqual([
      'en/contribution/frnt.html  warning  A file that is no template, so it is not read',
      'type.json  warning  The fields and cards of a released note type are fixed for ever, so this file is not read',
    ])
  })
})
