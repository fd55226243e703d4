import type { Nodes } from 'mdast'
import { withoutSoftHyphens } from '../words/soft-hyphens.ts'

/** Takes them out of a Markdown node; addresses stay as they are, since they name files. */
export function dropSoftHyphens(node: Nodes): void {
  if (node.type === 'html')
    node.value = node.value.replace(
      /(<[^>]*(?:>|$))|(?:\u00ad|&shy;|&#(?:0{0,9}173|x0{0,9}ad);)/gi,
      (_, tag?: string) => tag ?? '',
    )
  else if ('value' in node) node.value = withoutSoftHyphens(node.value)
}
