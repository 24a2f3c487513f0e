import type { Text } from '@guantong/engine';
import { z } from 'zod';

/** What a field expects, in plain words, for schemas whose shape alone does not say it to a person. */
export const expectations: z.core.$ZodRegistry<Text> = z.registry<Text>();
