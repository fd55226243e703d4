/** The optional package has a binary for few systems; where there is none the tests of what it fits are skipped, loudly. */
export const hasOptimizer = await import('@open-spaced-repetition/binding').then(
  () => true,
  () => false,
)

if (!hasOptimizer)
  process.stderr.write(
    '\n!! THE TESTS OF optimize DO NOT RUN: @open-spaced-repetition/binding cannot be loaded here\n\n',
  )
