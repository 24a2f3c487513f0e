import type { CertificateVerification } from '@guantong/contracts';
import type { ProofReport } from '@guantong/proofs';
import type { CredentialReport } from '@guantong/proofs/credential';
import type { ReactNode } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import type { FileCheck } from './check-files.ts';
import type { CheckLine } from './check-line.ts';
import { CheckLines } from './check-lines.tsx';
import { findingLines, verdictOn } from './finding-lines.ts';
import { BallotFacts, DrawFacts } from './proof-facts.tsx';
import { VerdictNote } from './verdict-note.tsx';
import { verifyText } from './verify.text.ts';

/** What came out of a file: what it is, the verdict and each check. */
export function FileCheckResult({ check }: { readonly check: FileCheck }) {
  const text = useText(verifyText);
  switch (check.kind) {
    case 'credential':
      return <CredentialResult report={check.report} />;
    case 'draw':
      return (
        <ProofResult report={check.report} title={text.drawFile}>
          {check.report.file !== null && <DrawFacts file={check.report.file} seats={check.seats} />}
        </ProofResult>
      );
    case 'ballot':
      return (
        <ProofResult report={check.report} title={text.ballotFile}>
          {check.report.file !== null && <BallotFacts file={check.report.file} />}
        </ProofResult>
      );
    case 'unknown-file':
      return <Refusal title={text.unknownFile} help={text.unknownFileHelp} />;
    case 'only-evidence':
      return <Refusal title={text.onlyEvidence} help={text.onlyEvidenceHelp} />;
    case 'several-files':
      return <Refusal title={text.severalFiles} help={text.severalFilesHelp} />;
    case 'too-large':
      return <Refusal title={text.tooLarge} help={text.tooLargeHelp} />;
  }
}

function Refusal({ title, help }: { readonly title: string; readonly help: string }) {
  return (
    <div className="note note-warning" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{help}</p>
    </div>
  );
}

function CredentialResult({ report }: { readonly report: CredentialReport }) {
  const text = useText(verifyText);
  const findings = questions.map((question) => ({ question, ...report[question] }));
  const { content } = report;
  return (
    <div className="stack" data-file="credential">
      <h3>{text.credentialFile}</h3>
      <VerdictNote verdict={verdictOn({ verdict: report.verdict, findings })} />
      <CheckLines lines={findingLines(findings)} label={text.checks} />
      {content !== null && (
        <>
          <h4>{text.fileFacts}</h4>
          {report.verdict !== 'valid' && <p className="soft small">{text.factsUnproven}</p>}
          <CertificateFacts
            facts={{
              ...content,
              name: content.achievement.name,
              field: content.achievement.field,
              specialty: content.achievement.specialty,
            }}
          />
        </>
      )}
    </div>
  );
}

const questions = [
  'form',
  'signature',
  'key',
  'issuer',
  'entitlement',
  'status',
  'dates',
] as const satisfies readonly CertificateVerification['findings'][number]['question'][];

interface ProofResultProps {
  readonly report: ProofReport;
  readonly title: string;
  /** What the file says; false: that could not be read. */
  readonly children: ReactNode;
}

function ProofResult({ report, title, children }: ProofResultProps) {
  const text = useText(verifyText);
  return (
    <div className="stack" data-file="proof">
      <h3>{title}</h3>
      <VerdictNote verdict={report.ok ? allHold : someBroken} />
      {children !== false && (
        <>
          <h4>{text.fileFacts}</h4>
          {!report.ok && <p className="soft small">{text.factsUnproven}</p>}
          {children}
        </>
      )}
      <CheckLines lines={report.checks.map(proofLine)} label={text.checks} />
    </div>
  );
}

const allHold = {
  tone: 'good',
  title: { zh: verifyText.zh.allHold, en: verifyText.en.allHold },
  help: { zh: verifyText.zh.allHoldHelp, en: verifyText.en.allHoldHelp },
} as const;
const someBroken = {
  tone: 'bad',
  title: { zh: verifyText.zh.someBroken, en: verifyText.en.someBroken },
  help: { zh: verifyText.zh.someBrokenHelp, en: verifyText.en.someBrokenHelp },
} as const;

const outcomes = {
  holds: { tone: 'good', answer: { zh: '相符', en: 'Holds' } },
  broken: { tone: 'bad', answer: { zh: '不符', en: 'Broken' } },
  'not-checked': {
    tone: 'unsure',
    answer: { zh: '未检查', en: 'Not checked' },
    help: { zh: '它所依据的内容读不出来。', en: 'What it rests on could not be read.' },
  },
} as const;

function proofLine({ check, name, outcome, problems }: ProofReport['checks'][number]): CheckLine {
  return { key: check, question: name, ...outcomes[outcome], problems };
}
