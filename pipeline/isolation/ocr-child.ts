import { ocrTasks } from "./ocr-tasks.ts";
import { serve } from "./serve.ts";

serve(ocrTasks);
