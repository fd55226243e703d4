/** A file of notes as text: decoded, without a byte order mark, before any Markdown is understood. */
export interface Document {
  /** Relative to the folder that holds `.paperdeck`, with `/`. */
  file: string
  text: string
}
