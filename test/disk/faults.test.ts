import { holdToFaults } from './hold-to-faults.ts'
import { firstRuns } from './scenarios.ts'

holdToFaults(firstRuns)
