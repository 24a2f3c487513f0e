export { loadPolicyBundle, PolicyError } from './load-policy-bundle.ts';
export { type ReadDirectory, readDirectory, toDirectory } from './read-directory.ts';
export { policiesFolder, readPackFiles } from './read-pack-files.ts';
