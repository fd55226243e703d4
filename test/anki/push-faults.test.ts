import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import { paperdeckBin } from '../cli/run-paperdeck.ts'
import type { Anki } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { type Fault, shortPatience } from './connect-server.ts'
import { Desk, rows } from './desk.ts'

const isSoak = process.env.PAPERDECK_SOAK === '1'
/** Every request in the soak, else some of them. */
const step = isSoak ? 1 : 11

const garbage = ['', 'hello', '[true]', '{"result":[true],"error":null}', '{"result":true,"error":null}', '[[[', '{}']
const refusal = '{"result":null,"error":"no"}'
const faults: readonly Fault[] = ['break', 'break-after', 'slow', ...[...garbage, refusal].map((body) => ({ body }))]

/** Anki has a deck with a history; the notes and the terminal have gone on. */
async function busyDesk(anki: Anki): Promise<Desk> {
  const desk = await Desk.set(anki)
  await desk.write(rows.slice(0, 3))
  for (const nth of [0, 1]) await desk.answer(nth, 4)
  await desk.push()
  const [card] = (await desk.collection.cardRows('is:new')).slice(-1)
  if (card) await desk.collection.answer(card.guid, card.ord, 3)
  await desk.write(rows.map((row) => row.replace('all year', 'in every season')))
  for (const nth of [0, 1, 2]) await desk.answer(nth, nth === 1 ? 1 : 3)
  return desk
}

async function expectCompleted(desk: Desk, told: string): Promise<void> {
  await desk.push()
  await desk.expectOneHistory()
  expect(await desk.push(), told).toMatchObject({ added: [], updated: [], types: [], reviews: 0, cards: 0, marks: 0 })
  expect((await desk.pull()).lines, told).toEqual([])
  expect((await desk.collection.fixIntegrity()).ok, told).toBe(true)
}

async function requestsOf(desk: Desk, work: () => Promise<unknown>): Promise<number> {
  let requests = 0
  desk.server.fault = () => {
    requests++
    return null
  }
  await work()
  desk.server.fault = () => null
  return requests
}

describeAnki('a push', () => {
  ankiTest('with any fault at any request is completed by the next', { timeout: 600_000 }, async ({ anki }) => {
    const whole = await busyDesk(anki)
    const count = await requestsOf(whole, () => whole.push())
    expect(count).toBeGreaterThan(20)
    // Another fault for each request at each soak.
    let turn = isSoak ? Math.floor(Date.now() / 1000) : 0
    for (let broken = 0; broken < count; broken += step) {
      const fault = faults[turn++ % faults.length] ?? null
      const desk = await busyDesk(anki)
      let asked = 0
      desk.server.fault = () => (asked++ === broken ? fault : null)
      desk.patience = shortPatience
      const failed = await desk.push().catch((error: Error) => error)
      if (failed instanceof Error) expect(failed.name, failed.stack).toBe('AnkiError')
      desk.server.fault = () => null
      desk.patience = 60_000
      await expectCompleted(desk, `request ${broken}, ${JSON.stringify(fault)}: ${String(failed)}`)
    }
  })

  ankiTest('that is answered with garbage at any request says so', { timeout: 600_000 }, async ({ anki }) => {
    const desk = await busyDesk(anki)
    const count = await requestsOf(desk, () => desk.push({ 'dry-run': true }))
    for (let broken = 0; broken < count; broken += isSoak ? 1 : 3)
      for (const body of isSoak ? garbage : [garbage[broken % garbage.length] ?? '']) {
        let asked = 0
        let action = ''
        desk.server.fault = (asks) => {
          if (asked++ !== broken) return null
          action = asks
          return { body }
        }
        const failed = await desk.push({ 'dry-run': true }).catch((error: Error) => error)
        expect(failed, `${action} ${body}`).toMatchObject({ name: 'AnkiError' })
      }
    desk.server.fault = () => null
    await expectCompleted(desk, 'after garbage')
  })

  ankiTest('that broke off after its import takes nothing of it for a change of the user', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    await desk.write(rows.map((row) => row.replace('all year', 'in every season')))
    desk.server.fault = (action) => (action === 'importPackage' ? 'break-after' : null)
    await expect(desk.push()).rejects.toThrow('connection')
    desk.server.fault = () => null
    await desk.write(rows.map((row) => row.replace('all year', 'summer and winter')))
    expect(await desk.push()).toMatchObject({ updated: ['Cold Springs'], keptThere: [] })
  })

  ankiTest('believes nothing that it has not read back', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.answer(0, 4)
    for (const body of [...garbage, refusal]) {
      desk.server.fault = () => ({ body })
      await expect(desk.push(), body).rejects.toMatchObject({ name: 'AnkiError' })
      await expect(desk.pull(), body).rejects.toMatchObject({ name: 'AnkiError' })
    }
    await desk.collection.connect('createDeck', { deck: 'Rivers' })
    for (const [liar, words] of [
      ['importPackage', 'not there as they should be'],
      ['insertReviews', 'only 0 are in its log'],
      ['setSpecificValueOfCard', 'does not find its own card|are as they were'],
      ['addTags', 'are as they were'],
      ['suspend', 'are as they were'],
      ['deleteNotes', 'are there'],
    ] as const) {
      if (liar === 'addTags') await desk.log(0, 'mark')
      if (liar === 'suspend') await desk.write(rows.slice(1))
      desk.server.fault = (action, _, params) => lieAbout(liar, action, params)
      const removed = liar === 'suspend' ? 'suspend' : liar === 'deleteNotes' ? 'delete' : 'keep'
      await expect(desk.push({ removed }), liar).rejects.toThrow(new RegExp(words))
      desk.server.fault = () => null
    }
    await expectCompleted(desk, 'at last')
  })
})

/** `[true]` for one action, whether alone or among others. */
function lieAbout(liar: string, action: string, params: object): Fault | null {
  const yes = { result: [true], error: null }
  if (action === liar) return { body: JSON.stringify(yes) }
  const { actions = [] } = params as { actions?: { action: string }[] }
  return actions.some((one) => one.action === liar)
    ? { body: JSON.stringify({ result: actions.map(() => yes), error: null }) }
    : null
}

describeAnki('a process that is killed', () => {
  for (const command of ['pull', 'push'] as const)
    ankiTest(`while it does a ${command} costs nothing`, { timeout: 600_000 }, async ({ anki }) => {
      const whole = await busyDesk(anki)
      const count = await requestsOf(whole, () => (command === 'pull' ? whole.pull() : whole.push()))
      let killed = 0
      // Two requests more: those of the greeting.
      for (let fatal = 2; fatal < count + 2; fatal += isSoak ? 1 : Math.ceil(count / 3)) {
        const desk = await busyDesk(anki)
        await desk.config(`anki: {address: "${desk.server.address}"}\n`)
        const child = spawn(process.execPath, [paperdeckBin, command, 'notes.md'], {
          cwd: desk.folder,
          env: process.env,
        })
        let asked = 0
        desk.server.fault = () => {
          if (asked++ !== fatal) return null
          child.kill('SIGKILL')
          return fatal % 2 ? 'break' : 'break-after'
        }
        const [, signal] = (await once(child, 'close')) as [number | null, string | null]
        if (signal === 'SIGKILL') killed++
        desk.server.fault = () => null
        await expectCompleted(desk, `${command} killed at request ${fatal}`)
      }
      expect(killed).toBeGreaterThan(1)
    })
})
