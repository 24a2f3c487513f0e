import type { Region } from '@guantong/engine';
import { RegionField } from '../../../components/region-field.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { selfCheckText } from '../self-check.text.ts';

export function RegionAnswer({ onAnswer }: { readonly onAnswer: (region: Region) => void }) {
  const text = useText(selfCheckText);
  return (
    <RegionField
      label={text.region}
      value=""
      onChange={(region) => {
        if (region !== '') onAnswer(region);
      }}
    />
  );
}
