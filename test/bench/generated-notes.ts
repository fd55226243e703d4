import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noisePng } from '../pictures/generated-picture.ts'

/** Notes as one keeps them for years: sections of one long file, six columns, Chinese and English, a picture for each paper. */
export interface GeneratedNotes {
  folder: string
  file: string
  papers: number
  /** Writes the file with another contribution in one row. */
  edit(row: number, revision: number): Promise<void>
  /** The same in all rows. */
  editAll(revision: number): Promise<void>
  /** Writes it with another change, which no other revision makes. */
  change(what: Change, revision: number): Promise<void>
}

export type Change = 'add' | 'title' | 'year' | 'remove' | 'picture'

const rowsPerSection = 1000
const header = ['| 年份 | 论文 | 关键词 | 核心贡献 | 图 | 笔记 |', '| :- | :- | :- | :- | :- | :- |']

const manners = `Learning,Rethinking,Towards,Understanding,Scaling,Revisiting,Unrolling,Distilling,Probing,Regularizing,Accelerating,
Disentangling,Aligning,Bootstrapping,Pruning,Calibrating,Factorizing,Tracing,Smoothing,Quantizing,Composing,Bounding,Steering`
const qualities = `Sparse,Robust,Hierarchical,Adaptive,Spectral,Latent,Causal,Equivariant,Stochastic,Compact,Multi-Scale,Recurrent,
Self-Supervised,Temporal,Invertible,Bayesian,Federated,Implicit,Modular`
const things = `Attention,Diffusion Models,Graph Networks,Codecs,Embeddings,Wavelets,Priors,Transformers,Motion Fields,Token Streams,
Memory Banks,Kernels,Mixtures of Experts,Hash Grids,Policies,Point Clouds,Prompts`
const goals = `Video Denoising,Image Compression,Speech Separation,Protein Design,Depth Estimation,Question Answering,Weather Forecasting,
Medical Segmentation,Program Synthesis,Robot Grasping,Music Transcription,Recommendation,Theorem Proving,Optical Flow,Rain Removal`
const chineseMeans = `利用额外的码流,通过对比学习,引入可逆变换,把时域相关性,借助图神经网络,用分层的先验,以低秩分解,对频域系数,基于哈希网格,采用课程学习,
将记忆模块,从噪声图像中,在隐空间里,把注意力稀疏化后,以强化学习`
const chineseEnds = `支持去噪模型,拉近不同量化后的表征,缓解长尾分布,降低一半的计算量,恢复细节纹理,避免误差累积,统一多种失真,实现可控的复原强度,
减少标注成本,提升泛化能力,估计不确定性,压缩键值缓存,对齐多模态特征`
const englishMeans = `A side stream,One contrastive loss,An invertible transform,A graph over frames,A hierarchical prior,A low-rank factor,
A learned frequency mask,A hash grid,A curriculum of noise,An external memory,Two frozen encoders`
const englishEnds = `keeps textures that denoisers lose,halves the cost of decoding,transfers to unseen sensors,bounds the error of long rollouts,
makes the strength of restoration controllable,needs no labels at all,explains when the model fails,shrinks the key-value cache`
const keywords = '图像去噪,压缩,对比学习,生成模型,图神经网络,量化,多模态,强化学习,可解释性,语音,医学影像,检索'

const words = (text: string) => text.split(/,\s*/)
const titleParts = [manners, qualities, things, goals].map(words)
const chineseParts = [chineseMeans, chineseEnds].map(words)
const englishParts = [englishMeans, englishEnds].map(words)
const keywordList = words(keywords)

/** Titles are told apart by their words, as in life: there are 111,435 of them. */
const mostPapers = titleParts.reduce((product, list) => product * list.length, 1)

/** Front matter that switches cards on or off, such as `{year: true}`. */
export async function generateNotes(folder: string, papers: number, cards: string): Promise<GeneratedNotes> {
  if (papers > mostPapers) throw new RangeError(`there are titles for ${mostPapers} papers`)
  await mkdir(join(folder, 'figures'), { recursive: true })
  const file = join(folder, 'papers.md')
  const sections = Array.from({ length: Math.ceil(papers / rowsPerSection) }, (_, section) =>
    Array.from({ length: Math.min(rowsPerSection, papers - section * rowsPerSection) }, (_, row) =>
      rowOf(section * rowsPerSection + row),
    ),
  )
  const write = () => writeFile(file, textOf(sections, cards))
  await write()
  for (let row = 0; row < papers; row++) await writeFile(join(folder, pictureOf(row)), noisePng(row))
  const edited = async (row: number, edit: (rows: string[], at: number) => void) => {
    const rows = sections[Math.floor(row / rowsPerSection) % sections.length] ?? []
    edit(rows, (row % rowsPerSection) % rows.length)
    await write()
  }
  return {
    folder,
    file,
    papers,
    edit: (row, revision) =>
      edited(row, (rows, at) => {
        rows[at] = rowOf(row, revision)
      }),
    editAll: async (revision) => {
      for (const [section, rows] of sections.entries())
        for (const nth of rows.keys()) rows[nth] = rowOf(section * rowsPerSection + nth, revision)
      await write()
    },
    change: async (what, revision) => {
      const added = papers + revision
      if (what === 'add' || what === 'picture') await writeFile(join(folder, pictureOf(added)), noisePng(added))
      await edited((revision * 1009) % papers, (rows, at) => {
        if (what === 'add') rows.splice(at, 0, rowOf(added))
        else if (what === 'remove') rows.splice(at, 1)
        else rows[at] = changed(rows[at] ?? '', what, revision, pictureOf(added))
      })
    },
  }
}

function changed(row: string, what: Change, revision: number, picture: string): string {
  if (what === 'year') return row.replace(/^\| (\d+)/, (_, year) => `| ${Number(year) + 1}`)
  if (what === 'title') return row.replace(/ for ([A-Z])/, ` for Entirely Revised ${revision} $1`)
  return row.replace(/!\[\]\(.*?\)/, `$& ![](${picture})`)
}

function textOf(sections: readonly (readonly string[])[], cards: string): string {
  const lines = ['---', `cards: ${cards}`, '---', '# 论文阅读']
  for (const [nth, rows] of sections.entries()) lines.push('', `## 第 ${nth + 1} 部分`, '', ...header, ...rows)
  return `${lines.join('\n')}\n`
}

function rowOf(row: number, revision = 0): string {
  const cells = [
    String(1990 + (row % 35)),
    titleCell(row),
    keywordsOf(row),
    `${contributionOf(row)}${revision > 0 ? `, as revision ${revision} says` : ''}`,
    `![](${pictureOf(row)})`,
    remarkOf(row),
  ]
  return `| ${cells.join(' | ')} |`
}

export function titleOf(row: number): string {
  const [manner, quality, thing, goal] = pick(titleParts, row * 7919)
  return `${manner} ${quality} ${thing} for ${goal}`
}

function titleCell(row: number): string {
  const title = titleOf(row)
  return row % 3 === 0 ? `[${title}](https://papers.example/abs/${row})` : title
}

/** In every other row Chinese; in every fifth it names the method. */
function contributionOf(row: number): string {
  const number = `${(row % 97) / 10} dB`
  const said =
    row % 2 === 0
      ? `${pick(chineseParts, row * 31).join('，')}，在第 ${row + 1} 组实验上提升 ${number}`
      : `${pick(englishParts, row * 31).join(' ')}; ${number} better over ${row + 1} clips`
  return row % 5 === 0 ? `${methodOf(row)}：${said}` : said
}

function methodOf(row: number): string {
  const syllables = ['Ka', 'Ro', 'Mi', 'Ve', 'Su', 'Do', 'La', 'Ni', 'Tu', 'Pe']
  return `${[...String(row)].map((digit) => syllables[Number(digit)]).join('')}Net`
}

function keywordsOf(row: number): string {
  return [row, row * 5 + 3].map((index) => keywordList[index % keywordList.length]).join('；')
}

/** Code, math, a link, plain words, or nothing. */
function remarkOf(row: number): string {
  const remarks = [
    `看 \`train_${row}.py\` 的第 ${row % 300} 行`,
    `loss: $\\mathcal{L}_{${row}} = \\lambda \\lVert x - \\hat{x} \\rVert_2^2$`,
    `[code](https://code.example/repo/${row}), **unofficial**`,
    '简单粗暴，但是有效',
    '',
  ]
  return remarks[row % remarks.length] ?? ''
}

function pictureOf(row: number): string {
  return `figures/${row}.png`
}

/** The index written in a number system whose digits are the lists. */
function pick(lists: readonly (readonly string[])[], index: number): string[] {
  let rest = index
  return lists.map((list) => {
    const word = list[rest % list.length] ?? ''
    rest = Math.floor(rest / list.length)
    return word
  })
}
