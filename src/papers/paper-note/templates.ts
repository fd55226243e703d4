import type { Template } from './note.ts'
import { frontMatter } from './templates/front-matter.ts'
import { headings } from './templates/headings.ts'
import { labelledHead } from './templates/labelled-head.ts'
import { logseqPage } from './templates/logseq-page.ts'
import { metadataSection } from './templates/metadata-section.ts'
import { twoColumns } from './templates/two-columns.ts'
import { zoteroIntegration } from './templates/zotero-integration.ts'

/** In the order in which they are believed: a note may be of several. */
export const templates: readonly Template[] = [
  frontMatter,
  logseqPage,
  zoteroIntegration,
  metadataSection,
  labelledHead,
  twoColumns,
  headings,
]
