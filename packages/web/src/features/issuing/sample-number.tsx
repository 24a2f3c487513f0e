import type { CertificateSettings } from '@guantong/contracts';
import {
  checkBodyNumberPattern,
  composeSkillNumber,
  composeTitleNumber,
  defaultTitleNumberPattern,
} from '@guantong/procedure';
import { today } from '../../lib/dates.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { issuingText } from './issuing.text.ts';

/** The parts of a numbering, also while they are being written. */
export type NumberingParts = Readonly<
  Record<Exclude<keyof CertificateSettings, 'version' | 'can' | 'bodyLetter'>, string>
> & { readonly bodyLetter: CertificateSettings['bodyLetter'] };

interface SampleNumberProps {
  readonly kind: 'title' | 'skill-level';
  readonly settings: NumberingParts;
  readonly region: string;
}

/** The first number of this year by these settings, made as the server makes it; or what is expected where one cannot be made. */
export function SampleNumber({ kind, settings, region }: SampleNumberProps) {
  const text = useText(issuingText);
  const say = useSay();
  const answer = sampleOf({ kind, settings, region });
  if (answer.ok) return <span className="figures">{answer.number}</span>;
  if (Object.values(settings).some((part) => part === '')) return <span className="soft">{text.sampleNone}</span>;
  return (
    <span className="soft">{answer.problems.map((each) => text.expected(say(each.expectation))).join(' · ')}</span>
  );
}

function sampleOf({ kind, settings, region }: SampleNumberProps) {
  const { bodyLetter, bodyCode, site, titleTemplate: template, titleBody: body } = settings;
  const year = Number(today().slice(0, 4));
  if (kind === 'title') {
    const pattern = { ...defaultTitleNumberPattern, template, body };
    const problems = checkBodyNumberPattern(pattern);
    if (problems.length > 0) return { ok: false, problems } as const;
    return composeTitleNumber(pattern, { year, level: 'intermediate', serial: 1 });
  }
  const parts = { bodyCode, province: region.slice(0, 2), site, year, level: 'senior', serial: 1 } as const;
  return composeSkillNumber({ ...parts, body: bodyLetter === 'Y' ? 'employer' : 'public-body' });
}
