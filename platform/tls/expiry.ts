import "reflect-metadata"; // the library beneath reads it when it is loaded
import { X509Certificate } from "@peculiar/x509";

/** When a certificate (PEM) runs out, in milliseconds since 1970. @throws Error for what is no certificate */
export const expiryMs = (pem: string): number => new X509Certificate(pem).notAfter.getTime();
