import type { z } from 'zod';

/** A schema for every field of `T`, optional ones included: a field added to a value cannot be forgotten on the wire. */
export type ShapeOf<T> = { readonly [Field in keyof Required<T>]: z.ZodType<T[Field]> };
