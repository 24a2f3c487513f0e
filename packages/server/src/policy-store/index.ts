export { loadPolicyBundle, PolicyError } from './load-policy-bundle.ts';
export { readCaseFiles } from './read-case-files.ts';
export { type ReadDirectory, readDirectory, toDirectory } from './read-directory.ts';
export { policiesFolder, readPackFiles } from './read-pack-files.ts';
