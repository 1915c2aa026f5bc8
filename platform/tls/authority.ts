import "reflect-metadata"; // the library beneath reads it when it is loaded
import { createHash, createPrivateKey, KeyObject, webcrypto } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as x509 from "@peculiar/x509";
import type { Clock } from "../clock.ts";
import { ensureDir, readTextFile, writeFileDurable } from "../files.ts";

const P256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY_MS = 86_400_000;
const CA_DAYS = 3650;
const SERVER_DAYS = 825;
const MAX_PEM = 16 * 1024;

/** A certificate of ours, looked into. */
export interface Inspected {
  /** the one URI it speaks for */
  readonly uri: string;
  /** serial number in hex */
  readonly serial: string;
  readonly notAfterMs: number;
}

/** A small certificate authority for the devices of one service. */
export interface Authority {
  readonly caPem: string;
  /** SHA-256 of the authority's certificate, hex: what a device pins before it trusts the connection */
  readonly fingerprint: string;
  /** Certificate and key under which the service itself answers. */
  readonly server: { readonly cert: string; readonly key: string };
  /** Signs a request for a URI and a number of days; undefined when the request is none or does not hold the key it names. */
  issue(requestPem: string, uri: string, days: number): Promise<{ cert: string; serial: string } | undefined>;
  /** Looks into a certificate (DER); undefined unless this authority issued it. An expired one is told, not refused. */
  inspect(der: Uint8Array): Promise<Inspected | undefined>;
}

const keyPem = (key: webcrypto.CryptoKey): string =>
  KeyObject.from(key).export({ type: "pkcs8", format: "pem" }).toString();

const readKey = async (pem: string): Promise<webcrypto.CryptoKey> => {
  const der = createPrivateKey(pem).export({ type: "pkcs8", format: "der" });
  return webcrypto.subtle.importKey("pkcs8", der, P256, true, ["sign"]);
};

const serialOf = (): string => `0${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString("hex")}1`;

/**
 * Opens the authority of a folder, making it when it is new.
 * @param names hosts and addresses under which the service answers
 */
export const openAuthority = async (
  folder: string,
  {
    name,
    names,
    clock,
  }: { readonly name: string; readonly names: readonly string[]; readonly clock: Pick<Clock, "now"> },
): Promise<Authority> => {
  await ensureDir(folder);
  const path = (file: string) => join(folder, file);
  const now = clock.now();
  const dates = (days: number) => ({ notBefore: new Date(now - DAY_MS), notAfter: new Date(now + days * DAY_MS) });
  const newKeys = () => webcrypto.subtle.generateKey(P256, true, ["sign", "verify"]);
  const keep = async (file: string, text: string, mode: number) =>
    writeFileDurable(path(file), Buffer.from(text), mode);

  if (!existsSync(path("ca.crt"))) {
    const keys = await newKeys();
    const cert = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: serialOf(),
      name: `CN=${name}`,
      ...dates(CA_DAYS),
      signingAlgorithm: P256,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      ],
    });
    // the certificate last: its being there says that the key is
    await keep("ca.key", keyPem(keys.privateKey), 0o600);
    await keep("ca.crt", cert.toString("pem"), 0o644);
  }
  const caPem = (await readTextFile(path("ca.crt"), MAX_PEM)) ?? "";
  const ca = new x509.X509Certificate(caPem);
  const caKey = await readKey((await readTextFile(path("ca.key"), MAX_PEM)) ?? "");

  const sign = (subject: string, publicKey: x509.PublicKeyType, days: number, extensions: x509.Extension[]) =>
    x509.X509CertificateGenerator.create({
      serialNumber: serialOf(),
      subject,
      issuer: ca.subject,
      ...dates(days),
      signingAlgorithm: P256,
      publicKey,
      signingKey: caKey,
      extensions: [new x509.BasicConstraintsExtension(false), ...extensions],
    });
  const serverNames = names.map(
    (host) => ({ type: /^[\d.]+$|:/.test(host) ? "ip" : "dns", value: host }) as x509.JsonGeneralName,
  );
  const serverKeys = await newKeys();
  // made anew at every start: its names may have changed, and it need not outlive the process
  const server = await sign(`CN=${name} service`, serverKeys.publicKey, SERVER_DAYS, [
    new x509.SubjectAlternativeNameExtension(serverNames),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
  ]);

  return {
    caPem,
    fingerprint: createHash("sha256").update(Buffer.from(ca.rawData)).digest("hex"),
    server: { cert: server.toString("pem"), key: keyPem(serverKeys.privateKey) },
    async issue(requestPem, uri, days) {
      try {
        const request = new x509.Pkcs10CertificateRequest(requestPem);
        if (!(await request.verify())) return undefined;
        const cert = await sign(`CN=${name} device`, request.publicKey, days, [
          new x509.SubjectAlternativeNameExtension([{ type: "url", value: uri }]),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
        ]);
        return { cert: cert.toString("pem"), serial: cert.serialNumber };
      } catch {
        return undefined;
      }
    },
    async inspect(der) {
      try {
        const cert = new x509.X509Certificate(Uint8Array.from(der).buffer);
        if (!(await cert.verify({ publicKey: ca.publicKey, signatureOnly: true }))) return undefined;
        const uris = cert
          .getExtension(x509.SubjectAlternativeNameExtension)
          ?.names.items.filter((each) => each.type === "url");
        const uri = uris?.length === 1 ? uris[0]?.value : undefined;
        return uri === undefined ? undefined : { uri, serial: cert.serialNumber, notAfterMs: cert.notAfter.getTime() };
      } catch {
        return undefined;
      }
    },
  };
};
