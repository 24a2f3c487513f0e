import type { PolicyDocument } from '@guantong/contracts';
import { type DirectoryEntry, jurisdictionChain, type PolicyBundle } from '@guantong/engine';

/** What the bundle holds, counted. */
export function summarisePolicy({ version, sha256, packs, directory }: PolicyBundle) {
  return {
    version,
    sha256,
    jurisdictions: packs.map((pack) => ({
      jurisdiction: pack.jurisdiction,
      name: pack.name,
      version: pack.version,
      documents: Object.keys(pack.documents).length,
      rules: pack.rules.length,
      overlays: pack.overlays.length,
    })),
    directory: { occupations: new Set(directory.map(({ occupation }) => occupation)).size, entries: directory.length },
  };
}

/** The documents of a jurisdiction and all above it, those first; of all jurisdictions where none is named. */
export function listDocuments({ packs }: PolicyBundle, jurisdiction: string | undefined): readonly PolicyDocument[] {
  const chain = jurisdiction === undefined ? undefined : jurisdictionChain(jurisdiction);
  const governing = packs.filter((pack) => chain?.includes(pack.jurisdiction) ?? true);
  const national = governing.filter((pack) => pack.jurisdiction === 'CN');
  const local = governing.filter((pack) => pack.jurisdiction !== 'CN');
  return [...national, ...local].flatMap((pack) =>
    Object.entries(pack.documents).map(([id, document]) => ({ id, jurisdiction: pack.jurisdiction, ...document })),
  );
}

/** Rows of the directory, all or those of an occupation or series. */
export function listDirectory(
  { directory }: PolicyBundle,
  { occupation, series }: { readonly occupation?: string | undefined; readonly series?: string | undefined },
): readonly DirectoryEntry[] {
  return directory.filter(
    (entry) =>
      (occupation === undefined || entry.occupation === occupation) &&
      (series === undefined || entry.series === series),
  );
}
