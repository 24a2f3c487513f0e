import { describe, expect, it } from 'vitest';
import { chosenTarget } from './target-choices.ts';

describe('the target that was chosen within a cycle', () => {
  const level = 'intermediate';
  const review = (specialties: string[]) => ({
    subject: {
      kind: 'title-review' as const,
      series: 'engineering' as const,
      levels: ['intermediate' as const],
      specialties,
    },
  });

  it('needs a specialty where the cycle is limited to some, and one of them', () => {
    const limited = review(['electrical', 'mechanical']);
    const choose = (specialty: string) => chosenTarget(limited, { level, occupation: undefined, specialty });
    expect(choose('')).toBeUndefined();
    expect(choose('chemical')).toBeUndefined();
    expect(choose('electrical')).toEqual({ type: 'title', series: 'engineering', level, specialty: 'electrical' });
  });

  it('has none where the cycle takes the whole series', () => {
    expect(chosenTarget(review([]), { level, occupation: undefined, specialty: '' })).toEqual({
      type: 'title',
      series: 'engineering',
      level,
    });
  });
});
