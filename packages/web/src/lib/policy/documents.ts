import type { PackDocument, PolicyLibrary } from '@guantong/engine';

/** A document with its id and the jurisdiction whose pack holds it. */
export interface PolicyDocument extends PackDocument {
  readonly id: string;
  readonly jurisdiction: string;
}

/** All documents of the bundle, oldest first. */
export function listDocuments({ bundle }: PolicyLibrary): readonly PolicyDocument[] {
  const documents = bundle.packs.flatMap((pack) =>
    Object.entries(pack.documents).map(([id, document]) => ({ ...document, id, jurisdiction: pack.jurisdiction })),
  );
  return documents.sort((a, b) => (a.inForce < b.inForce ? -1 : 1));
}

export function findDocument(library: PolicyLibrary, id: string): PolicyDocument | undefined {
  return listDocuments(library).find((document) => document.id === id);
}
