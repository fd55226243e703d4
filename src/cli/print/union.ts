import { join } from 'node:path'
import type { UnionReport } from '../../build/union.ts'
import { ledgerName } from '../../project/ledger-file.ts'
import { tell } from './print.ts'

/** Ledgers that a session has united: no build will report it. */
export async function tellUnion(united: UnionReport | null, state: string): Promise<void> {
  if (!united) return
  const [{ unionInWords }, { shownPath }] = await Promise.all([
    import('../../build/report/anki-keeps.ts'),
    import('../../disk/shown-path.ts'),
  ])
  tell(unionInWords(united, shownPath(join(state, ledgerName))))
}
