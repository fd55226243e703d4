import type { Command } from './command.ts'
import { commands, nameOf, optionsOf } from './commands.ts'
import { type Completed, completionScripts, shells } from './print/completion-scripts.ts'
import { print } from './print/print.ts'

interface CompletionArguments {
  shell: (typeof shells)[number]
}

export const completion: Command<CompletionArguments> = {
  builder: (argv) =>
    argv
      .positional('shell', { choices: shells, demandOption: true, describe: 'the shell to complete for' })
      .epilogue(
        [
          'bash: eval "$(paperdeck completion bash)" in ~/.bashrc',
          'zsh:  eval "$(paperdeck completion zsh)" in ~/.zshrc, after compinit',
          'fish: paperdeck completion fish | source in ~/.config/fish/config.fish',
        ].join('\n'),
      ),
  async handler({ shell }) {
    const completed = await Promise.all(
      commands.map(
        async (command): Promise<Completed> => ({
          name: nameOf(command),
          describe: command.describe,
          options: await optionsOf(command),
        }),
      ),
    )
    print(completionScripts[shell](completed))
  },
}
