import { useEffect, useRef } from "react";
import classes from "../review.module.css";

/** A price formula as one would print it. Without the typesetter (still loading, or refused) its TeX stands there. */
export function Formula({ tex }: { readonly tex: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = true;
    void import("temml").then(({ default: temml }) => {
      if (shown && place.current) temml.render(tex, place.current, { displayMode: true, throwOnError: false });
    });
    return () => {
      shown = false;
    };
  }, [tex]);
  return (
    <div key={tex} ref={place} className={classes.formula}>
      {tex}
    </div>
  );
}
