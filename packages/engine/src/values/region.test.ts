import { describe, expect, it } from 'vitest';
import { jurisdictionChain, regionWithin } from './region.ts';

describe('jurisdictions', () => {
  it('lie under their city, province and the nation', () => {
    expect(jurisdictionChain('440106')).toEqual(['CN', '440000', '440100', '440106']);
    expect(jurisdictionChain('440100')).toEqual(['CN', '440000', '440100']);
    expect(jurisdictionChain('440000')).toEqual(['CN', '440000']);
    expect(jurisdictionChain('CN')).toEqual(['CN']);
  });

  it('contain the regions that share their leading digits', () => {
    expect(regionWithin('440106', '440100')).toBe(true);
    expect(regionWithin('440300', '440100')).toBe(false);
    expect(regionWithin('150102', '150000')).toBe(true);
    expect(regionWithin('440100', '150000')).toBe(false);
  });
});
