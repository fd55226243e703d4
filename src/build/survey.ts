import { relativeTo } from '../disk/relative-path.ts'
import type { Reading } from './read.ts'

/** What a folder of notes was found to hold, before anybody has said what to do with it. */
export interface Survey {
  /** "212 notes of one paper, 3 tables"; '' where no papers were found. */
  words: string
  /** Libraries beside the notes, as the config names them. */
  libraries: string[]
}

export function surveyOf({ extracts, notes, project }: Pick<Reading, 'extracts' | 'notes' | 'project'>): Survey {
  const papers = extracts.flatMap((extract) => extract.papers)
  const parts = extracts.flatMap(({ findings }) => findings.filter(({ takenFor }) => takenFor !== 'nothing'))
  const lists = parts.filter(({ what }) => what !== 'file' && what !== 'table')
  const records = parts.filter(({ what, why }) => what === 'file' && why.startsWith('records of '))
  const words = [
    counted(papers.filter(({ alone }) => alone).length, 'note of one paper', 'notes of one paper'),
    counted(parts.filter(({ what }) => what === 'table').length, 'table', 'tables'),
    counted(lists.length, 'list', 'lists'),
    counted(records.length, 'library', 'libraries'),
  ].filter((part) => part !== '')
  const root = project?.root ?? ''
  return {
    words: papers.length === 0 ? '' : `${words.join(', ')}: ${counted(papers.length, 'paper', 'papers')}`,
    libraries: notes.libraries.filter(({ isNamed }) => !isNamed).map(({ file }) => relativeTo(root, `${root}/${file}`)),
  }
}

function counted(number: number, one: string, several: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : several}`
}
