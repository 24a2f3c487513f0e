import { z } from 'zod';
import { canSchema } from '../can.schema.ts';
import { listSchema, pageFields } from '../list.schema.ts';
import { idSchema } from '../organisations/organisation-fields.schema.ts';

export const groupNameSchema = z.string().trim().min(1).max(60).describe('Group (分组).');
export const groupPlaceFields = { cycleId: idSchema.describe('The cycle (评价计划).'), group: groupNameSchema };

export const reviewGroupFilterSchema = z.strictObject({
  cycle: idSchema.optional().describe('Of one cycle (评价计划).'),
});
export type ReviewGroupFilter = z.infer<typeof reviewGroupFilterSchema>;
export const reviewGroupListQuerySchema = z.strictObject({ ...reviewGroupFilterSchema.shape, ...pageFields });

/** Cases of one cycle that were assigned to the same group. */
export const reviewGroupSchema = z
  .strictObject({
    ...groupPlaceFields,
    cycleName: z.string(),
    cases: z.int().min(1).describe('Cases in all (份数).'),
    grouped: z.int().describe('已分组: waiting for the evaluation.'),
    underEvaluation: z.int().describe('评价中: under evaluation.'),
    inPublicity: z.int().describe('结果公示: in the publicity of results.'),
    ended: z.int().describe('已确认、已发证或未通过: confirmed, certified or not passed.'),
    can: canSchema,
  })
  .meta({ id: 'ReviewGroup', description: 'A group of cases that is reviewed together (评审分组).' });
export type ReviewGroup = z.infer<typeof reviewGroupSchema>;
export const reviewGroupListSchema = listSchema(reviewGroupSchema);

export const groupActKinds = ['start-evaluation', 'publish-result', 'confirm-result'] as const;
export const groupActSchema = z
  .strictObject({
    ...groupPlaceFields,
    kind: z.enum(groupActKinds).describe('开始评价 / 公布结果 / 确认结果: for each case of the group it is due for.'),
  })
  .meta({ id: 'GroupAct', description: 'One action on the cases of a group (分组办理).' });
export type GroupAct = z.infer<typeof groupActSchema>;
