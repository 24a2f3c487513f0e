import type { Achievement, Committee, CredentialContent } from './credential-content.ts';
import { credentialContexts } from './credential-contexts.ts';

/** A credential as JSON, without its proof. */
export type UnsignedCredential = Readonly<Record<string, unknown>>;

/**
 * Writes a credential as an Open Badges 3.0 credential (an OpenBadgeCredential on VC 2.0). The same content always gives
 * the same JSON: a reader who writes it again sees everything that a signature over RDF leaves open, such as the order
 * of lists and contexts nobody uses.
 */
export function buildCredential(content: CredentialContent): UnsignedCredential {
  const { achievement, committee, status } = content;
  return {
    '@context': [...credentialContexts],
    id: content.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name.zh,
    description: achievement.name.en,
    issuer: { id: content.issuer.did, type: ['Profile'], name: content.issuer.name },
    validFrom: content.issuedAt,
    awardedDate: startOfDay(content.obtainedOn),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: content.holder, identityType: 'name' }],
      licenseNumber: content.number,
      ...(committee === null ? {} : { source: committeeProfile(committee) }),
      achievement: achievementObject(achievement),
    },
    credentialStatus: {
      id: `${status.revocationList}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.revocationList,
      statusReference: status.suspensionList,
    },
    credentialSchema: [{ id: openBadgesSchema, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

export const openBadgesSchema =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** 00:00 of a day in Asia/Shanghai, where the certificates are issued; there is no summer time since 1992. */
function startOfDay(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function achievementObject({ kind, level, name, field, specialty, basis }: Achievement): UnsignedCredential {
  const identity = [kind, field.code, level, ...(specialty === null ? [] : [specialty])];
  return {
    id: `urn:guantong:achievement:${identity.map(encodeURIComponent).join(':')}`,
    type: ['Achievement'],
    achievementType: `ext:${kind}`,
    name: name.zh,
    description: name.en,
    criteria: { narrative: basis },
    humanCode: level,
    fieldOfStudy: field.name,
    ...(specialty === null ? {} : { specialization: specialty }),
    otherIdentifier: [
      {
        type: 'IdentifierEntry',
        identifier: field.code,
        identifierType: kind === 'title' ? 'ext:series' : 'ext:occupation',
      },
    ],
  };
}

function committeeProfile({ id, name, approval }: Committee): UnsignedCredential {
  return {
    id: `urn:uuid:${id}`,
    type: ['Profile'],
    name,
    otherIdentifier: [{ type: 'IdentifierEntry', identifier: approval, identifierType: 'ext:approval' }],
  };
}
