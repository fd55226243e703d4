// In this order.
import './without-report.ts'

import Database from 'libsql'
import { restoreReport } from './without-report.ts'

restoreReport()

export { Database }
