/** As in package.json, with which a test compares it. */
export const wantedNode = '20.19'

/** What is said where the program is run by an older Node, which lacks some of its modules; null where it is not. */
export function wrongNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wantedNode.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null
  return `paperdeck: this is Node ${version}; expected Node ${wantedNode} or later (https://nodejs.org)`
}
