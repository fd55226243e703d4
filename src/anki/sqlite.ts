// In this order.
import './spared-report.ts'

import Database from 'libsql'
import { restoreReport } from './spared-report.ts'

restoreReport()

export { Database }
