/**
 * What `vitest run --project NAME` runs. A file belongs to the first project that names it, and to `unit` where none does: those
 * start no other program, and take seconds together.
 */
export const projects: Record<string, readonly string[]> = {
  /** What may be killed, starved of disk or fed with rubbish at any moment. */
  torture: [
    'test/anki/push-faults.test.ts',
    'test/cli/hostile-state.test.ts',
    'test/disk/{faults,full-cache,later-faults,limits}.test.ts',
    'test/hostile.test.ts',
    'test/papers/markdown/fuzz.test.ts',
    'test/patterns.test.ts',
    'test/project/{crash,unite-states}.test.ts',
    'test/review/crash.test.ts',
  ],
  /** In Chromium. */
  browser: [
    'test/anki/same-text.test.ts',
    'test/cli/preview.test.ts',
    'test/preview/{card-faces,preview-page}.test.ts',
    'test/stats/page.test.ts',
    'test/serve/serve.test.ts',
  ],
  /** Against the real Anki. */
  anki: [
    'test/anki/**/*.test.ts',
    'test/cli/figures.test.ts',
    'test/schedule/anki-parity.test.ts',
    'test/stats/anki-{graphs,optimizer,simulator}.test.ts',
  ],
  /** The published program, what it is made of, and what measures it. */
  cli: [
    'test/bench/**/*.test.ts',
    'test/build/{union,watch}.test.ts',
    'test/build/kept/{amended-build,last-build,build-inputs}.test.ts',
    'test/cli/**/*.test.ts',
    'test/disk/make-folder.test.ts',
    'test/names-of-objects.test.ts',
    'test/package/**/*.test.ts',
    'test/papers/writers/*.test.ts',
    'test/pictures/reach.test.ts',
    'test/process/{code-cache,wanted-node}.test.ts',
    'test/project/{files,lock,merged-ledger}.test.ts',
    'test/readme.test.ts',
    'test/review/union.test.ts',
    'test/stats/optimizer.test.ts',
    'test/review/terminal/terminal.test.ts',
  ],
}

const all = 'test/**/*.test.ts'

/** The files of a project, as patterns. */
export function filesOf(project: string): { include: string[]; exclude: string[] } {
  const names = Object.keys(projects)
  const nth = names.indexOf(project)
  return {
    include: [...(projects[project] ?? [all])],
    exclude: names.slice(0, nth < 0 ? names.length : nth).flatMap((name) => projects[name] ?? []),
  }
}

export const projectNames = [...Object.keys(projects), 'unit']
