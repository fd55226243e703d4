import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'

const notes = notesOn(['Owls', 'Larks'])

describe('notes from stdin', () => {
  cliTest('are read for -, and nothing is kept', async ({ place }) => {
    const { status, stdout } = await place.run(['papers', '-', '--json'], { input: notes })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).map(({ title }: { title: string }) => title)).toEqual(['Owls', 'Larks'])
    const built = await place.run(['build', '-', '-o', 'deck.apkg'], { input: notes })
    expect(built.status).toBe(0)
    expect(await place.files()).toEqual(['deck.apkg'])
  })

  cliTest('have a ledger where --state names one', async ({ place }) => {
    const built = await place.run(['build', '-', '-o', 'deck.apkg', '--state', 'kept'], { input: notes })
    expect(built.status).toBe(0)
    expect(await place.files()).toContain('kept/ledger.jsonl')
  })
})
