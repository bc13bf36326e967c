import { Refused } from '../../basics/problem.ts'
import type { Answer } from '../answer.ts'
import { type Call, own } from '../call.ts'
import { CATALOGUE } from '../catalogue.ts'
import { GLOBAL_OPTIONS } from '../spec.ts'

const SHELLS = ['bash', 'zsh', 'fish'].map(value => ({ value, name: { zh: value, en: value } }))

/** Prints a completion script made from the catalogue. */
export async function run(call: Call): Promise<Answer> {
  const shell = (await call.needArgument('shell', own, { choices: SHELLS })).trim()
  const write = { bash, zsh, fish }[shell]
  if (!write) throw new Refused([{ code: 'shell-unknown', data: { shell } }])
  const script = write()
  return { data: { shell, script }, text: () => script }
}

/** What may follow each chain of words: the next words, and at a command its options. */
function followers(): Map<string, string[]> {
  const after = new Map<string, Set<string>>()
  const add = (chain: string, word: string) => after.set(chain, (after.get(chain) ?? new Set()).add(word))
  for (const { path, options = [] } of CATALOGUE) {
    for (const [i, word] of path.entries()) add(path.slice(0, i).join(' '), word)
    for (const option of [...options, ...GLOBAL_OPTIONS]) add(path.join(' '), `--${option.name}`)
  }
  return new Map([...after].map(([chain, words]) => [chain, [...words]]))
}

function bash(): string {
  const cases = [...followers()].map(([chain, words]) => `    "${chain}") words="${words.join(' ')}" ;;`)
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

function zsh(): string {
  return `#compdef hoa
autoload -U +X bashcompinit && bashcompinit
${bash()}`
}

function fish(): string {
  const lines = CATALOGUE.flatMap(({ path, summary, options = [] }) => {
    const verb = path.at(-1) ?? ''
    const before = path.slice(0, -1)
    const condition =
      before.length === 0 ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${before.at(-1)}`
    const own = `complete -c hoa -f -n '${condition}' -a '${verb}' -d '${summary.zh.replaceAll("'", '’')}'`
    return [
      own,
      ...options.map(
        o => `complete -c hoa -n '__fish_seen_subcommand_from ${verb}' -l ${o.name}${o.value ? ' -r' : ''}`,
      ),
    ]
  })
  const nouns = [...new Set(CATALOGUE.filter(s => s.path.length > 1).map(s => s.path[0] ?? ''))]
  return [
    '# hoa: fish completion',
    ...nouns.map(noun => `complete -c hoa -f -n __fish_use_subcommand -a '${noun}'`),
    ...lines,
    ...GLOBAL_OPTIONS.map(o => `complete -c hoa -l ${o.name}${o.value ? ' -r' : ''}`),
    '',
  ].join('\n')
}
