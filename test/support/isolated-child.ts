import { serve } from "../../pipeline/isolation/serve.ts";
import { isolatedTasks } from "./isolated-tasks.ts";

serve(isolatedTasks);
