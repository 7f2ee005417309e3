import type { PageRecogniser, RecognisedPage } from "../../extractors/ocr/page-recogniser.ts";
import type { RecognisedMessage, RecogniseMessage } from "./messages.ts";
import { fromSentError } from "./sent-error.ts";

/** The child's side of OCR: pages go to the parent, whose OCR processes all reading processes share. */
export interface RecogniserProxy {
  readonly recogniser: (pagesAtOnce: number) => PageRecogniser;
  readonly hear: (message: RecognisedMessage) => void;
}

interface Waiting {
  readonly resolve: (page: RecognisedPage) => void;
  readonly reject: (error: Error) => void;
}

export function recogniserProxy(send: (message: RecogniseMessage) => void): RecogniserProxy {
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  return {
    recogniser: (pagesAtOnce) => ({
      pagesAtOnce,
      recognise: (image, signal) =>
        new Promise((resolve, reject) => {
          signal.throwIfAborted();
          const request = ++requests;
          waiting.set(request, { resolve, reject });
          send({ type: "recognise", request, image });
        }),
      close: async () => {},
    }),
    hear: (message) => {
      const asker = waiting.get(message.request);
      waiting.delete(message.request);
      if (message.type === "recognised") asker?.resolve(message.page);
      else asker?.reject(fromSentError(message.error));
    },
  };
}
