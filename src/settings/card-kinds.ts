/** Shipped kinds of questions that the user can switch on and off, named as their templates. */
export type CardKind = 'proposed' | 'contribution' | 'figure' | 'year' | 'typed' | 'keyword' | 'cloze' | 'sections'

/** Also of kinds of the user's own, which are off unless she switches them on. */
export type Switches = Record<CardKind, boolean> & Readonly<Record<string, boolean>>

export const defaultSwitches: Record<CardKind, boolean> = {
  proposed: true,
  contribution: true,
  figure: true,
  year: false,
  typed: false,
  keyword: false,
  cloze: false,
  sections: true,
}
