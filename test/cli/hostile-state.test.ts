import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'

const entryOf = (text: string) => JSON.parse(text.trimEnd().split('\n')[1] ?? '') as Record<string, unknown>

describe('a value of the ledger that no paperdeck has written', () => {
  cliTest.for<[what: string, value: Record<string, unknown>]>([
    ['companions that are null', { companions: null }],
    ['a companion that is null', { companions: { cloze: null } }],
    ['clozes that are no list', { companions: { cloze: { id: 1, mod: 1, hash: '', cards: [], clozes: 7 } } }],
    ['figures that are no list', { figures: 'a.png' }],
    ['files that are none', { files: [7] }],
    ['an id beyond all times', { id: 8.7e15 }],
    ['a time beyond all times', { mod: 9e15 }],
    ['cards that are words', { cards: ['one'] }],
    ['a deck that is a number', { deck: 7 }],
    ['no guid', { guid: '' }],
  ])('%s: is told with its line, and nothing is written', async ([, value], { place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    await place.run(['build', '.'])
    const ledger = await place.read('.paperdeck/ledger.jsonl')
    const [head, first, ...rest] = ledger.split('\n')
    const changed = [head, JSON.stringify({ ...JSON.parse(first ?? ''), ...value }), ...rest].join('\n')
    await place.write({ '.paperdeck/ledger.jsonl': changed })
    for (const words of [
      ['build', '.'],
      ['schedule', '.'],
      ['why', 'Owls'],
    ]) {
      const { stdout, stderr } = await place.run(words)
      expect(stdout + stderr, words[0]).not.toMatch(/^\s+at /m)
      if (words[0] === 'build') expect(stderr).toMatch(/ledger\.jsonl:2:1 {2}error .*\(broken-ledger\)/)
    }
    expect(await place.read('.paperdeck/ledger.jsonl')).toBe(changed)
  })

  cliTest('cards of a later version are kept, and their paper is built', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    await place.run(['build', '.'])
    const [head, line] = (await place.read('.paperdeck/ledger.jsonl')).trimEnd().split('\n')
    const later = { ...JSON.parse(line ?? ''), cards: [0, 1, 2, 30], blank: [30], later: true }
    await place.write({ '.paperdeck/ledger.jsonl': `${head}\n${JSON.stringify(later)}\n` })
    await place.write({ 'notes.md': notesOn(['Owls']).replace('settles', 'answers') })
    const { status, stderr } = await place.run(['build', '.', '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(entryOf(await place.read('.paperdeck/ledger.jsonl')).cards).toContain(30)
    const { blank: _, ...unseen } = later
    await place.write({ '.paperdeck/ledger.jsonl': `${head}\n${JSON.stringify(unseen)}\n` })
    const { stdout } = await place.run(['build', '.'])
    expect(stdout).toContain('  passed over: 1 card of a newer paperdeck, which asks it again; keep it in Anki\n')
    expect(stdout).not.toContain('30: Owls')
  })

  cliTest('a guid that is not ours is in no search that users delete by', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks', 'Gulls']) })
    await place.run(['build', '.'])
    const ledger = await place.read('.paperdeck/ledger.jsonl')
    const { guid } = entryOf(ledger)
    await place.write({ '.paperdeck/ledger.jsonl': ledger.replace(String(guid), 're:.') })
    await place.write({ 'notes.md': notesOn(['Gulls']) })
    const { stdout } = await place.run(['build', '.', '--allow-removed'])
    expect(stdout).toMatch(/search for: Key:[\da-f]{22}$/m)
    expect(stdout).not.toContain('re:')
  })

  cliTest('notes elsewhere on the disk are not read because a ledger names them', async ({ place }) => {
    const own = { '.git/HEAD': 'ref: x\n', 'notes.md': notesOn(['Owls']), 'more.md': notesOn(['Larks']) }
    await place.write(Object.fromEntries(Object.entries(own).map(([path, text]) => [`repo/${path}`, text])))
    await place.write({ 'private.md': notesOn(['Gulls of the house']) })
    const inRepo = { cwd: 'repo' }
    await place.run(['build', '.'], inRepo)
    const ledger = await place.read('repo/.paperdeck/ledger.jsonl')
    const named = ledger.replaceAll('"more.md"', '"../private.md"').replaceAll('"Larks"', '"Gulls of the house"')
    expect(named).not.toBe(ledger)
    await place.write({ 'repo/.paperdeck/ledger.jsonl': named })
    for (const words of [
      ['why', 'Gulls'],
      ['why', 'Gulls', '--state', '.paperdeck'],
      ['build', 'notes.md'],
    ]) {
      const { stdout, stderr } = await place.run(words, inRepo)
      expect(stdout, words.join(' ')).toMatch(/Gulls|Ledger/)
      expect(`${stdout}${stderr}`, words.join(' ')).not.toContain('private.md:')
    }
  })

  cliTest('a picture by a name that is not ours does not reach a card', async ({ place }) => {
    await place.write({
      'notes.md': `${notesOn(['Owls'])}`
        .replace('| Contribution |', '| Contribution | Figure |')
        .replace('|---|---|---|', '|---|---|---|---|')
        .replace('at last |', 'at last | ![](gone.png) |'),
    })
    await place.run(['build', '.'])
    const [head, line] = (await place.read('.paperdeck/ledger.jsonl')).trimEnd().split('\n')
    const entry = {
      ...JSON.parse(line ?? ''),
      pictures: { '\0gone.png': 'x" onerror="y.png', 'gone.png': '../../x.png' },
    }
    await place.write({ '.paperdeck/ledger.jsonl': `${head}\n${JSON.stringify(entry)}\n` })
    const { stdout } = await place.run(['cards', '.', '--json'])
    expect(stdout).not.toMatch(/onerror|\.\.\/x\.png/)
  })
})

describe('a line of a review log that no paperdeck has written', () => {
  const sound = {
    id: 1.7e12,
    guid: 'a',
    card: 'contribution',
    rating: 3,
    state: 'new',
    ivl: 1,
    day: 19_000,
    offset: 0,
    ms: 9,
  }
  cliTest.for<[what: string, value: Record<string, unknown>]>([
    ['a time beyond all times', { id: 8.7e15 }],
    ['a time that leaves no room for later ones', { id: 8.6e15 }],
    ['an interval without an end', { ivl: 1e12 }],
    ['a day beyond all days', { day: 9e15 }],
    ['an offset of years', { offset: 1e9 }],
    ['a card that is none', { card: 7 }],
  ])('%s: is told with its line, and passed over', async ([, value], { place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    const { stdout } = await place.run(['papers', '--json', '.'])
    const own = { ...sound, guid: JSON.parse(stdout)[0].guid }
    const rows = [
      own,
      { ...own, id: 1.71e12, ...value },
      { ...own, ...value, id: value.id ?? 1.72e12, event: 'nothing' },
    ]
    await place.write({ '.paperdeck/reviews/there.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') })
    const run = await place.run(['schedule', '.'])
    expect(run.stderr).toMatch(/there\.jsonl:2:1 {2}warning .*\(review-log-line\)/)
    expect(run.stderr).not.toMatch(/^\s+at /m)
    expect(run.stdout).toMatch(/review.*contribution.*Owls/)
  })
})

cliTest.for(['9e99', '-1', '999999999999999', 'now'])('SOURCE_DATE_EPOCH=%s is told', async (epoch, { place }) => {
  await place.write({ 'notes.md': notesOn(['Owls']) })
  const { status, stderr } = await place.run(['build', '.'], { env: { SOURCE_DATE_EPOCH: epoch } })
  expect(stderr).toMatch(/^paperdeck: SOURCE_DATE_EPOCH: “.*” is not a time; expected seconds since 1970/)
  expect(status).toBe(2)
})

describe('a ledger that git has taken back with its notes', () => {
  cliTest('is told, and with the newer one the older text is shipped again', async ({ place }) => {
    const of = (what: string) => ({ 'notes.md': notesOn(['Owls']).replace('settles', what) })
    const build = async (day: number) =>
      place.run(['build', '.'], {
        env: { SOURCE_DATE_EPOCH: String(1_750_000_000 + day * 86_400), XDG_STATE_HOME: `${place.folder}/home` },
      })
    await place.write(of('settles'))
    await build(0)
    const older = await place.read('.paperdeck/ledger.jsonl')
    await place.write(of('asks'))
    expect((await build(1)).stdout).not.toContain('older')
    const newer = await place.read('.paperdeck/ledger.jsonl')
    await place.write({ ...of('settles'), '.paperdeck/ledger.jsonl': older })
    expect((await build(2)).stdout).toContain(
      'It is older than what was built from it on this computer: Anki keeps the newer text',
    )
    await place.write({ '.paperdeck/ledger.jsonl': newer })
    const { stdout } = await build(3)
    expect(stdout).toContain('1 updated')
    expect(stdout).not.toContain('It is older')
  })
})
