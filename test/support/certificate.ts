import { webcrypto } from "node:crypto";
import { Integer, OctetString, Utf8String } from "asn1js";
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  GeneralName,
  GeneralNames,
} from "pkijs";

/** A certificate for 127.0.0.1 that is its own authority, with its key, in PEM. */
export async function localCertificate(): Promise<{ readonly cert: string; readonly key: string }> {
  const engine = new CryptoEngine({ name: "node", crypto: webcrypto as never });
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 1 });
  const name = () => new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: "greffier test" }) });
  certificate.issuer.typesAndValues.push(name());
  certificate.subject.typesAndValues.push(name());
  certificate.notBefore.value = new Date(Date.UTC(2020, 0, 1));
  certificate.notAfter.value = new Date(Date.UTC(2049, 0, 1));
  const address = new GeneralName({
    type: 7,
    value: new OctetString({ valueHex: Uint8Array.of(127, 0, 0, 1).buffer }),
  });
  const extension = (extnID: string, value: { toSchema(): { toBER(): ArrayBuffer } }) =>
    new Extension({ extnID, critical: false, extnValue: value.toSchema().toBER() });
  certificate.extensions = [
    extension("2.5.29.19", new BasicConstraints({ cA: true })),
    extension("2.5.29.17", new GeneralNames({ names: [address] })),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  await certificate.sign(privateKey, "SHA-256", engine);
  return {
    cert: pem("CERTIFICATE", certificate.toSchema(true).toBER()),
    key: pem("PRIVATE KEY", await webcrypto.subtle.exportKey("pkcs8", privateKey)),
  };
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}
