import {
  awardNames,
  type Credential,
  competitionEventNames,
  competitionMedalNames,
  competitionPrizeNames,
  type Dossier,
  educationLevelNames,
  examCategoryNames,
  type PolicyLibrary,
  qualificationLevelNames,
  reviewResultNames,
  schoolProgramNames,
  skillLevelNames,
  type Text,
  titleLevelNames,
  titleSeriesNames,
} from '@guantong/engine';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { occupationLabel } from '../../lib/occupations/occupations.ts';
import { reportText } from './report.text.ts';

/** The facts the findings rest on, one line each, for the employer to check. */
export function ReportFacts({ library, dossier }: { readonly library: PolicyLibrary; readonly dossier: Dossier }) {
  const text = useText(reportText);
  const say = useSay();
  const { language } = useLanguage();
  const day = (date: string) => sayDate(date, language);
  const occupation = (code: string | undefined) => (code === undefined ? undefined : occupationLabel(library, code));
  const lines: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ...dossier.credentials.map(
      (each) => [text.factCredential, [...credentialWords(each, say, occupation), day(credentialDay(each))]] as const,
    ),
    ...dossier.employments.map(
      ({ employer, occupation: code, post, from, to }) =>
        [
          text.factEmployment,
          [employer.name, post, occupation(code), `${day(from)} – ${to ? day(to) : text.sinceNow}`],
        ] as const,
    ),
    ...(dossier.annualReviews ?? []).map(
      ({ year, result }) => [text.factReview, [String(year), say(reviewResultNames[result])]] as const,
    ),
    ...(dossier.awards ?? []).map(
      ({ code, awardedOn }) => [text.factAward, [say(awardNames[code]), day(awardedOn)]] as const,
    ),
    ...(dossier.competitions ?? []).map(
      ({ event, medal, prize, awardedOn }) =>
        [
          text.factCompetition,
          [
            say(competitionEventNames[event]),
            medal && say(competitionMedalNames[medal]),
            prize && say(competitionPrizeNames[prize]),
            day(awardedOn),
          ],
        ] as const,
    ),
    ...(dossier.continuingEducation ?? []).map(
      ({ year, publicHours = 0, specialisedHours = 0, skillTrainingHours = 0 }) =>
        [text.factHours, [String(year), String(publicHours + specialisedHours + skillTrainingHours)]] as const,
    ),
  ];
  return (
    <section className="stack stack-tight">
      <h2>{text.facts}</h2>
      <dl className="report-facts">
        {lines.map(([term, words]) => (
          <div key={`${term} ${words.join()}`}>
            <dt>{term}</dt>
            <dd>{words.filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function credentialWords(
  credential: Credential,
  say: (text: Text) => string,
  occupation: (code: string) => string | undefined,
): readonly (string | undefined)[] {
  switch (credential.type) {
    case 'skill-level':
      return [occupation(credential.occupation), say(skillLevelNames[credential.level]), credential.number];
    case 'title':
      return [say(titleSeriesNames[credential.series]), say(titleLevelNames[credential.level]), credential.number];
    case 'professional-qualification':
      return [say(examCategoryNames[credential.category]), say(qualificationLevelNames[credential.level])];
    case 'education':
      return [
        say(
          credential.program === undefined
            ? educationLevelNames[credential.level]
            : schoolProgramNames[credential.program],
        ),
        credential.major,
      ];
  }
}

function credentialDay(credential: Credential): string {
  return credential.type === 'education' ? credential.graduatedOn : credential.issuedOn;
}
