/** A file of notes, as far as its deck's name depends on it. */
export interface TitledFile {
  file: string
  heading: string | null
  /** Named in its front matter. */
  deck?: string | undefined
  /** It is about one paper: its heading names no deck. */
  isNote?: boolean
}

export interface DeckNames {
  /** The deck as a whole; its package is named after it. */
  name: string
  /** By file: the deck under which its headings are sub-decks. */
  files: Map<string, string>
}

/**
 * The deck of one file is its first heading, else its name without the ending; the deck of a folder is the folder's name, with
 * one sub-deck a file; notes on one paper each stand in the deck itself, or in a sub-deck for each of their folders.
 * @param given the name that the user gave on the command line or in the config
 * @param folder the name of the folder that holds all of the notes, where they are more than one file that was named
 * @param below null: folders make no sub-decks; else the path that stands before all of them
 */
export function nameDecks(
  files: readonly TitledFile[],
  given: string | undefined,
  folder: string | null,
  below: string | null = null,
): DeckNames {
  const [only] = files
  if (folder === null && only && files.length === 1) {
    const name = given ?? only.deck ?? titleOf(only)
    return { name, files: new Map([[only.file, name]]) }
  }
  const name = given ?? (folder || 'papers')
  return { name, files: new Map(files.map((file) => [file.file, file.deck ?? subDeckOf(file, name, below)])) }
}

function subDeckOf(file: TitledFile, name: string, below: string | null): string {
  if (!file.isNote) return `${name}::${titleOf(file)}`
  if (below === null) return name
  const path = below !== '' && file.file.startsWith(`${below}/`) ? file.file.slice(below.length + 1) : file.file
  return [name, ...path.split('/').slice(0, -1)].join('::')
}

/**
 * The deck that was a file's when a ledger of its folder was built: then either this file alone was named, or its folder.
 * @param deck that was built, as the ledger has it
 * @param others files of the same deck, with this one
 * @param folder the name of the ledger's folder
 */
export function deckBefore(file: TitledFile, deck: string, others: readonly string[], folder: string): string {
  const isOfFolder = others.length > 1 || (deck === folder && titleOf(file) !== deck && file.deck !== deck)
  return isOfFolder ? (file.deck ?? `${deck}::${titleOf(file)}`) : deck
}

function titleOf({ file, heading }: TitledFile): string {
  const stem = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
  return heading ?? (stem === '-' ? 'papers' : stem)
}
