import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { codeOf, messageOf, UnavailableError, UsageError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import { isPassedOver } from "./paths.ts";
import type { Arrival, LocalFile, Source } from "./source.ts";

/** Whether a place is a bucket rather than a path. */
export const isBucketAddress = (place: string): boolean => place.startsWith("s3://");

/**
 * The objects under `s3://bucket/prefix`. An object is the same while its key, ETag and size are; an ETag is an
 * identity, not a hash. With `watch`, the whole prefix is listed again at each sweep, since a late key may sort before
 * any marker, and an unreachable bucket is tried again, `onTrouble` being told once each time that it is lost; without
 * `watch`, an unreachable bucket is an error.
 */
export function bucketSource(
  place: string,
  s3: Settings["s3"],
  watch?: Settings["watch"],
  onTrouble: (trouble: UnavailableError) => void = () => {},
): Source {
  const { bucket, prefix } = parseAddress(place);
  return {
    async *arrivals(signal) {
      const client = createClient(s3);
      const seen = new Map<string, string>();
      try {
        for (let failures = 0; !signal.aborted; ) {
          try {
            for await (const arrival of sweep(client, bucket, prefix, signal)) {
              if (seen.get(arrival.origin) === arrival.fingerprint) continue;
              yield arrival;
              if (watch) seen.set(arrival.origin, arrival.fingerprint);
            }
            failures = 0;
          } catch (error) {
            if (signal.aborted) return;
            failures += 1;
            if (!watch || isRefusal(error)) throw unreachable(place, error);
            if (failures === 1) onTrouble(unreachable(place, error));
          }
          if (!watch) return;
          const seconds = failures === 0 ? watch.sweepSeconds : Math.min(2 ** failures, watch.sweepSeconds);
          await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
        }
      } finally {
        client.destroy();
      }
    },
  };
}

async function* sweep(
  client: S3Client,
  bucket: string,
  prefix: string,
  signal: AbortSignal,
): AsyncIterable<Arrival & { fingerprint: string }> {
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
    const page = await client.send(command, { abortSignal: signal });
    for (const { Key: key, ETag: tag, Size: size } of page.Contents ?? []) {
      const name = key?.split("/").at(-1);
      if (!key || !name || isPassedOver(name)) continue;
      yield {
        kind: "file",
        name,
        origin: `s3://${bucket}/${key}`,
        fingerprint: `${tag} ${size}`,
        bytes: size,
        fetch: (fetchSignal) => fetchObject(client, bucket, key, name, fetchSignal),
      };
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

async function fetchObject(
  client: S3Client,
  bucket: string,
  key: string,
  name: string,
  signal: AbortSignal,
): Promise<LocalFile> {
  const folder = await mkdtemp(join(tmpdir(), "greffier-"));
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "object");
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), {
      abortSignal: signal,
    });
    if (!(body instanceof Readable)) throw new Error("the answer has no body");
    await pipeline(body, createWriteStream(path, { mode: 0o600 }), { signal });
    return { path, release };
  } catch (error) {
    await release();
    if (signal.aborted) throw error;
    throw new UnavailableError(
      "OBJECT_NOT_FETCHED",
      `Expected to fetch ${name} from its bucket, found: ${messageOf(error)}; ingest it again.`,
      {},
      { cause: error },
    );
  }
}

function createClient({ endpoint, region, pathStyle, accessKeyId, secretAccessKey }: Settings["s3"]): S3Client {
  return new S3Client({
    region,
    forcePathStyle: pathStyle,
    // Else AWS_ENDPOINT_URL or ~/.aws/config would send requests to a host that our settings do not name.
    ignoreConfiguredEndpointUrls: true,
    ...(endpoint !== undefined && { endpoint }),
    ...(accessKeyId !== undefined &&
      secretAccessKey !== undefined && { credentials: { accessKeyId, secretAccessKey } }),
  });
}

function parseAddress(place: string): { bucket: string; prefix: string } {
  const match = /^s3:\/\/([^/]+)(?:\/(.*))?$/u.exec(place);
  if (!match?.[1]) {
    throw new UsageError("BUCKET_ADDRESS", `Expected an address such as s3://bucket/prefix, found ${place}.`);
  }
  return { bucket: match[1], prefix: match[2] ?? "" };
}

/** Waiting does not help: the bucket is not there, or not for us. */
function isRefusal(error: unknown): boolean {
  return [
    "NoSuchBucket",
    "AccessDenied",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "CredentialsProviderError",
  ].includes(error instanceof Error ? error.name : "");
}

function unreachable(place: string, error: unknown): UnavailableError {
  const name = error instanceof Error ? error.name : codeOf(error);
  return new UnavailableError(
    "BUCKET_UNREACHABLE",
    `Expected to list ${place}, found: ${messageOf(error) || name}; check the address, s3.endpoint, s3.region and the keys.`,
    { place, cause: name },
    { cause: error },
  );
}
