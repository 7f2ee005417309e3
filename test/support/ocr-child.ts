import { serve } from "../../pipeline/isolation/serve.ts";
import { ocrTaskDoubles } from "./ocr-tasks.ts";

serve(ocrTaskDoubles);
