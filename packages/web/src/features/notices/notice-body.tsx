import './notices.css';
import type { Text } from '@guantong/engine';
import type { ReactNode } from 'react';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { sayInstant } from '../../office/days/say-instant.ts';
import { cycleKindNames, evaluatedWords, levelsWords } from './cycle-words.ts';
import { NoticeMethods } from './notice-methods.tsx';
import type { NoticeProps } from './notice-props.ts';
import { NoticeSettings } from './notice-settings.tsx';
import { NoticeStages } from './notice-stages.tsx';
import { noticesText } from './notices.text.ts';
import { useOccupationName } from './use-occupation-name.ts';

/** All that a notice says, as the public reads it and as the body sees it before it is published. */
export function NoticeBody({ notice }: NoticeProps) {
  const text = useText(noticesText);
  return (
    <>
      <Facts notice={notice} />
      <section className="card stack stack-tight">
        <h2>{text.notice}</h2>
        {notice.notice.trim() === '' ? (
          <p className="soft">{text.noNotice}</p>
        ) : (
          <p className="notice-text">{notice.notice}</p>
        )}
      </section>
      <NoticeStages notice={notice} />
      <NoticeMethods notice={notice} />
      <Committee notice={notice} />
      <NoticeSettings notice={notice} />
      <Policy notice={notice} />
    </>
  );
}

function Facts({ notice }: NoticeProps) {
  const text = useText(noticesText);
  const say = useSay();
  const { language } = useLanguage();
  const nameOf = useOccupationName();
  const { subject, body, jurisdiction, judgedOn } = notice;
  return (
    <dl className="card notice-facts">
      <Fact title={text.kind}>{say(cycleKindNames[subject.kind])}</Fact>
      <Fact title={text.evaluated}>{say(evaluatedWords(subject, nameOf))}</Fact>
      <Fact title={text.levels}>{say(levelsWords(subject))}</Fact>
      <Fact title={text.year}>{notice.year}</Fact>
      <Fact title={text.jurisdiction}>{say(placeName(jurisdiction))}</Fact>
      <Fact title={text.body}>{body.name}</Fact>
      <Fact title={text.judgedOn}>{judgedOn === null ? text.judgedOnSubmission : sayDate(judgedOn, language)}</Fact>
    </dl>
  );
}

function Committee({ notice: { committee, subject } }: NoticeProps) {
  const text = useText(noticesText);
  const { language } = useLanguage();
  if (committee === null) {
    return subject.kind === 'title-review' ? (
      <section className="card stack stack-tight">
        <h2>{text.committee}</h2>
        <p className="soft">{text.committeeMissing}</p>
      </section>
    ) : null;
  }
  const { name, approvalNumber, filedFrom, filedTo } = committee;
  return (
    <section className="card stack stack-tight">
      <h2>{text.committee}</h2>
      <dl className="notice-facts">
        <Fact title={text.committee}>{name}</Fact>
        <Fact title={text.approval}>{approvalNumber ?? '—'}</Fact>
        <Fact title={text.validity}>
          {filedFrom === null || filedTo === null
            ? '—'
            : `${sayDate(filedFrom, language)} — ${sayDate(filedTo, language)}`}
        </Fact>
      </dl>
      <p className="soft small">{text.committeeNames}</p>
    </section>
  );
}

function Policy({ notice: { policy, calendarVersion, publishedAt } }: NoticeProps) {
  const text = useText(noticesText);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="card stack stack-tight">
      <h2>{text.policy}</h2>
      <p className="soft small">{text.policyLead}</p>
      <dl className="notice-facts">
        <Fact title={text.policy}>{policy === null ? text.notPinned : say(versionWords(policy.version))}</Fact>
        <Fact title={text.policyHash}>
          <span className="figures notice-hash">{policy?.sha256 ?? text.notPinned}</span>
        </Fact>
        <Fact title={text.calendar}>{calendarVersion ?? text.notPinned}</Fact>
        <Fact title={text.published}>{publishedAt === null ? '—' : sayInstant(publishedAt, language)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `370000@2026.1 CN@2026.1` as 全国 2026.1、山东省 2026.1; what is written otherwise as it is. */
function versionWords(version: string): Text {
  const packs = version.split(' ').map((pack) => pack.split('@'));
  const said = ([jurisdiction = '', number]: readonly string[], language: 'zh' | 'en') =>
    number === undefined ? jurisdiction : `${placeName(jurisdiction)[language]} ${number}`;
  return {
    zh: packs.map((pack) => said(pack, 'zh')).join('、'),
    en: packs.map((pack) => said(pack, 'en')).join(', '),
  };
}
