// Chunks of the bundler's as what `load.js` runs: only modules can be split, and only of what is no module does Node keep what V8
// compiled. The bundler's own way to turn one into the other gives each chunk five helpers and a getter for every name, and to
// run those takes longer than most chunks.
import { basename } from 'node:path'
import { Script } from 'node:vm'

/**
 * A chunk as the body of a function that is given `exports` and `require`: an import is a constant, an export a value that is set
 * at the end. So no exported value may be set later; no chunk may need itself; and what was imported for its effects
 * alone has none, and is left out.
 * @param text a chunk as the bundler wrote it
 * @param output what the bundler says of it; an error where that is not what was found in the text
 */
export function asCommonJs(text, { imports, exports }) {
  if (/\b__esm\(/.test(text)) throw new Error('a chunk whose values are set only when they are asked for')
  const given = []
  const give = (name, value) => {
    given.push(name)
    return `exports.${name}=${value};`
  }
  const ids = new Set()
  const body = text
    .replace(/\bexport default (require_\w+\(\));/, (_, value) => give('default', value))
    .replace(/\bexport\{([^}]*)\};(?=\s*(?:\/\*.*)?$)/s, (_, list) =>
      list
        .split(',')
        .map(one => one.split(' as '))
        .map(([own, as = own]) => give(as, own))
        .join(''),
    )
    .replace(IMPORT, (_, list, id) => {
      ids.add(id)
      return list === undefined ? '' : constants(list, id)
    })
    .replace(/\bimport\((?=["A-Z])/g, 'require.later(')
    .replaceAll('import.meta.url', 'moduleUrl')
  mustAgree(given, exports)
  mustAgree(
    [...ids].map(id => basename(id)),
    imports.flatMap(({ kind, path }) => (kind === 'import-statement' ? basename(path) : [])),
  )
  const url = "const moduleUrl=require('node:url').pathToFileURL(__filename).href;"
  const code = inAscii(body.includes('moduleUrl') ? url + body : body)
  // What is left of a module's own words does not compile as a function.
  new Script(`(function(){${code}\n})`)
  return code
}

/** An import as the bundler writes it: at the beginning of a chunk, or behind a statement or a function. */
const IMPORT = /(?<=^|[;}\s])import\s*(?:(\{[^}]*\}|\*as [\w$]+|[\w$]+(?:,\{[^}]*\})?)\s*from\s*)?"([^"]+)";/g

function constants(list, id) {
  const module = `require(${JSON.stringify(id)})`
  const taken = names => names.replaceAll(' as ', ':')
  if (list.startsWith('{')) return `const ${taken(list)}=${module};`
  if (list.startsWith('*as ')) return `const ${list.slice('*as '.length)}=${module};`
  // Of Node's own modules the default is the module.
  if (!id.startsWith('node:')) throw new Error(`what is the default of ${id}?`)
  const [name, names] = list.split(/,(?=\{)/)
  return `const ${name}=${module}${names === undefined ? '' : `,${taken(names)}=${name}`};`
}

/**
 * Text that takes a byte a character, in the file and in memory. The bundler has written it so but for regular expressions,
 * where the escape means the same.
 */
function inAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function mustAgree(found, said) {
  const sorted = names => [...new Set(names)].toSorted().join(' ')
  if (sorted(found) !== sorted(said))
    throw new Error(`read of a chunk: ${sorted(found)}\nits bundler says: ${sorted(said)}`)
}
