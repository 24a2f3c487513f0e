import {
  type CompetitionResult,
  competitionEventNames,
  competitionEvents,
  competitionGroups,
  competitionMedalNames,
  competitionMedals,
  competitionPrizeNames,
  competitionPrizes,
} from '@guantong/engine';
import { competitionGroupNames } from '../../../lib/names/names.ts';
import { draftOf, given, givenChoice, givenNumber, pick } from '../draft-values.ts';
import { optionsOf } from '../field-spec.ts';
import { defineSection, indexed, writeAt } from '../record-section.ts';

export const competitionSection = defineSection<CompetitionResult>({
  id: 'competitions',
  list: 'competitions',
  title: { zh: '竞赛成绩', en: 'Competition results' },
  addLabel: { zh: '添加竞赛成绩', en: 'Add a result' },
  fields: () => [
    {
      kind: 'choice',
      name: 'event',
      required: true,
      label: { zh: '赛事', en: 'Event' },
      options: optionsOf(competitionEvents, competitionEventNames),
    },
    { kind: 'date', name: 'awardedOn', required: true, label: { zh: '获奖日期', en: 'Awarded on' } },
    {
      kind: 'choice',
      name: 'medal',
      label: { zh: '奖牌', en: 'Medal' },
      options: optionsOf(competitionMedals, competitionMedalNames),
    },
    {
      kind: 'choice',
      name: 'prize',
      label: { zh: '奖项', en: 'Prize' },
      options: optionsOf(competitionPrizes, competitionPrizeNames),
    },
    { kind: 'number', name: 'rank', label: { zh: '名次', en: 'Rank' } },
    {
      kind: 'choice',
      name: 'group',
      label: { zh: '组别', en: 'Group' },
      options: optionsOf(competitionGroups, competitionGroupNames),
    },
    { kind: 'occupation', name: 'occupation', label: { zh: '竞赛职业（工种）', en: 'Occupation' } },
    { kind: 'region', name: 'region', label: { zh: '举办地区（省级赛事）', en: 'Region (provincial events)' } },
  ],
  read: ({ competitions = [] }) => indexed(competitions),
  sentence: ({ event, medal, prize, rank, awardedOn }, { say, day }) =>
    [
      say(competitionEventNames[event]),
      medal && say(competitionMedalNames[medal]),
      prize && say(competitionPrizeNames[prize]),
      rank && say({ zh: `第 ${rank} 名`, en: `rank ${rank}` }),
      day(awardedOn),
    ]
      .filter(Boolean)
      .join(' · '),
  toDraft: draftOf,
  fromDraft({ event, awardedOn = '', medal, prize, rank, group, occupation, region }) {
    const chosen = pick(competitionEvents, event);
    if (chosen === undefined || awardedOn === '') return undefined;
    return {
      event: chosen,
      awardedOn,
      ...givenChoice('medal', competitionMedals, medal),
      ...givenChoice('prize', competitionPrizes, prize),
      ...(/^[1-9]\d*$/.test(rank ?? '') ? givenNumber('rank', rank) : {}),
      ...givenChoice('group', competitionGroups, group),
      ...given('occupation', occupation),
      ...given('region', region),
    };
  },
  write: (dossier, index, record) => ({ ...dossier, competitions: writeAt(dossier.competitions ?? [], index, record) }),
});
