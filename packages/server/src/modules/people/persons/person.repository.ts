import type { DatabaseTransaction } from '../../../database/database.ts';

export async function insertPerson(
  transaction: DatabaseTransaction,
  person: {
    readonly province: string;
    readonly id: string;
    readonly name: string;
    readonly resident_id_sealed: string;
    readonly resident_id_key: string;
    readonly resident_id_digest: string;
    readonly resident_id_masked: string;
    readonly birth_on: string;
    readonly created_at: string;
  },
): Promise<void> {
  await transaction.insertInto('persons').values(person).execute();
}

/** Persons whose resident id is sealed with another key than `key`, at most `limit` of them. */
export async function listSealedOtherwise(
  transaction: DatabaseTransaction,
  { key, limit }: { readonly key: string; readonly limit: number },
) {
  return await transaction
    .selectFrom('persons')
    .where('resident_id_sealed', 'is not', null)
    .where('resident_id_key', '!=', key)
    .select(['province', 'id', 'resident_id_sealed', 'resident_id_key'])
    .orderBy('province')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute();
}

export async function setSealedResidentId(
  transaction: DatabaseTransaction,
  {
    province,
    id,
    ...sealed
  }: {
    readonly province: string;
    readonly id: string;
    readonly resident_id_sealed: string;
    readonly resident_id_key: string;
  },
): Promise<void> {
  await transaction.updateTable('persons').set(sealed).where('province', '=', province).where('id', '=', id).execute();
}
