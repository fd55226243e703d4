/** All elements of HTML, those of former times included; https://html.spec.whatwg.org/multipage/indices.html#elements-3 */
const elements = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl
  dt element em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
  html i iframe img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem
  meta meter nav nobr noembed noframes noscript object ol optgroup option output p param path picture plaintext portal
  pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike
  strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video
  wbr xmp`.split(/\s+/),
)

/** What is a custom element, with a hyphen, is HTML as well. */
export function isElement(name: string): boolean {
  return name.includes('-') || elements.has(name.toLowerCase())
}
