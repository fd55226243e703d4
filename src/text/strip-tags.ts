/** As Anki takes tags out of a field: comments, styles and scripts with what they hold. Entities stay. */
export function stripTags(html: string): string {
  return html.replace(/<!--.*?-->|<style.*?>.*?<\/style>|<script.*?>.*?<\/script>|<.*?>/gis, '')
}

/** What is left of HTML for who only looks for words in it. */
export function wordsIn(html: string): string {
  return html.replace(/<[^>]*(?:>|$)|&#?\w{1,40};/g, ' ')
}
