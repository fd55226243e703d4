import { type Fact, factOfKey, type Note, type Template } from '../note.ts'

/**
 * Front matter carries the facts: Citations, ZotLit, BibLib, and what people write themselves. Keys in any case.
 *
 *     ---
 *     title: Slow Light for Cheap Spectrometers
 *     author: [{ family: Tanabe, given: Yuki }]
 *     year: 2021
 *     ---
 */
export const frontMatter: Template = {
  name: 'front matter',
  recognises: ({ front }) => front.length > 0,
  factsIn: ({ front, isPost }: Note): Fact[] =>
    front.flatMap((own) => factOfKey(own)).filter(({ role, key }) => isFact(role, key, isPost)),
}

/** A post's day and author are its writer's; `id` is a citation key where CSL is written in YAML. */
function isFact(role: string, key: string, post: boolean): boolean {
  if (role === 'date' || role === 'authors' || role === 'first author') return !post
  if (role === 'published') return !/^published$/i.test(key) || !post
  return role !== 'name' && role !== 'remark'
}
