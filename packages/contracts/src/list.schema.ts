import { z } from 'zod';

/** The part of a list that is asked for: page from 1, at most 200 items a page. As query parameters. */
export const pageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe('Page, from 1 (页码).'),
  size: z.coerce.number().int().min(1).max(200).default(20).describe('Items a page, 1 to 200 (每页条数).'),
};

/** One page of a list; `total` counts what the filters let through. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item).describe('The items of this page (本页各项).'),
    total: z.int().min(0).describe('Items in all (总数).'),
    page: z.int().min(1).describe('Page, from 1 (页码).'),
    size: z.int().min(1).describe('Items a page (每页条数).'),
  });
}
