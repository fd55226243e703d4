import { holdToFaults } from './hold-to-faults.ts'
import { laterRuns } from './scenarios.ts'

holdToFaults(laterRuns)
