import type { CertificateVerification } from '@guantong/contracts';
import { Disclosure } from '../../components/disclosure.tsx';
import { useText } from '../../lib/language/language.tsx';
import { verifyText } from './verify.text.ts';

interface CheckedAgainstProps {
  readonly number: string;
  readonly documents: CertificateVerification['checkedAgainst'];
}

/** Where a stranger finds what a certificate was checked against, and how to do it again without this site. */
export function CheckedAgainst({ number, documents }: CheckedAgainstProps) {
  const text = useText(verifyText);
  return (
    <section className="stack stack-tight" aria-labelledby="checked-against">
      <h2 id="checked-against">{text.checkedAgainst}</h2>
      <p className="small">{text.checkedAgainstLead}</p>
      <ul className="small">
        {names.map((name) => (
          <li key={name}>
            <a href={documents[name]} download={fileOf[name]}>
              {text[name]}
            </a>
          </li>
        ))}
      </ul>
      <Disclosure summary={text.offline}>
        <p className="small">{text.offlineHelp}</p>
        <pre className="verify-command">{commandFor(number)}</pre>
      </Disclosure>
    </section>
  );
}

const names = ['keys', 'revocations', 'suspensions', 'register'] as const;

const fileOf = {
  keys: 'keys.json',
  revocations: 'revocations.json',
  suspensions: 'suspensions.json',
  register: 'register.json',
} as const;

function commandFor(number: string): string {
  const { keys, revocations, suspensions, register } = fileOf;
  const status = `--status ${revocations} --status ${suspensions}`;
  return `guantong verify credential ${number}.json --did ${keys} ${status} --register ${register}`;
}
