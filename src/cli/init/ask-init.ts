import { read } from '../../build/read.ts'
import { type Survey, surveyOf } from '../../build/survey.ts'
import { UnreadableError } from '../../disk/regular-file.ts'
import { type CardKind, defaultSwitches } from '../../settings/card-kinds.ts'
import type { FirstWishes } from '../../settings/first-config.ts'
import { languageNamed, languages } from '../../words/languages.ts'
import { type Ask, withQuestions } from '../person.ts'
import { tell } from '../print/print.ts'

/** Asks a person at the terminal what the config shall say. Enter takes what stands in brackets. */
export function askInit(named: string | undefined): Promise<FirstWishes & { notes: string }> {
  return withQuestions(async (ask) => {
    const { notes, survey } = await askNotes(ask, named)
    const lang = await askLanguage(ask)
    const cards = await askKinds(ask)
    const library = survey.libraries.length > 0 ? await askLibraries(ask, survey.libraries) : undefined
    return { notes, ...(lang && { lang }), ...(cards && { cards }), ...(library && { library }) }
  })
}

async function askNotes(ask: Ask, named: string | undefined): Promise<{ notes: string; survey: Survey }> {
  for (let given = named; ; given = undefined) {
    const notes = given ?? ((await ask('Where are your notes? [.] ')) || '.')
    try {
      const survey = surveyOf(await read({ notes: [notes], offline: true }))
      tell(survey.words === '' ? `No papers were found in ${notes}` : `Found ${survey.words}`)
      return { notes, survey }
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      tell(error.message)
    }
  }
}

async function askLanguage(ask: Ask): Promise<FirstWishes['lang']> {
  for (;;) {
    const word = await ask(`Language of the questions: ${languages.join(', ')}, or each note’s own? [own] `)
    if (word === '' || word === 'own') return undefined
    const lang = languageNamed(word)
    if (lang) return lang
  }
}

/** What each kind asks, by an example. */
const examples: Record<CardKind, string> = {
  proposed: 'which paper proposed …?',
  contribution: 'what is the core contribution of “…”?',
  figure: 'which paper is this figure from?',
  year: 'when was “…” published?',
  typed: 'type the name of the method that …',
  keyword: 'which paper of … do you know?',
  cloze: 'the words that you marked with ==…==',
  sections: 'what problem does “…” address? and your own questions',
}

async function askKinds(ask: Ask): Promise<CardKind[] | undefined> {
  const kinds = Object.keys(defaultSwitches) as CardKind[]
  tell(kinds.map((kind, at) => `  ${at + 1} ${defaultSwitches[kind] ? '*' : ' '} ${kind}: ${examples[kind]}`))
  for (;;) {
    const answer = await ask('Which questions, by their numbers? [those with *] ')
    const numbers = answer.split(/[,\s]+/).filter((word) => word !== '')
    if (numbers.length === 0) return undefined
    const chosen = numbers.map((number) => kinds[Number(number) - 1] ?? kinds.find((kind) => kind === number))
    if (chosen.every((kind) => kind !== undefined)) return [...new Set(chosen)]
  }
}

async function askLibraries(ask: Ask, libraries: string[]): Promise<string[] | undefined> {
  const answer = await ask(`Complete year, authors and venue of the notes from ${libraries.join(', ')}? [Y/n] `)
  return /^n/i.test(answer) ? undefined : libraries
}
