import type { Text } from '@guantong/engine';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { Fact } from './fact.tsx';
import { verifyText } from './verify.text.ts';

export interface ShownCertificate {
  readonly number: string;
  readonly holder: string;
  readonly name: Text;
  readonly field: { readonly code: string; readonly name: string };
  readonly specialty: string | null;
  readonly issuer: { readonly name: string };
  readonly committee: { readonly name: string; readonly approval: string } | null;
  readonly obtainedOn: string;
  readonly issuedAt: string;
}

interface CertificateFactsProps {
  readonly facts: ShownCertificate;
  /** Whether the name is shown in part. */
  readonly masked?: boolean;
}

/** What stands on a certificate, to be compared with the one in hand. */
export function CertificateFacts({ facts, masked = false }: CertificateFactsProps) {
  const text = useText(verifyText);
  const say = useSay();
  const { language } = useLanguage();
  const { number, holder, name, field, specialty, issuer, committee, obtainedOn, issuedAt } = facts;
  return (
    <dl className="verify-facts">
      <Fact title={text.number}>
        <span className="figures">{number}</span>
      </Fact>
      <Fact title={text.holder}>
        {holder}
        {masked && <span className="soft small verify-masked">{text.maskedHint}</span>}
      </Fact>
      <Fact title={text.name}>{say(name)}</Fact>
      <Fact title={text.field}>{field.name}</Fact>
      {specialty !== null && <Fact title={text.specialty}>{specialty}</Fact>}
      <Fact title={text.issuer}>{issuer.name}</Fact>
      {committee !== null && (
        <Fact title={text.committee}>
          {committee.name} {committee.approval}
        </Fact>
      )}
      <Fact title={text.obtainedOn}>{sayDate(obtainedOn, language)}</Fact>
      <Fact title={text.issuedAt}>{sayInstant(issuedAt, language)}</Fact>
    </dl>
  );
}
