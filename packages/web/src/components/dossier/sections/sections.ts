import type { RecordSection } from '../record-section.ts';
import { awardSection } from './awards.section.ts';
import { competitionSection } from './competitions.section.ts';
import { educationSection } from './education.section.ts';
import { employmentSection } from './employments.section.ts';
import { hoursSection } from './hours.section.ts';
import { qualificationCredentialSection } from './qualification-credentials.section.ts';
import { reviewSection } from './reviews.section.ts';
import { skillCredentialSection } from './skill-credentials.section.ts';
import { titleCredentialSection } from './title-credentials.section.ts';

/** The lists of a dossier in the order in which the editor shows them. */
export const sections: readonly RecordSection[] = [
  skillCredentialSection,
  titleCredentialSection,
  employmentSection,
  reviewSection,
  awardSection,
  competitionSection,
  hoursSection,
  educationSection,
  qualificationCredentialSection,
];
