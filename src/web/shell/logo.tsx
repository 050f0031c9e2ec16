import styles from "./logo.module.css";

/** The ladder: two rails, three rungs, the upper one being where you are going. */
export const Logo = ({ size = 18 }: { readonly size?: number }) => (
  <svg className={styles["logo"]} width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
    <path d="M4.5 1.5v15M13.5 1.5v15" />
    <path d="M4.5 9h9M4.5 13h9" />
    <path className={styles["here"]} d="M4.5 5h9" />
  </svg>
);
