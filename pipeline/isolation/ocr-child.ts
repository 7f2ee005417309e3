import { ocrTasks } from "./ocr-tasks.ts";
import { serve } from "./serve.ts";

// Native Tesseract is no faster with more threads, and they would take the cores of the other pages.
process.env.OMP_THREAD_LIMIT = "1";
serve(ocrTasks);
