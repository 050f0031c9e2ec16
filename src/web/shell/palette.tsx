import { useNavigate } from "@tanstack/react-router";
import {
  ChartColumn,
  CircleCheckBig,
  FileDown,
  House,
  ListTree,
  PencilLine,
  Rocket,
  Search,
  Settings,
  Target,
  TrendingUp,
  User,
  Users,
  Zap,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import type { KeyboardEvent } from "react";
import { problemOf } from "#client/client.ts";
import { mayAdminister } from "#okr/access.ts";
import { mayWrite } from "#web/plan/permission.ts";
import { useRow, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { viewChoices } from "#web/plan/plan-views.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { keyCaps } from "./key-list.ts";
import type { KeyAction } from "./key-list.ts";
import { isApple, pageKeys } from "./keys.ts";
import { actionsFor, foundByKind, placesFor } from "./palette-list.ts";
import type { Found, Place } from "./palette-list.ts";
import { markedParts } from "./spellings.ts";
import { palette } from "./switch.ts";
import styles from "./palette.module.css";

const places: readonly (Place & { readonly isForAdmins?: boolean; readonly isForWriters?: boolean })[] = [
  { title: "Home", path: "/", keys: "g h" },
  { title: "Plan", path: "/plan", keys: "g p" },
  { title: "Check in", path: "/check-in", keys: "g c" },
  { title: "Write an objective", path: "/write", keys: "n", isForWriters: true },
  { title: "Import a document", path: "/import", isForAdmins: true },
  { title: "Settings", path: "/settings", keys: "g s" },
];

const placeIcons = {
  "/": House,
  "/plan": ListTree,
  "/check-in": CircleCheckBig,
  "/write": PencilLine,
  "/import": FileDown,
  "/settings": Settings,
} as const;
const foundIcons = {
  objective: Target,
  "key-result": TrendingUp,
  initiative: Rocket,
  metric: ChartColumn,
  team: Users,
  person: User,
} as const;
const pauseMs = 120;

type Entry = { readonly key: string } & (
  | { readonly place: Place }
  | { readonly found: Found }
  | { readonly action: KeyAction }
);

/** What search finds for the words, a moment after they were typed. */
function useFound(words: string): { readonly found: readonly Found[]; readonly sentence?: string } {
  const { client } = useWorkspace();
  const [answer, setAnswer] = useState<{ found: readonly Found[]; sentence?: string }>({ found: [] });
  useEffect(() => {
    if (words.trim() === "") return undefined;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      client.search
        .find({ words, limit: 20 }, { signal: asking.signal })
        .then(({ found }) => setAnswer({ found }))
        .catch((error: unknown) => {
          if (!asking.signal.aborted) setAnswer({ found: [], sentence: problemOf(error).sentence });
        });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [client, words]);
  return words.trim() === "" ? { found: [] } : answer;
}

const Marked = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <>{markedParts(title, words).map((part, at) => (part.isMarked ? <mark key={at}>{part.text}</mark> : part.text))}</>
);

function FoundLine({ found, words }: { readonly found: Found; readonly words: string }) {
  const team = useRow("team", found.teamId);
  const Icon = foundIcons[found.kind];
  return (
    <>
      <Icon size={16} aria-hidden="true" />
      <span className={classNames(styles["title"], found.kind === "objective" && "serif")}>
        <Marked title={found.title} words={words} />
      </span>
      {team && <span className={styles["where"]}>{team.name}</span>}
    </>
  );
}

type NamedLineProps = {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys: string | undefined;
  readonly words: string;
};

/** A place or an action, with its key. */
const NamedLine = ({ icon: Icon, name, keys, words }: NamedLineProps) => (
  <>
    <Icon size={16} aria-hidden="true" />
    <span className={styles["title"]}>
      <Marked title={name} words={words} />
    </span>
    {keys && (
      <span className={styles["right"]}>
        {keyCaps(keys, isApple).map((cap) => (
          <Kbd key={cap}>{cap}</Kbd>
        ))}
      </span>
    )}
  </>
);

function Line({ entry, words }: { readonly entry: Entry; readonly words: string }) {
  if ("found" in entry) return <FoundLine found={entry.found} words={words} />;
  if ("action" in entry)
    return <NamedLine icon={Zap} name={entry.action.label} keys={entry.action.keys} words={words} />;
  const { path, title, keys } = entry.place;
  return <NamedLine icon={placeIcons[path]} name={title} keys={keys} words={words} />;
}

function OpenPalette() {
  const id = useId();
  const navigate = useNavigate();
  const { me, views } = useWorkspaceState();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { found, sentence } = useFound(words);
  const store = useWorkspace();
  const mayGo = places.filter(
    ({ isForAdmins, isForWriters }) =>
      (!isForAdmins || (me && mayAdminister(me.person))) && (!isForWriters || mayWrite(store)),
  );
  const viewPlaces = viewChoices(views).map(({ name, search }): Place => ({ title: name, path: "/plan", search }));
  const groups: readonly { heading: string; entries: readonly Entry[] }[] = [
    ...foundByKind(found.filter((one) => one.kind !== "metric" || readerOf(one.id))).map(({ heading, entries }) => ({
      heading,
      entries: entries.map((one) => ({ key: one.id, found: one })),
    })),
    { heading: "Go to", entries: placesFor(mayGo, words).map((place) => ({ key: place.path, place })) },
    {
      heading: "Actions",
      entries: actionsFor(pageKeys.listed(), words).map((action) => ({ key: action.keys, action })),
    },
    { heading: "Views", entries: placesFor(viewPlaces, words).map((place) => ({ key: place.title, place })) },
  ].filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const cursor = Math.min(at, entries.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });

  /** A metric is looked at where a key result reads from it. */
  function readerOf(metricId: string) {
    return store.facts.all("key-result").find((one) => one.metricId === metricId);
  }

  function go(entry: Entry | undefined): void {
    if (!entry) return;
    palette.close();
    // Once the focus is back where it was: some of them act on it, others move it.
    if ("action" in entry) return void setTimeout(entry.action.run);
    if ("place" in entry) return void navigate({ to: entry.place.path, search: entry.place.search ?? {} });
    const { kind, id: foundId, title, cycleId, teamId } = entry.found;
    const cycle = cycleId ?? undefined;
    const keyResultId = kind === "metric" ? readerOf(foundId)?.id : kind === "key-result" ? foundId : undefined;
    if (keyResultId) return void navigate({ to: "/key-results/$keyResultId", params: { keyResultId } });
    if (kind === "team") return void navigate({ to: "/plan", search: { team: foundId } });
    if (kind === "person") return void navigate({ to: "/plan", search: { owner: foundId } });
    if (kind === "objective") return void navigate({ to: "/plan", search: { cycle, words: title } });
    return void navigate({ to: "/plan", search: { cycle, team: teamId ?? undefined } });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setAt((cursor + step + entries.length) % entries.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(entries[cursor]);
    }
  }

  return (
    <Dialog title="Search or jump to" isBare onClose={palette.close}>
      <div className={styles["palette"]}>
        <div className={styles["entry"]}>
          <Search size={18} aria-hidden="true" />
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            data-focus-first=""
            role="combobox"
            aria-label="Search or jump to"
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={entries.length > 0 ? `${id}-${cursor}` : undefined}
            placeholder="Objectives, key results, people, actions"
            value={words}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setWords(event.target.value);
              setAt(0);
            }}
          />
          <Kbd>Esc</Kbd>
        </div>
        <div ref={list} id={id} role="listbox" aria-label="Found" className={styles["list"]}>
          {groups.map(({ heading, entries: group }) => (
            <div key={heading} role="group" aria-label={heading}>
              <div className={styles["heading"]} aria-hidden="true">
                {heading}
              </div>
              {group.map((entry) => {
                const place = entries.indexOf(entry);
                return (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div
                    key={entry.key}
                    id={`${id}-${place}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={place === cursor}
                    className={styles["option"]}
                    onPointerMove={() => setAt(place)}
                    onClick={() => go(entry)}
                  >
                    <Line entry={entry} words={words} />
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {entries.length === 0 && (
          <p className={styles["empty"]} role="status">
            {sentence ?? `Nothing begins with “${words.trim()}”.`}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** ⌘K: search, jump to, or do what a key of the page does. It is there with the page, so that no letter typed into it is lost. */
export function Palette() {
  const isOpen = useSyncExternalStore(palette.subscribe, palette.isOpen);
  return isOpen ? <OpenPalette /> : null;
}
