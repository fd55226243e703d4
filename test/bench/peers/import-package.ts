/** The peer: asks Anki to import a package, and nothing else: node import-package.js ADDRESS PACKAGE. */

import { request } from 'node:http'

const [address = '', path = ''] = process.argv.slice(2)
const asked = request(address, { method: 'POST', agent: false }, async (response) => {
  let text = ''
  for await (const part of response) text += part
  const { error } = JSON.parse(text) as { error: unknown }
  if (error !== null) throw new Error(String(error))
})
asked.end(JSON.stringify({ action: 'importPackage', version: 6, params: { path } }))
