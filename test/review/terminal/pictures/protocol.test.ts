import { expect, test } from 'vitest'
import { mayAskForKitty, pictureWay, wantsQuestions } from '../../../../src/review/terminal/pictures/protocol.ts'
import { keysLeft, sortInput } from '../../../../src/review/terminal/pictures/replies.ts'
import type { PictureWish } from '../../../../src/settings/settings.ts'

const size = { columns: 80, rows: 24 }
const esc = (texts: string[]) => texts.map((text) => `\x1b${text}`)

/** As real terminals have answered. */
const answers: Record<
  string,
  { replies: string[]; environment?: Record<string, string>; kitty?: boolean; is: string }
> = {
  kitty: {
    replies: ['P>|kitty(0.41.1)\x1b\\', '[>1;4000;41c', '[6;18;9t', '[?62c', '_Gi=31;OK\x1b\\', '[?62c'],
    kitty: true,
    is: 'kitty',
  },
  'xterm -ti vt340': {
    replies: ['[>19;379;0c', '[?1;0;1024S', '[?2;0;640;408S', '[?63;1;2;4;6c'],
    kitty: true,
    is: 'sixel',
  },
  xterm: { replies: ['[>41;379;0c', '[?1;3;0S', '[?64;1;2;6c'], kitty: true, is: 'blocks' },
  foot: {
    replies: ['[>1;011301;0c', '[4;384;640t', '[6;16;8t', '[?2;0;640;384S', '[?62;4;22c'],
    kitty: true,
    is: 'sixel',
  },
  'tmux 3.5a': { replies: ['[>84;0;0c', '[6;16;8t', '[?1;2;4c'], environment: { TMUX: '/tmp/t,1,0' }, is: 'blocks' },
  'tmux over ssh': { replies: ['[>84;0;0c', '[6;16;8t', '[?1;2;4c'], is: 'blocks' },
  'GNU screen': { replies: ['[>83;40900;0c', '[?1;2c'], is: 'blocks' },
  urxvt: { replies: ['[>85;95;0c', '[?1;2c'], is: 'blocks' },
  Zutty: { replies: ['[>64;0;0c', '[?64;1;9;15;21;22c'], is: 'blocks' },
  VTE: { replies: ['[>65;7006;1c', '[4;384;640t', '[?65;1;9c'], kitty: true, is: 'blocks' },
  'xterm.js of VS Code without sixel': {
    replies: ['[>0;276;0c', '[?1;2c'],
    environment: { TERM_PROGRAM: 'vscode' },
    kitty: true,
    is: 'iterm',
  },
  'no answer': { replies: [], is: 'blocks' },
}

test.each(Object.entries(answers))('%s', (_, { replies, environment, kitty = false, is }) => {
  const given = { TERM: 'xterm-256color', ...environment }
  expect(mayAskForKitty(esc(replies), given)).toBe(kitty)
  expect(pictureWay('auto', esc(replies), size, given)?.protocol).toBe(is)
})

test('the size of a cell comes from what sixels are measured by', () => {
  const replies = esc(['[6;8;16t', '[?2;0;2640;792S', '[?62;4c'])
  expect(pictureWay('sixel', replies, size, { TERM: 'foot' })?.cell).toEqual({ width: 33, height: 33 })
  const konsole = esc(['[6;16;8t', '[?2;0;16384;16384S', '[?62;4c'])
  expect(pictureWay('auto', konsole, size, { TERM: 'xterm-256color' })?.cell).toEqual({ width: 8, height: 16 })
})

test('a wish is taken at its word, and a poor terminal is not asked', () => {
  const of = (wish: PictureWish, environment: Record<string, string>) =>
    pictureWay(wish, [], size, environment)?.protocol ?? null
  expect(of('kitty', { TERM: 'dumb' })).toBe('kitty')
  expect(of('off', { TERM: 'xterm-kitty' })).toBe(null)
  for (const TERM of ['dumb', 'linux', '']) {
    expect(of('auto', { TERM })).toBe(null)
    expect(wantsQuestions('auto', { TERM })).toBe(false)
  }
  expect(of('auto', { TERM: 'xterm-256color', NO_COLOR: '1' })).toBe(null)
  expect(of('auto', { TERM: 'xterm' })).toBe(null)
  expect(wantsQuestions('blocks', { TERM: 'xterm-256color' })).toBe(false)
  expect(wantsQuestions('off', { TERM: 'xterm-256color' })).toBe(false)
})

test('answers are no keys, wherever the reads end', () => {
  const stream =
    'a\x1b[?62;4;22c\x1b[A\x1bP>|foot(1.13.1)\x1b\\ \x1b_Gi=31;OK\x1b\\1\x1b[6;16;8t\x1b[?2;0;640;384S\x1bOB\x1b[?2026;2$y\x1b[5~q'
  for (let cut = 0; cut <= stream.length; cut++) {
    const first = sortInput('', stream.slice(0, cut))
    const second = sortInput(first.pending, stream.slice(cut))
    expect(first.keys + second.keys).toBe('a\x1b[A 1\x1bOB\x1b[5~q')
    expect([...first.replies, ...second.replies]).toHaveLength(6)
    expect(second.pending).toBe('')
  }
})

test('a lone Escape is a key after a while, the beginning of an answer never', () => {
  expect(sortInput('', '\x1b')).toEqual({ keys: '', replies: [], pending: '\x1b' })
  expect(keysLeft('\x1b')).toBe('\x1b')
  for (const start of ['\x1b[?62', '\x1b_Gi=31', '\x1bP>|ki', '\x1b]11;rgb', '\x1b[6;1', ''])
    expect(keysLeft(start)).toBe('')
})

test('within tmux placeholders are used where it passes on what is not for it, in a terminal that has them', () => {
  const environment = { TERM: 'tmux-256color', TMUX: '/tmp/t,1,0' }
  const replies = esc(['[>84;0;0c', '[6;16;8t', '[?1;2c'])
  const wayIn = (told: string, wish: PictureWish = 'auto', within: Record<string, string> = environment) =>
    pictureWay(wish, replies, size, within, told)?.protocol
  expect(wayIn('on kitty(0.41.1)\n')).toBe('placeholders')
  expect(wayIn('all kitty(0.28.0)\n', 'kitty')).toBe('placeholders')
  expect(wayIn('on ghostty 1.1.3\n')).toBe('placeholders')
  for (const told of ['off kitty(0.41.1)\n', 'on kitty(0.26.5)\n', 'on XTerm(379)\n', 'on \n', ''])
    expect(wayIn(told)).toBe('blocks')
  expect(wayIn('on kitty(0.41.1)\n', 'blocks')).toBe('blocks')
  expect(wayIn('on kitty(0.41.1)\n', 'auto', { TERM: 'tmux-256color' })).toBe('blocks')
})
