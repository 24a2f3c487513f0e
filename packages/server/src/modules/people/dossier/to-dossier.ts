import { type DossierList, dossierSchema } from '@guantong/contracts';
import type { Dossier, Employer } from '@guantong/engine';
import type { FactVerification } from './dossier.tables.ts';

/** What of a stored record the dossier is made of. */
export interface FactValue {
  readonly list: DossierList;
  readonly value: unknown;
  readonly verification?: FactVerification;
}

/** An employer as the registers have it. */
export interface RegisteredEmployer {
  readonly employer: Employer;
  /** Neither suspended nor removed. */
  readonly onFile: boolean;
}

/** By the id of the organisation. */
export type RegisteredEmployers = ReadonlyMap<string, RegisteredEmployer>;

export interface AssembledDossier<Fact extends FactValue> {
  /** Exactly the dossier of the assessment contract. */
  readonly dossier: Dossier;
  /** The stored record by JSON pointer into the dossier, such as `/credentials/0`. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/** What the dossier says of the person besides the records. */
export type PersonFields = Pick<Dossier, 'id' | 'birthDate' | 'retiredOn'>;

/**
 * The dossier that stored records make, in their order, without those that an employer refuted. Name, region, kind, ownership and rights of a registered employer
 * are those of the registers, whatever the record says; an employer that is not registered has no rights. Throws for
 * records that the contract does not allow: they are checked before they are stored.
 */
export function toDossier<Fact extends FactValue>(
  facts: readonly Fact[],
  registered: RegisteredEmployers,
  person: PersonFields = {},
): AssembledDossier<Fact> {
  const standing = facts.filter(({ verification }) => verification !== 'refuted');
  const { value, places } = assemble(standing);
  const dossier = dossierSchema.parse({ ...value, ...person });
  const employments = dossier.employments.map((employment) => ({
    ...employment,
    employer: registered.get(employment.employer.id)?.employer ?? withoutRights(employment.employer),
  }));
  return {
    dossier: { ...dossier, employments },
    facts: new Map(standing.map((fact, index) => [places[index] ?? '', fact])),
  };
}

/** The values of records as an unchecked dossier, and where in it each record stands. */
export function assemble(facts: readonly FactValue[]): {
  readonly value: Readonly<Record<string, unknown>>;
  readonly places: readonly string[];
} {
  const lists: Record<string, unknown[]> = { credentials: [], employments: [] };
  let ban: unknown;
  const places = facts.map(({ list, value }) => {
    if (list === 'integrityBan') {
      ban = value;
      return '/integrityBan';
    }
    const values = lists[list] ?? [];
    lists[list] = values;
    return `/${list}/${values.push(value) - 1}`;
  });
  return { value: ban === undefined ? lists : { ...lists, integrityBan: ban }, places };
}

function withoutRights({ rights: _, ...employer }: Employer): Employer {
  return employer;
}
