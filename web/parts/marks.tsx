import type { ContractState, Readiness } from "../../schemas/api/contracts.ts";
import type { Level } from "../../schemas/api/decisions.ts";
import { contractWords } from "../words/contract-words.ts";
import { useWords } from "../words/words.ts";
import classes from "./marks.module.css";

type Tone = "good" | "middle" | "bad" | "told" | "plain";
/** Told apart without colour: a full disc, a half one, a ring, a check, a square. */
type Shape = "disc" | "half" | "ring" | "check" | "square";

const levels: Readonly<Record<Level, readonly [Tone, Shape]>> = {
  confirmed: ["told", "check"],
  sure: ["good", "disc"],
  likely: ["middle", "half"],
  doubtful: ["bad", "ring"],
};
const readinesses: Readonly<Record<Readiness, readonly [Tone, Shape]>> = {
  ready: ["good", "disc"],
  essentialReady: ["middle", "half"],
  toReview: ["bad", "ring"],
  blocked: ["plain", "square"],
};
const states: Readonly<Record<ContractState, readonly [Tone, Shape]>> = {
  draft: ["plain", "ring"],
  validated: ["told", "check"],
  locked: ["plain", "square"],
};

/** How sure a value is, by a word and a shape. */
export function LevelMark({ level }: { readonly level: Level }) {
  const words = useWords(contractWords);
  return <Mark look={levels[level]} text={words.level[level]} />;
}

export function ReadinessMark({ readiness }: { readonly readiness: Readiness }) {
  const words = useWords(contractWords);
  return (
    <Mark look={readinesses[readiness]} text={words.readiness[readiness]} title={words.readinessHelp[readiness]} />
  );
}

export function StateMark({ state }: { readonly state: ContractState }) {
  const words = useWords(contractWords);
  return <Mark look={states[state]} text={words.state[state]} />;
}

function Mark(props: { readonly look: readonly [Tone, Shape]; readonly text: string; readonly title?: string }) {
  const [tone, shape] = props.look;
  return (
    <span className={`${classes.mark} ${classes[tone]}`} title={props.title}>
      <svg viewBox="0 0 10 10" className={classes.shape} aria-hidden="true">
        {drawings[shape]}
      </svg>
      {props.text}
    </span>
  );
}

const drawings: Readonly<Record<Shape, React.ReactNode>> = {
  disc: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  half: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  check: <path d="M1 5.5 4 8.5 9 2" fill="none" stroke="currentColor" strokeWidth="2" />,
  square: <rect x="1" y="1" width="8" height="8" rx="1.5" fill="currentColor" />,
};
