import type { IsoDate } from '@guantong/engine';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLanguage } from '../../lib/language/language.tsx';
import type { ControlProps } from './control-props.ts';

interface DayPickerProps extends ControlProps {
  readonly value: IsoDate | '';
  readonly onChange: (value: IsoDate | '') => void;
  /** The first and last day that may be chosen. */
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
}

const written = 'YYYY-MM-DD';

/** A calendar day, shown in the house's form; it may also be typed as 2026-10-08. */
export function DayPicker({ value, onChange, min, max, ...rest }: DayPickerProps) {
  const { language } = useLanguage();
  const shown = language === 'zh' ? 'YYYY年M月D日' : 'D MMMM YYYY';
  return (
    <DatePicker
      {...rest}
      // Enter takes the day that was typed; it must not send the form with the one before.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      className="day-picker"
      value={value === '' ? null : dayjs(value, written)}
      format={[shown, written, 'YYYYMMDD']}
      {...(min === undefined ? {} : { minDate: dayjs(min, written) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max, written) })}
      onChange={(day) => onChange(day === null ? '' : day.format(written))}
    />
  );
}
