import type { ExamCase } from '@guantong/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fetchGroups, type GroupPlace } from '../groups/api.ts';
import { fetchExamCases } from './planning-api.ts';

/** The group in the address; undefined where it names none. */
export function usePlaceInAddress(): GroupPlace | undefined {
  const { id, group } = useParams({ strict: false });
  return id === undefined || group === undefined ? undefined : { cycleId: id, group };
}

/** The groups that have cases under evaluation, of one cycle where one is named. */
export function useGroupsToExamine(cycleId?: string) {
  return useQuery({
    queryKey: ['office', 'groups-to-examine', cycleId],
    queryFn: async ({ signal }) => {
      const params = new URLSearchParams({ size: '200', ...(cycleId === undefined ? {} : { cycle: cycleId }) });
      return (await fetchGroups(params, signal)).items.filter(({ underEvaluation }) => underEvaluation > 0);
    },
  });
}

/** What the cases of a group are examined by; undefined without a group, or until it is here. */
export function useExamCases(place: GroupPlace | undefined): {
  readonly cases: readonly ExamCase[] | undefined;
  readonly error: unknown;
} {
  const { data, error } = useQuery({
    queryKey: ['office', 'exam-cases', place?.cycleId, place?.group],
    queryFn: ({ signal }) => fetchExamCases(place ?? { cycleId: '', group: '' }, signal),
    enabled: place !== undefined,
  });
  return { cases: data?.items, error };
}
