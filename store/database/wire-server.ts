import { createServer, type Server, type Socket } from "node:net";
import { Turns } from "../../lib/turns.ts";
import { readStartup, StatementBatches, transactionStatus, welcome } from "./wire-protocol.ts";

/** The one connection of an embedded PostgreSQL: takes protocol messages, gives back the answers to them. */
export interface OneConnection {
  execProtocolRaw(messages: Uint8Array): Promise<Uint8Array>;
}

export interface WireServer {
  readonly server: Server;
  /** Clients connected now. */
  readonly clients: number;
}

/**
 * Lets many PostgreSQL clients share the one connection of an embedded database. A client keeps the connection from its
 * first statement until the database says that no transaction is open, so transactions never mix; a client that leaves
 * in mid-transaction is rolled back. What belongs to a session rather than a transaction (SET, LISTEN, temporary
 * tables, session advisory locks) is shared by all clients: do not use it.
 */
export function createWireServer(database: OneConnection, onClients: (clients: number) => void): WireServer {
  const turns = new Turns();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    onClients(sockets.size);
    serve(socket, database, turns, () => {
      sockets.delete(socket);
      onClients(sockets.size);
    });
  });
  return {
    server,
    get clients() {
      return sockets.size;
    },
  };
}

function serve(socket: Socket, database: OneConnection, turns: Turns, onGone: () => void): void {
  const batches = new StatementBatches();
  let started = false;
  let endTurn: (() => void) | undefined;
  let work: Promise<void> = Promise.resolve();

  const answer = async (batch: Uint8Array): Promise<void> => {
    endTurn ??= await turns.take();
    const answers = await database.execProtocolRaw(batch);
    if (socket.writable) socket.write(answers);
    if (transactionStatus(answers) !== "idle") return;
    endTurn();
    endTurn = undefined;
  };

  const leave = async (): Promise<void> => {
    try {
      if (endTurn) await database.execProtocolRaw(rollback);
    } catch {
      // The database itself is failing: whoever asks next is told so.
    } finally {
      endTurn?.();
      endTurn = undefined;
      onGone();
    }
  };

  const receive = (data: Buffer): void => {
    batches.add(data);
    while (!started) {
      const startup = readStartup(batches);
      if (startup === "incomplete") return;
      if (startup === "refused") return void socket.destroy();
      if (startup === "encryption") socket.write("N");
      if (startup === "start") {
        started = true;
        socket.write(welcome);
      }
    }
    for (let batch = batches.next(); batch; batch = batches.next()) {
      const messages = batch;
      work = work.then(() => answer(messages)).catch(() => void socket.destroy());
    }
    if (batches.ended) socket.end();
  };

  socket.setNoDelay(true);
  socket.on("data", (data) => {
    try {
      receive(data);
    } catch {
      socket.destroy();
    }
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    work = work.then(leave, leave);
  });
}

const statement = "ROLLBACK";
const rollback = Buffer.concat([Buffer.from([0x51, 0, 0, 0, 4 + statement.length + 1]), Buffer.from(`${statement}\0`)]);
