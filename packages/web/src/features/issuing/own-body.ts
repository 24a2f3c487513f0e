import { useSignedIn } from '../../office/session/signed-in.tsx';

/** The evaluation body the reader acts for; undefined for everybody else. */
export function useOwnBody(): string | undefined {
  const { role, organisation } = useSignedIn().acting;
  return role === 'body-clerk' || role === 'body-chair' ? organisation?.id : undefined;
}

/** Where the issuing of a body is set. */
export function issuingAddress(bodyId: string): string {
  return `/office/organisations/${bodyId}/issuing`;
}
