import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readApkg } from '../anki/read-apkg.ts'
import { cliTest } from '../cli/cli-test.ts'
import { expectAsIn } from '../expected-file.ts'
import { noisePng } from '../pictures/generated-picture.ts'

const notes = `# Reading

| Title | Year | Keywords | Contribution | Figure |
|---|---|---|---|---|
| Owls at Dusk | 2019 | birds, light | They hear ==the mouse== before they see it, $E = mc^2$ | ![](owl.png) |
| 夜间的猫头鹰 | 2020 | 鸟类 | 提出在黑暗中定位声音的方法 | |
| Larks at Dawn | 2021 | birds | They sing before the light comes [1](https://example.org/larks?a=1&b=2) | |
`

const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/**
 * Who works on two computers, or lets CI build, gets the same package of the same notes. Each version of Node that CI runs is held
 * to one digest; that of the compressed file holds for a kind of machine, as zlib has code of its own for each. What changes cards changes them all: UPDATE=1 writes them.
 */
cliTest('a package and a page are the same with every Node', async ({ place }) => {
  await place.write({ 'notes.md': notes, 'owl.png': noisePng(1, 300, 200) })
  const env = { SOURCE_DATE_EPOCH: '1750000000', TZ: 'UTC' }
  await place.run(['build', 'notes.md', '-o', 'deck.apkg'], { env })
  await place.run(['preview', 'notes.md', '-o', 'page.html'], { env })
  const { entries, media, ...rows } = await readApkg(join(place.folder, 'deck.apkg'))
  const pictures = entries.filter(({ name }) => /^\d+$/.test(name)).map(({ bytes }) => digest(bytes))
  expectAsIn(join(import.meta.dirname, 'same-everywhere.json'), {
    rows: digest(JSON.stringify(rows)),
    media: digest(JSON.stringify([media, pictures])),
    page: digest(await place.read('page.html')),
  })
  if (`${process.platform} ${process.arch}` !== 'linux x64') return
  const files = entries.map(({ name, bytes }) => [name, digest(bytes)])
  expectAsIn(join(import.meta.dirname, 'same-on-linux-x64.json'), {
    ...Object.fromEntries(files),
    package: digest(await readFile(join(place.folder, 'deck.apkg'))),
  })
})
