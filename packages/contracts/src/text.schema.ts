import type { Text } from '@guantong/engine';
import { z } from 'zod';

export const textSchema: z.ZodType<Text> = z
  .object({ zh: z.string().describe('In Chinese (中文).'), en: z.string().describe('In English (英文).') })
  .meta({ id: 'Text', description: 'A sentence in both languages of the product (双语文本).' });
