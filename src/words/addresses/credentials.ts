/** Names and passwords of addresses (`https://user:password@host`) are for servers alone: no message, deck or file repeats them. */
export function withoutCredentials(text: string): string {
  return text.includes('@') ? text.replace(/([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@]{1,300}@/gi, '$1') : text
}
