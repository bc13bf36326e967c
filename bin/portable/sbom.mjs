/**
 * What is in a bundle, as CycloneDX: what `npm sbom` says of the packages that are bundled into the program (those of its
 * licence file) and of the `packages` put beside it. The same commit gives the same text.
 */
export function sbomOf({ root, parts, licences, packages, made, npm }) {
  const listed = cwd =>
    JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit=none', '--force'], cwd))
  const program = listed(root)
  const named = ({ group, name }) => (group ? `${group}/${name}` : name)
  const bundled = new Set([...licences.matchAll(/^(\S+) (\S+) \(.+\)\n={10}/gm)].map(([, name, version]) => `${name} ${version}`))
  const inside = program.components.filter(part => bundled.has(`${named(part)} ${part.version}`))
  if (inside.length < bundled.size) throw new Error('the SBOM lacks a package that is bundled')
  const beside = listed(parts).components.filter(part => packages.includes(named(part)))
  if (beside.length < packages.length) throw new Error('the SBOM lacks a package that is put beside the program')
  // Which is needed by which says nothing once they are one program; and what a developer's tree is, is of no concern here.
  const plain = ({ properties: _, scope: __, ...part }) => part
  const { component, tools } = program.metadata
  const text = {
    bomFormat: 'CycloneDX',
    specVersion: program.specVersion,
    version: 1,
    // npm names it after the folder.
    metadata: { timestamp: made.toISOString(), tools, component: { ...plain(component), name: 'hoa' } },
    components: [...inside, ...beside].map(plain).sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  }
  return `${JSON.stringify(text, null, 2)}\n`
}
