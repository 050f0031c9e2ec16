import { Users, Waves } from "lucide-react";
import type { Ownership } from "#okr/key-result.ts";
import styles from "./initiative-state.module.css";

/** Says that a number is shared or only influenced; an owned one needs no mark. */
export function OwnershipTag({ ownership }: { readonly ownership: Ownership }) {
  if (ownership === "owned") return null;
  const Icon = ownership === "shared" ? Users : Waves;
  return (
    <span className={styles["tag"]}>
      <Icon size={12} aria-hidden="true" />
      {ownership === "shared" ? "Shared" : "Influenced"}
    </span>
  );
}
