/** A certificate that only its own key signed, made anew for each server. It is enough for a server on this machine. */
import { generateKeyPairSync, sign } from "node:crypto";

const ECDSA_WITH_SHA256 = "06082a8648ce3d040302";
const COMMON_NAME = "0603550403";

export function createSelfSigned(host: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = node(0x30, Buffer.from(ECDSA_WITH_SHA256, "hex"));
  const attribute = node(0x30, Buffer.from(COMMON_NAME, "hex"), node(0x0c, Buffer.from(host)));
  const name = node(0x30, node(0x31, attribute));
  const validity = node(0x30, time("200101000000Z"), time("491231235959Z"));
  const subjectKey = publicKey.export({ type: "spki", format: "der" });
  const content = node(0x30, node(0x02, Buffer.of(1)), algorithm, name, validity, name, subjectKey);
  const signature = node(0x03, Buffer.of(0), sign("sha256", content, privateKey));
  const lines =
    node(0x30, content, algorithm, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  const cert = ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert };
}

function time(text: string): Buffer {
  return node(0x17, Buffer.from(text));
}

/** A node of ASN.1 in DER: a tag, its length, and its content. */
function node(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, ...sizeOf(content.length)), content]);
}

/** The length, in as few bytes as possible: a browser accepts no other. */
function sizeOf(length: number): number[] {
  if (length < 128) return [length];
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
