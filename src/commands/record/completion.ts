import { allSpecs } from '../frame/all-specs.ts'
import { own, WrongUsage } from '../frame/call.ts'
import { type CommandSpec, command, GLOBAL_OPTIONS, type OptionSpec } from '../frame/spec.ts'

const SHELLS = ['bash', 'zsh', 'fish'].map(value => ({ value, name: { zh: value, en: value } }))

/** Prints a completion script made from the catalogue. */
export const completionCommand = command(
  {
    path: ['completion'],
    summary: { zh: '输出命令补全脚本', en: 'prints a shell completion script' },
    arguments: { shell: { zh: 'bash、zsh 或 fish', en: 'bash, zsh or fish' } },
    example: 'hoa completion bash >> ~/.bashrc',
  },
  async call => {
    const shell = (await call.needArgument('shell', own, { choices: SHELLS })).trim()
    const write = { bash, zsh, fish }[shell]
    if (!write) throw new WrongUsage([{ code: 'shell-unknown', data: { shell } }])
    const script = write(await allSpecs())
    return { data: { shell, script }, text: () => script }
  },
)

/** What may follow each chain of words: the next words, and at a command its options. */
function followers(specs: readonly CommandSpec[]): Map<string, string[]> {
  const after = new Map<string, Set<string>>()
  const add = (chain: string, word: string) => after.set(chain, (after.get(chain) ?? new Set()).add(word))
  for (const { path, options } of specs) {
    for (const [i, word] of path.entries()) add(path.slice(0, i).join(' '), word)
    for (const name of Object.keys({ ...options, ...GLOBAL_OPTIONS })) add(path.join(' '), `--${name}`)
  }
  return new Map([...after].map(([chain, words]) => [chain, [...words]]))
}

function bash(specs: readonly CommandSpec[]): string {
  const cases = [...followers(specs)].map(([chain, words]) => `    "${chain}") words="${words.join(' ')}" ;;`)
  return `# hoa: bash completion
_hoa() {
  local chain="" word words="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$word" in -*) break ;; esac
    chain="\${chain:+$chain }$word"
  done
  while :; do
    case "$chain" in
${cases.join('\n')}
    esac
    [ -n "$words" ] && break
    case "$chain" in *" "*) chain="\${chain% *}" ;; *) break ;; esac
  done
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _hoa hoa
`
}

function zsh(specs: readonly CommandSpec[]): string {
  return `#compdef hoa
autoload -U +X bashcompinit && bashcompinit
${bash(specs)}`
}

function fish(specs: readonly CommandSpec[]): string {
  const lines = specs.flatMap(({ path, summary, options = {} }) => {
    const verb = path.at(-1) ?? ''
    const before = path.slice(0, -1)
    const condition =
      before.length === 0 ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${before.at(-1)}`
    const own = `complete -c hoa -f -n '${condition}' -a '${verb}' -d '${summary.zh.replaceAll("'", '’')}'`
    return [
      own,
      ...Object.entries(options).map(
        ([name, o]) =>
          `complete -c hoa -n '__fish_seen_subcommand_from ${verb}' -l ${name}${o.value ? ' -r' : ''}`,
      ),
    ]
  })
  const nouns = [...new Set(specs.filter(s => s.path.length > 1).map(s => s.path[0] ?? ''))]
  return [
    '# hoa: fish completion',
    ...nouns.map(noun => `complete -c hoa -f -n __fish_use_subcommand -a '${noun}'`),
    ...lines,
    ...Object.entries<OptionSpec>(GLOBAL_OPTIONS).map(
      ([name, o]) => `complete -c hoa -l ${name}${o.value ? ' -r' : ''}`,
    ),
    '',
  ].join('\n')
}
