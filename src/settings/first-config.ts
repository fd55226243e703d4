import { type Language, languages } from '../words/languages.ts'
import { type CardKind, defaultSwitches } from './card-kinds.ts'

/** What the user has said already, beside the defaults. */
export interface FirstWishes {
  lang?: Language
  /** The kinds of cards that are wanted, and no others. */
  cards?: readonly CardKind[]
  library?: readonly string[]
}

/**
 * The config that `init` writes: every setting in a line of its own behind a `#`, with its default or, where there is none, an
 * example. A `#` with one space is a remark.
 */
export function firstConfig(wishes: FirstWishes = {}): string {
  const { lang, library } = wishes
  return `# Settings of paperdeck. Take the # away before what you want to change; for a setting inside another, before both lines.
# Mistakes are told with their line. A notes file may set lang, deck, tags, columns and cards for itself in its front matter.

# What the identity of papers in Anki is made from. Default: the name of the first deck that is built. Choose it before that; the
# ledger keeps it from then on.
#namespace: my-reading

# Wording of the cards: ${languages.slice(0, -1).join(', ')} or ${languages.at(-1)}. Default: the language of each paper's notes.
${lang ? `lang: ${lang}` : '#lang: en'}

# Name of the deck. Default: the first heading of the file; of a folder, its name.
#deck: Reading

# Notes on one paper each: all in the deck (one), or in a sub-deck for each of their folders (folders).
#decks: one

# Tags for every note.
#tags: []

# Which files of a folder are read, and which are not.
#include: ["**/*.md"]
#exclude: []

# Libraries that notes are completed from by citation key, DOI, arXiv number or title, relative to the folder that holds .paperdeck.
# The word zotero asks the Zotero that runs on this computer. What a note says itself stays.
${library ? `library: ${JSON.stringify(library)}` : '#library: []'}

# Columns that are called something else than paperdeck knows: header, then what it holds (title, year, keywords, contribution, …).
#columns: {}

# Which questions are asked.
${cardsIn(wishes)}
#figures:
# Addresses that begin with "from" are looked for at "to": another address, or a folder beside the one that holds .paperdeck.
#  rewrite: [{ from: "https://raw.githubusercontent.com/you/pics/main/", to: "../pics/" }]
# Wider pictures are scaled down to so many pixels; 0: never.
#  max-width: 1600
# How long a fetched picture is not asked for again.
#  refresh: 1d

# How the terminal review schedules; Anki has its own settings.
#review:
# New cards, and reviews, a day.
#  new: 10
#  limit: 200
# How many of the answers you want to remember, from 0.7 to 0.99.
#  retention: 0.9
# The hour at which a day begins.
#  rollover: 4
# Steps of a new card, and of a forgotten one.
#  learning-steps: [1m, 10m]
#  relearning-steps: [10m]
# A card that was forgotten so often is suspended; 0: never.
#  leech: 8
# The 21 weights of FSRS-6, or from-anki: those of your preset in Anki, as "paperdeck pull" last read them. Default: those of FSRS-6.
#  weights: from-anki
# The longest wait between two reviews, in days.
#  maximum-interval: 36500
# How figures are drawn in the terminal: auto, kitty, iterm, sixel, blocks or off.
#  pictures: auto

# Where the add-on AnkiConnect answers, and its key, where it wants one (or PAPERDECK_ANKI_KEY, to keep it out of this file).
#anki:
#  address: http://127.0.0.1:8765
#  key: ""

# How grave what "paperdeck check" finds is, by the word in its brackets: error, warning, info or off.
#check:
#  missing-year: off
`
}

function cardsIn({ cards }: FirstWishes): string {
  const lines = (Object.entries(defaultSwitches) as [CardKind, boolean][]).map(([kind, isOn]) => {
    const isWanted = cards?.includes(kind) ?? isOn
    return `${isWanted === isOn ? '#' : ''}  ${kind}: ${isWanted}\n`
  })
  return `${lines.some((line) => !line.startsWith('#')) ? '' : '#'}cards:\n${lines.join('')}`
}
