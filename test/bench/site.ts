import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type GeneratedNotes, generateNotes } from './generated-notes.ts'
import { mustRun } from './measure.ts'
import { mustHold, writeReadyData } from './package-contents.ts'
import { type Project, projectIn } from './project.ts'

/** Notes that paperdeck has built once, and what it made of them as ready data. */
export interface BuiltProject extends Project {
  generated: GeneratedNotes
  readyData: string
}

/** Where the works are done: a temporary folder, with projects that several of them share and leave built. */
export class Site {
  readonly #built = new Map<string, Promise<BuiltProject>>()

  private constructor(readonly folder: string) {}

  static async open(): Promise<Site> {
    return new Site(await mkdtemp(join(tmpdir(), 'paperdeck-bench-')))
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async newFolder(name: string): Promise<string> {
    const folder = join(this.folder, name)
    await mkdir(folder, { recursive: true })
    return folder
  }

  /** Papers with four cards and a picture each. Whoever changes them leaves them built. */
  built(papers: number): Promise<BuiltProject> {
    return this.#once(`papers-${papers}`, papers, fourCards, 4)
  }

  /** Papers with one card and a picture each. */
  builtSingle(papers: number): Promise<BuiltProject> {
    return this.#once(`single-${papers}`, papers, oneCard, 1)
  }

  /** As `built`, for one kind of change alone. */
  async changed(papers: number, kind: string): Promise<BuiltProject> {
    const project = await this.#once(`changed-${kind}-${papers}`, papers, fourCards, 4)
    // Pictures that were made a moment ago are read again: their times would not tell of another change.
    await setTimeout(settled)
    await mustRun(project.build())
    return project
  }

  /** Papers with two cards and a picture each. */
  builtTwice(papers: number): Promise<BuiltProject> {
    return this.#once(`two-${papers}`, papers, twoCards, 2)
  }

  /** As `built`, for a contender that builds them first. */
  async unbuilt(papers: number): Promise<Project> {
    const project = projectIn(await this.newFolder(`unbuilt-${papers}`))
    await generateNotes(project.notes, papers, fourCards)
    return project
  }

  #once(name: string, papers: number, cards: string, cardsEach: number): Promise<BuiltProject> {
    const built = this.#built.get(name) ?? this.#build(name, papers, cards, cardsEach)
    this.#built.set(name, built)
    return built
  }

  async #build(name: string, papers: number, cards: string, cardsEach: number): Promise<BuiltProject> {
    const project = projectIn(await this.newFolder(name))
    const generated = await generateNotes(project.notes, papers, cards)
    await mustRun({ ...project.build(), limit: patience })
    await mustHold(project.apkg, { notes: papers, cards: papers * cardsEach, media: papers })
    return { ...project, generated, readyData: await writeReadyData(project.apkg, join(project.folder, 'ready')) }
  }
}

/** In ms. */
const settled = 2500

/** Seconds for a build that is not measured. */
const patience = 600

/** Front matter. */
const fourCards = '{year: true}'
const twoCards = '{figure: false}'
const oneCard = '{proposed: false, figure: false}'
