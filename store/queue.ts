import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Pool, QueryResult } from "pg";
import { type Db, fromKysely, type Job, PgBoss } from "pg-boss";
import { codeOf } from "../lib/errors.ts";
import type { Database } from "./database/open.ts";
import type { Tables } from "./tables.ts";

/** A job for one document, as a worker is given it. */
export interface DocumentJob {
  readonly document: string;
  /** Whether the queue will not try again if this attempt fails. */
  readonly isLastAttempt: boolean;
}

export interface DocumentQueue {
  /** Queues a document unless a job for it is queued or at work; within a transaction, it commits with it. */
  enqueue(document: string, transaction?: Transaction<Tables>): Promise<void>;
  /**
   * Works on jobs until the signal is aborted, so many at once; then hands back those in hand. A job whose handler
   * throws is tried again later. `onIdle` is called, and awaited, when there is nothing to do.
   */
  work(
    handle: (job: DocumentJob, signal: AbortSignal) => Promise<void>,
    options: { readonly concurrency: number; readonly signal: AbortSignal; readonly onIdle?: () => Promise<void> },
  ): Promise<void>;
  /** Those of these documents that have a job, queued or at work. */
  liveAmong(documents: readonly string[]): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const queueName = "documents";
const schema = "queue";
const day = 86_400;
/** Tries after the first. */
const retryLimit = 2;
/** A worker that says nothing for so long is dead, and its jobs go to others. 10 is the least that pg-boss takes. */
const heartbeatSeconds = 10;
const pollMilliseconds = 500;

/** The queue of documents to read, durable, in the database itself. Jobs carry identifiers, never document text. */
export async function openQueue({ kysely, pool, mode }: Database): Promise<DocumentQueue> {
  const boss = new PgBoss({
    db: inPool(pool),
    schema,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    monitorVacuum: mode === "server",
    reindex: mode === "server",
  });
  boss.on("error", () => {});
  await oneAtATime(pool, mode, () => boss.start());
  await boss.createQueue(queueName, {
    policy: "exclusive",
    retryLimit,
    retryDelay: 1,
    heartbeatSeconds,
    expireInSeconds: day - 1,
    retentionSeconds: 3650 * day,
    deleteAfterSeconds: day,
  });
  await rememberQueue(boss);
  if (mode === "embedded") await releaseOrphans(kysely);

  let wake = Promise.withResolvers<void>();
  return {
    async enqueue(document, transaction) {
      const db = transaction && { db: fromKysely(transaction) };
      await boss.send(queueName, { document }, { singletonKey: document, ...db });
      wake.resolve();
    },
    async work(handle, { concurrency, signal, onIdle }) {
      const inHand = new Map<string, Job<JobData>>();
      const beat = setInterval(() => {
        if (inHand.size > 0) boss.touch(queueName, [...inHand.values()]).catch(() => {});
      }, heartbeatSeconds * 300);
      try {
        while (!signal.aborted) {
          wake = Promise.withResolvers<void>();
          const free = concurrency - inHand.size;
          const jobs = free > 0 ? await boss.fetch<JobData>(queueName, { batchSize: free }) : [];
          for (const job of jobs) {
            inHand.set(job.id, job);
            attempt(boss, kysely, job, handle, signal).finally(() => {
              inHand.delete(job.id);
              wake.resolve();
            });
          }
          if (jobs.length > 0 && inHand.size < concurrency) continue;
          if (inHand.size === 0) await onIdle?.();
          await untilWoken(wake.promise, signal);
        }
        while (inHand.size > 0) await sleep(10);
      } finally {
        clearInterval(beat);
      }
    },
    async liveAmong(documents) {
      const { rows } = await sql<{
        document: string;
      }>`select singleton_key as document from ${sql.table(`${schema}.job`)}
        where name = ${queueName} and state < 'completed' and singleton_key = any(${documents})`.execute(kysely);
      return rows.map((row) => row.document);
    },
    stop: () => boss.stop({ graceful: false }),
  };
}

interface JobData {
  document: string;
}

async function attempt(
  boss: PgBoss,
  db: Kysely<Tables>,
  job: Job<JobData>,
  handle: (job: DocumentJob, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const isLastAttempt = job.retryCount >= retryLimit;
  try {
    await handle({ document: job.data.document, isLastAttempt }, signal);
    await boss.complete(queueName, job);
  } catch (error) {
    if (signal.aborted) await release(db, sql`id = ${job.id}`).catch(() => {});
    else await boss.fail(queueName, job, { code: codeOf(error) }).catch(() => {});
  }
}

/**
 * Two processes that set up the queue's tables on an empty server at once would trip over each other. An embedded
 * database takes such statements one after the other anyway, and has no locks of a session.
 */
async function oneAtATime(pool: Pool, mode: Database["mode"], act: () => Promise<unknown>): Promise<void> {
  if (mode === "embedded") return void (await act());
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [`greffier ${schema}`]);
    await act();
  } finally {
    // Closes the connection, and with it the lock.
    client.release(true);
  }
}

/**
 * pg-boss looks up a queue at its first use and not again. It must not do so inside our transaction: with one
 * connection for all, its question would wait for the transaction, and the transaction for its answer.
 */
async function rememberQueue(boss: PgBoss): Promise<void> {
  await boss.findJobs(queueName, { key: "none" });
}

/** With an embedded database, whoever took a job before its keeper started is gone: the keeper ends with the last. */
async function releaseOrphans(db: Kysely<Tables>): Promise<void> {
  await release(db, sql`started_on < pg_postmaster_start_time()`);
}

async function release(db: Kysely<Tables>, which: ReturnType<typeof sql>): Promise<void> {
  await sql`update ${sql.table(`${schema}.job`)} set state = 'retry', started_on = null, heartbeat_on = null
    where name = ${queueName} and state = 'active' and ${which}`.execute(db);
}

async function untilWoken(woken: Promise<void>, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  await Promise.race([woken, sleep(pollMilliseconds, undefined, { signal: either }).catch(() => {})]);
  done.abort();
}

/** How pg-boss reaches the database; statements without parameters may come several at once, between BEGIN and COMMIT. */
function inPool(pool: Pool): Db {
  return {
    async executeSql(text, values) {
      const answer: QueryResult | QueryResult[] = await pool.query(text, values);
      return { rows: [answer].flat().flatMap((result) => result.rows) };
    },
  };
}
