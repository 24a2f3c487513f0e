import { createPolicyLibrary, type PolicyBundle, type PolicyLibrary } from '@guantong/engine';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../fetch-json.ts';

/** The policy, fetched once per visit and compiled here: every answer is worked out in the browser. */
export function usePolicyLibrary(): UseQueryResult<PolicyLibrary> {
  return useQuery({
    queryKey: ['policy-bundle'],
    queryFn: async ({ signal }) => createPolicyLibrary(await fetchBundle(signal)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

// The bundle is this product's own file, written by the same code that reads it; its hash goes with every answer.
function fetchBundle(signal: AbortSignal): Promise<PolicyBundle> {
  return fetchJson('/policy/bundle.json', { signal }, parseBundle);
}

function parseBundle(value: unknown): PolicyBundle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'packs' in value && Array.isArray(value.packs) && 'sha256' in value ? (value as PolicyBundle) : undefined;
}
