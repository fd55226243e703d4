/** By file: lines from there on, from 1, are so many further down than they were. */
export type Moved = Map<string, { from: number; by: number }>

export function movedLine(line: number, moved: { from: number; by: number }): number {
  return line >= moved.from ? line + moved.by : line
}
