/** A row as it is kept now, with the moments it came and went. */
export type Kept<Row> = { readonly row: Row; readonly createdAt: string; readonly removedAt: string | null };
