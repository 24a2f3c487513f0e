import type { PolicyLibrary } from '@guantong/engine';
import { skillLevelNames, type Text, titleLevelNames } from '@guantong/engine';
import { capitalised, targetWords } from '../../lib/assessment/target-words.ts';
import { type Rung, type Tracks, targetOf } from './rungs.ts';

/** The name on a rung: 技师, 中级. */
export function rungName(rung: Rung): Text {
  const name = rung.track === 'skill' ? skillLevelNames[rung.level] : titleLevelNames[rung.level];
  return { zh: name.zh, en: capitalised(name.en) };
}

/** The title or level in full: 工程师, 电工 · 技师. */
export function rungInFull(rung: Rung, tracks: Tracks, library: PolicyLibrary): Text {
  return targetWords(targetOf(rung, tracks), library).heading;
}
