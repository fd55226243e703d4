import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTemplates } from '../../src/project/templates.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'

it('are files by their names below the folder, without what editors add', async () => {
  const { folder, remove } = await emptyFolder()
  try {
    await mkdir(join(folder, 'own', 'zh', 'year'), { recursive: true })
    await mkdir(join(folder, 'own', 'style.css'))
    await writeFile(join(folder, 'own', 'zh', 'year', 'front.html'), '\ufeff{{Year}}\r\n')
    expect(await readTemplates(join(folder, 'own'))).toEqual({ 'zh/year/front.html': '{{Year}}\n' })
  } finally {
    await remove()
  }
})

it('are none where there is no such folder, or a file in its place', async () => {
  const { folder, remove } = await emptyFolder()
  try {
    await writeFile(join(folder, 'templates'), '')
    expect(await readTemplates(join(folder, 'templates', 'paper'))).toEqual({})
    expect(await readTemplates(join(folder, 'nothing'))).toEqual({})
  } finally {
    await remove()
  }
})

it.skipIf(process.platform === 'win32')('may be links to files, which dotfiles often are', async () => {
  const { folder, remove } = await emptyFolder()
  try {
    await mkdir(join(folder, 'own'))
    await writeFile(join(folder, 'kept.css'), '.card {}')
    await symlink(join(folder, 'kept.css'), join(folder, 'own', 'style.css'))
    expect(await readTemplates(join(folder, 'own'))).toEqual({ 'style.css': '.card {}' })
  } finally {
    await remove()
  }
})
