import type { PictureWish } from '../../../settings/settings.ts'
import type { Depth } from './half-blocks.ts'

/** `placeholders`: kitty's, through tmux. */
export type Protocol = Exclude<PictureWish, 'auto' | 'off'> | 'placeholders'

/** How pictures are drawn in this terminal. */
export interface PictureWay {
  protocol: Protocol
  depth: Depth
  /** Pixels of a cell. */
  cell: { width: number; height: number }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Marks on no screen, whatever the terminal: its name twice, sizes of window and cell, sizes of sixel pictures, and the fence. */
export const questions = '\x1b[>q\x1b[>c\x1b[14t\x1b[16t\x1b[?1;1;0S\x1b[?2;1;0S\x1b[c'
/** Some terminals print it as letters: only for those that `mayAskForKitty` admits. */
export const kittyQuestion = '\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b[c'

/** The answer to the last question. */
export function isFence(reply: string): boolean {
  return /^\x1b\[\?[\d;]*c$/.test(reply)
}

/** Whether there is anything to ask. */
export function wantsQuestions(wish: PictureWish, environment: Environment): boolean {
  if (wish === 'off' || wish === 'blocks') return false
  return wish !== 'auto' || !isPoor(environment)
}

function isPoor({ TERM = '' }: Environment): boolean {
  return TERM === '' || TERM === 'dumb' || TERM === 'linux'
}

/** GNU screen makes it a window title, tmux a pane title, urxvt and Zutty print it. */
export function mayAskForKitty(replies: readonly string[], environment: Environment): boolean {
  const model = replies.map((reply) => /^\x1b\[>(\d+);?(\d*)/.exec(reply)).find((found) => found !== null)
  if (!model || environment.TMUX || environment.STY || /^(?:screen|tmux)/.test(environment.TERM ?? '')) return false
  return !['83', '84', '85'].includes(model[1] ?? '') && !(model[1] === '64' && model[2] === '0')
}

/** Whether tmux may know a terminal behind it that shows pictures where there are placeholders. */
export function mayAskTmux(wish: PictureWish, { TMUX }: Environment): boolean {
  return Boolean(TMUX) && (wish === 'auto' || wish === 'kitty')
}

/** What tmux is asked to tell: whether it passes on what is not for it, and which terminal it runs in. */
export const tmuxFormat = '#{allow-passthrough} #{client_termtype}'

/** kitty has them since 0.28, Ghostty always had. */
function showsPlaceholders(toldByTmux: string): boolean {
  const told = /^(?:on|all|1) (kitty|ghostty)[ (]?(\d*)\.?(\d*)/i.exec(toldByTmux)
  if (!told) return false
  return told[1]?.toLowerCase() === 'ghostty' || Number(told[2]) > 0 || Number(told[3]) >= 28
}

/**
 * Null: pictures stay lines.
 * @param toldByTmux its answer to `tmuxFormat`; empty outside of it
 */
export function pictureWay(
  wish: PictureWish,
  replies: readonly string[],
  size: { columns: number; rows: number },
  environment: Environment,
  toldByTmux = '',
): PictureWay | null {
  const isBehindTmux = mayAskTmux(wish, environment) && showsPlaceholders(toldByTmux)
  const direct = wish === 'off' ? null : wish === 'auto' ? found(replies, size, environment) : wish
  const protocol = isBehindTmux ? 'placeholders' : direct
  if (protocol === null) return null
  const depth = depthOf(environment)
  // Half blocks are nothing without colours.
  if (protocol === 'blocks' && (depth === null || environment.NO_COLOR)) return null
  return { protocol, depth: depth ?? '256', cell: cellOf(replies, size) ?? { width: 8, height: 16 } }
}

function found(
  replies: readonly string[],
  size: { columns: number; rows: number },
  environment: Environment,
): Protocol | null {
  if (isPoor(environment)) return null
  if (replies.some((reply) => /^\x1b_Gi=31;OK/.test(reply))) return 'kitty'
  const { TERM_PROGRAM = '', TMUX, MLTERM } = environment
  // Within tmux and screen it is they who answer, and not always for the terminal behind them.
  if (!isMultiplexed(replies, environment)) {
    const attributes =
      replies
        .find(isFence)
        ?.replace(/[^\d;]/g, '')
        .split(';') ?? []
    if (attributes.includes('4') && cellOf(replies, size)) return 'sixel'
    if (!TMUX && (MLTERM || ['vscode', 'iTerm.app', 'WezTerm', 'mintty'].includes(TERM_PROGRAM))) return 'iterm'
  }
  return 'blocks'
}

function isMultiplexed(replies: readonly string[], { TMUX, STY, TERM = '' }: Environment): boolean {
  return Boolean(TMUX || STY) || /^(?:screen|tmux)/.test(TERM) || replies.some((reply) => /^\x1b\[>8[34];/.test(reply))
}

function depthOf({ COLORTERM = '', TERM = '' }: Environment): Depth | null {
  if (/^(?:truecolor|24bit)$/.test(COLORTERM) || /direct|kitty|foot|ghostty|alacritty/.test(TERM)) return 'true-colour'
  return /256/.test(TERM) ? '256' : null
}

/** First what sixels are measured by: in foot at scale 2 `16t` tells other pixels. A size beyond reason is not the window's. */
function cellOf(
  replies: readonly string[],
  { columns, rows }: { columns: number; rows: number },
): PictureWay['cell'] | null {
  const numbers = (pattern: RegExp) => replies.map((reply) => pattern.exec(reply)).find((match) => match !== null)
  const geometry = numbers(/^\x1b\[\?2;0;(\d+);(\d+)S/)
  const cell = numbers(/^\x1b\[6;(\d+);(\d+)t/)
  const window = numbers(/^\x1b\[4;(\d+);(\d+)t/)
  const candidates = [
    geometry && { width: Number(geometry[1]) / columns, height: Number(geometry[2]) / rows },
    cell && { width: Number(cell[2]), height: Number(cell[1]) },
    window && { width: Number(window[2]) / columns, height: Number(window[1]) / rows },
  ]
  const usable = candidates.find((size) => size && size.width >= 4 && size.width <= 64 && size.height <= size.width * 4)
  return usable ? { width: Math.floor(usable.width), height: Math.floor(usable.height) } : null
}
