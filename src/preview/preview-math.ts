import temml from 'temml'

/** A formula as the page shows it: MathML with its source as annotation, or why there is none. */
export type PageMath = { html: string; error: null } | { html: null; error: string }

/** @param tex without Anki's delimiters */
export function pageMath(tex: string, isDisplay: boolean): PageMath {
  try {
    return {
      html: temml.renderToString(tex, { displayMode: isDisplay, annotate: true, throwOnError: true }),
      error: null,
    }
  } catch (error) {
    // Whatever the notes hold must not stop the page.
    return { html: null, error: (error as Error).message }
  }
}
