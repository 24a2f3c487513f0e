import './certificates.css';
import type { Certificate } from '@guantong/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useSay, useText } from '../../lib/language/language.tsx';
import { ActPanel } from '../../office/acts/act-panel.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { Day } from '../../office/days/day.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { Fact, FactList } from '../../office/page/fact-list.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { QrPicture } from '../sign-in/qr-picture.tsx';
import { certificateKind } from './api.ts';
import { certificateActs } from './certificate-acts.ts';
import { CertificateFiles } from './certificate-files.tsx';
import { CertificateStateTag, certificateKindNames } from './certificate-words.tsx';
import { certificatesText } from './certificates.text.ts';

/** One certificate: what it says, its files, how others verify it, and what its readers may do with it. */
export function CertificatePage() {
  const navigate = useNavigate();
  return (
    <LoadedThing kind={certificateKind}>
      {(certificate, { onDone, onStale }) => (
        <Whole
          certificate={certificate}
          onStale={onStale}
          onDone={(next) => {
            onDone(next);
            // A correction makes another certificate: this one is void from now on.
            if (next.id === certificate.id) return;
            onStale();
            void navigate({ href: `/office/certificates/${next.id}` });
          }}
        />
      )}
    </LoadedThing>
  );
}

interface WholeProps {
  readonly certificate: Certificate;
  readonly onDone: (next: Certificate) => void;
  readonly onStale: () => void;
}

function Whole({ certificate, ...changes }: WholeProps) {
  const say = useSay();
  const { name, holder, state, can } = certificate;
  return (
    <OfficePage title={`${say(name)} · ${holder}`} lead={<CertificateStateTag state={state} />}>
      <CertificateFiles certificate={certificate} />
      <ActPanel can={can} acts={certificateActs(certificate)} {...changes} />
      <Facts certificate={certificate} />
      <Share certificate={certificate} />
    </OfficePage>
  );
}

interface CertificateProps {
  readonly certificate: Certificate;
}

function Facts({ certificate }: CertificateProps) {
  const text = useText(certificatesText);
  const say = useSay();
  const { number, kind, field, specialty, body, committee, basis, obtainedOn, issuedAt } = certificate;
  const { state, stateAt, stateReason, supersedes, supersededBy, credentialSha256, applicationId } = certificate;
  return (
    <FactList>
      <Fact title={text.number}>
        <span className="figures">{number}</span>
      </Fact>
      <Fact title={text.kind}>{say(certificateKindNames[kind])}</Fact>
      <Fact title={text.field}>{field.name}</Fact>
      {specialty !== null && <Fact title={text.specialty}>{specialty}</Fact>}
      <Fact title={text.body}>{body.name}</Fact>
      {committee !== null && (
        <Fact title={text.committee}>
          {committee.name} {committee.approval}
        </Fact>
      )}
      <Fact title={text.basis}>{basis}</Fact>
      <Fact title={text.obtainedOn}>
        <Day on={obtainedOn} />
      </Fact>
      <Fact title={text.issuedAt}>
        <Instant at={issuedAt} />
      </Fact>
      {state !== 'issued' && (
        <Fact title={text.stateSince}>
          <Instant at={stateAt} />
        </Fact>
      )}
      {stateReason !== null && <Fact title={text.stateReason}>{stateReason}</Fact>}
      {supersedes !== null && <Fact title={text.supersedes}>{supersedes}</Fact>}
      {supersededBy !== null && <Fact title={text.supersededBy}>{supersededBy}</Fact>}
      <Fact title={text.case}>
        <InsideLink href={`/office/applications/${applicationId}`}>{text.openCase}</InsideLink>
      </Fact>
      <Fact title={text.hash}>
        <span className="figures small">{credentialSha256}</span>
      </Fact>
    </FactList>
  );
}

function Share({ certificate: { verifyPath } }: CertificateProps) {
  const text = useText(certificatesText);
  const address = `${window.location.origin}${verifyPath}`;
  return (
    <section className="office-panel certificate-share">
      <QrPicture value={address} label={text.qr} />
      <div className="stack stack-tight">
        <h2>{text.share}</h2>
        <p>{text.shareHelp}</p>
        <p>
          <a className="figures small certificate-address" href={verifyPath} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      </div>
    </section>
  );
}
