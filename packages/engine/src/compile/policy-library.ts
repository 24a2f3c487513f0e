import { dayFromIso, NEVER } from '../values/day.ts';
import { createDirectory, type Directory } from '../values/directory.ts';
import { jurisdictionChain } from '../values/region.ts';
import type { PolicyBundle } from './bundle.ts';
import { compilePolicy } from './compile-policy.ts';
import { compileFast, type FastPolicy } from './fast-policy.ts';
import type { Policy } from './policy.ts';

/** A bundle with the policies compiled from it so far, one for each (packs of the jurisdiction, known-on). */
export interface PolicyLibrary {
  readonly bundle: PolicyBundle;
  readonly directory: Directory;
  policyFor(jurisdiction: string, knownOn?: string): Policy;
  /** The same with generated functions; needs `new Function`, which a page's content-security policy forbids. */
  fastPolicyFor(jurisdiction: string, knownOn?: string): FastPolicy;
}

// More combinations than this at a time are asked for by nobody but a fuzzer.
const remembered = 256;

/** Indexes a bundle; policies are compiled when first asked for and remembered. */
export function createPolicyLibrary(bundle: PolicyBundle): PolicyLibrary {
  const directory = createDirectory(bundle.directory);
  const published = [
    ...new Set(bundle.packs.flatMap((pack) => Object.values(pack.documents).map((each) => each.published))),
  ].sort();
  const policies = new Map<string, Policy>();
  const fastPolicies = new Map<Policy, FastPolicy>();
  const current = new Map<string, Policy>();
  const policyFor = (jurisdiction: string, knownOn?: string): Policy => {
    const recent = knownOn === undefined ? current.get(jurisdiction) : undefined;
    if (recent !== undefined) return recent;
    const policy = governingPolicy(jurisdiction, knownOn);
    if (knownOn !== undefined) return policy;
    if (current.size >= remembered) current.clear();
    current.set(jurisdiction, policy);
    return policy;
  };
  const governingPolicy = (jurisdiction: string, knownOn: string | undefined): Policy => {
    const governing = governingJurisdiction(bundle, jurisdiction);
    // Between two publications nothing becomes known: the last one on or before the day stands for it.
    const known = knownOn === undefined ? undefined : (published.findLast((day) => day <= knownOn) ?? '0001-01-01');
    const key = `${governing} ${known ?? ''}`;
    const found = policies.get(key);
    if (found !== undefined) return found;
    const { packs, version, sha256 } = bundle;
    const day = known === undefined ? NEVER : dayFromIso(known);
    const policy = compilePolicy({
      packs,
      directory,
      jurisdiction: governing,
      knownOn: day,
      version,
      sha256,
    });
    if (policies.size >= remembered) {
      policies.clear();
      fastPolicies.clear();
    }
    policies.set(key, policy);
    return policy;
  };
  return {
    bundle,
    directory,
    policyFor,
    fastPolicyFor(jurisdiction, knownOn) {
      const policy = policyFor(jurisdiction, knownOn);
      const found = fastPolicies.get(policy);
      if (found !== undefined) return found;
      const compiled = compileFast(policy);
      fastPolicies.set(policy, compiled);
      return compiled;
    },
  };
}

/** The lowest jurisdiction of the chain that has a pack: a district without one is governed by its city's. */
export function governingJurisdiction(bundle: PolicyBundle, jurisdiction: string): string {
  const chain = jurisdictionChain(jurisdiction);
  return chain.findLast((code) => bundle.packs.some((pack) => pack.jurisdiction === code)) ?? 'CN';
}
