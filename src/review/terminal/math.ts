import { ownValue } from '../../text/objects.ts'

/** TeX commands that are one character of Unicode, with nothing lost. */
const symbols: Record<string, string> = Object.fromEntries(
  `alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
  pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
  Phi Φ Psi Ψ Omega Ω times × cdot ⋅ pm ± mp ∓ div ÷ ast ∗ circ ∘ oplus ⊕ otimes ⊗ odot ⊙ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠
  approx ≈ equiv ≡ sim ∼ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬
  land ∧ lor ∨ to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ mapsto ↦ infty ∞ partial ∂ nabla ∇ sum ∑
  prod ∏ int ∫ ell ℓ dots … ldots … cdots ⋯ langle ⟨ rangle ⟩ mid ∣ perp ⊥ parallel ∥ star ⋆ prime ′ degree ° hbar ℏ Re ℜ Im ℑ`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, index, words) => {
      if (index % 2 === 1) pairs.push([words[index - 1] ?? '', word])
      return pairs
    }, []),
)
const names = new Set([
  'log',
  'ln',
  'exp',
  'sin',
  'cos',
  'tan',
  'max',
  'min',
  'arg',
  'argmax',
  'argmin',
  'lim',
  'det',
  'dim',
  'softmax',
])
const doubleStruck: Record<string, string> = { R: 'ℝ', N: 'ℕ', Z: 'ℤ', Q: 'ℚ', C: 'ℂ', E: '𝔼', P: 'ℙ' }

const superscripts = mapping('0123456789+-=()niTabcdefghjklmoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ')
const subscripts = mapping('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

function mapping(from: string, to: string): Map<string, string> {
  const signs = [...to]
  return new Map([...from].map((sign, index) => [sign, signs[index] ?? '']))
}

/** TeX as Unicode where that says the same, null where it would not: a fraction, a root, an accent, an index without a sign. */
export function unicodeOfTex(tex: string): string | null {
  let text = ''
  for (let rest = tex.trim(); rest !== ''; ) {
    const token = /^(?:\\[A-Za-z]+|\\.|[\^_]|\{[^{}\\]*\}|\s+|[\s\S])/u.exec(rest)?.[0] ?? ''
    rest = rest.slice(token.length)
    if (token === '^' || token === '_') {
      const argument = /^(?:\\[A-Za-z]+|\{[^{}]*\}|[\s\S])/u.exec(rest)?.[0] ?? ''
      rest = rest.slice(argument.length)
      const shifted = shift(argument, token === '^' ? superscripts : subscripts)
      if (shifted === null) return null
      text += shifted
      continue
    }
    const argument = /^\\(?:mathbb|mathrm|text|operatorname|mathbf|mathcal)\b/.test(token)
      ? /^\s*\{([^{}\\]*)\}/.exec(rest)
      : null
    const plain = argument ? named(token.slice(1), argument[1] ?? '') : plainOf(token)
    if (plain === null) return null
    rest = rest.slice(argument?.[0].length ?? 0)
    // `\\log x` is two words, `\\log_2` is one.
    text += names.has(token.slice(1)) && /^\s*[\p{L}\d\\]/u.test(rest) ? `${plain} ` : plain
  }
  return text.replace(/\s+/g, ' ').trim()
}

function shift(argument: string, signs: Map<string, string>): string | null {
  if (/^\\(?:prime|top)$/.test(argument)) return argument === '\\prime' ? '′' : null
  const inner = argument.startsWith('{') ? argument.slice(1, -1).replace(/\s/g, '') : argument
  const shifted = [...inner].map((sign) => signs.get(sign))
  return inner !== '' && shifted.every((sign) => sign !== undefined) ? shifted.join('') : null
}

function named(command: string, inner: string): string | null {
  if (command === 'mathbb') return ownValue(doubleStruck, inner) ?? null
  return command === 'mathrm' || command === 'text' || command === 'operatorname' ? inner : null
}

function plainOf(token: string): string | null {
  if (token.startsWith('{')) return null
  if (!token.startsWith('\\')) return /[}&#%~]/.test(token) ? null : token
  const name = token.slice(1)
  if (names.has(name)) return name
  if (/^[,;:! ]$/.test(name)) return name === '!' ? '' : ' '
  if (/^[{}%&#_$|]$/.test(name)) return name === '|' ? '‖' : name
  return ownValue(symbols, name) ?? (/^(?:q?quad)$/.test(name) ? '  ' : null)
}
