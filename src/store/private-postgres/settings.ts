/**
 * Settings of the private server, given on its command line at every start so that a new version of Ladder brings its
 * own. Durability is PostgreSQL's default and stays so; the rest keeps a resting server below 60 MB.
 */
const settings = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",

  shared_buffers: "32MB",
  max_connections: "40",
  effective_cache_size: "256MB",
  random_page_cost: "1.1",
  // Queries here are short; compiling them costs more than it saves, in time and in memory.
  jit: "off",
  huge_pages: "off",

  // Each worker is a process of a few megabytes. Reads of a small database come from memory.
  io_method: "sync",
  max_worker_processes: "4",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  max_logical_replication_workers: "0",
  autovacuum_worker_slots: "2",
  autovacuum_max_workers: "2",

  // "replica" allows an online backup, although nothing is replicated.
  wal_level: "replica",
  max_wal_senders: "0",
  max_replication_slots: "0",
  min_wal_size: "32MB",
  max_wal_size: "256MB",

  timezone: "UTC",
  log_timezone: "UTC",
  // Failed statements are reported by Ladder itself; this log tells of starts, stops and recoveries.
  log_min_messages: "log",
  log_checkpoints: "off",
} as const;

/** As `-c name=value` arguments; later settings win over the ones above. */
export function settingArguments(more: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...settings, ...more }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
