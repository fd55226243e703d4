import { venueWithYear } from '../../words/venue.ts'
import { yearOfHeading } from '../../words/year.ts'

/** The headings above the place that is being read. */
export class Outline {
  /** The document's title: its first heading, where that is of level 1. */
  title: string | null = null
  /** All of them, in their order. */
  readonly headings: string[] = []
  private path: { depth: number; text: string; year: number | null }[] = []
  /** A line of its own that is only a year; it holds until the next heading. */
  private lineYear: number | null = null

  enter(depth: number, text: string): void {
    this.headings.push(text)
    this.lineYear = null
    if (depth === 1 && this.headings.length === 1 && text !== '') {
      this.title = text
      this.path = []
      return
    }
    while ((this.path.at(-1)?.depth ?? 0) >= depth) this.path.pop()
    if (text !== '') this.path.push({ depth, text, year: yearOfHeading(text) })
  }

  enterYear(year: number | null): void {
    this.lineYear = year
  }

  /** The first headings below the title, by which a reader knows what kind of notes they are. */
  firstBelow(): string[] {
    return this.headings
      .slice(this.title === null ? 0 : 1)
      .filter(Boolean)
      .slice(0, 4)
  }

  section(): string[] {
    return this.path.map((heading) => heading.text)
  }

  /** The year of the nearest heading that gives one; the document's title gives it only beside a venue ("CVPR 2024 papers"). */
  year(): number | null {
    if (this.lineYear !== null) return this.lineYear
    const nearest = this.path.findLast((heading) => heading.year !== null)
    if (nearest) return nearest.year
    return this.title !== null && venueWithYear(this.title) ? yearOfHeading(this.title) : null
  }
}
