import "reflect-metadata"; // the library beneath reads it when it is loaded
import { KeyObject, webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";

const P256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** A key made on this machine, and the request that asks for a certificate over it. */
export interface CertificateRequest {
  /** PKCS #8, PEM; it never leaves the machine */
  readonly key: string;
  /** PKCS #10, PEM; signed with the key, which proves that we hold it */
  readonly request: string;
}

/** Makes a new P-256 key with its request. */
export const newCertificateRequest = async (commonName: string): Promise<CertificateRequest> => {
  const keys = await webcrypto.subtle.generateKey(P256, true, ["sign", "verify"]);
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: `CN=${commonName}`,
    keys,
    signingAlgorithm: P256,
  });
  return {
    key: KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" }).toString(),
    request: request.toString("pem"),
  };
};
