/**
 * Macros of TeX that make a link or set an attribute of HTML: MathJax, which Anki shows formulas with, would follow a
 * `\href{javascript:…}` of a stranger's notes. Their names, and what is dropped with them: the first argument, or nothing.
 */
const withArgument = ['class', 'style', 'cssId', 'data', 'require', 'label', 'mmlToken', 'includegraphics', 'url']
const macros = ['href', 'bbox', 'htmlId', 'htmlClass', 'htmlStyle', 'htmlData', 'texttip', 'mathtip', ...withArgument]
const droppedWhole = new Set([...withArgument, 'htmlId', 'htmlClass', 'htmlStyle', 'htmlData', 'href'])

/** A backslash makes a pair with what follows: behind `\\` no macro begins. */
const pair = new RegExp(
  `\\\\(?:(${macros.join('|')})(?![A-Za-z])(\\s{0,9}\\{[^{}]{0,2000}\\})?(\\[[^\\]]{0,200}\\])?|[^])`,
  'g',
)

/**
 * Formulas without them: what they frame is kept, and so is a link to the web. All behind the first sign of a formula is taken for
 * one, as where it ends depends on its braces.
 */
export function withoutActiveTex(html: string): string {
  const start = html.search(/\\[([]/)
  if (start < 0) return html
  const formulas = html.slice(start).replace(pair, (all, name: string | undefined, argument = '', option = '') => {
    if (name === undefined) return all
    if (name === 'href' && /^\s*\{\s*https?:\/\/[^\\]*\}$/i.test(argument)) return all
    if (name === 'bbox' && argument === '' && option !== '' && !option.includes(':')) return all
    // The space keeps what stands before from making a name with what follows.
    return ` ${droppedWhole.has(name) ? '' : argument}${name === 'mmlToken' ? '' : option}`
  })
  return html.slice(0, start) + formulas
}
