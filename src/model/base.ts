/** What every part of the data contract is made with. */
import * as z from "zod";

/** Raised when a record's shape changes: major = a reader must change, minor = something was added. */
export const SCHEMA_VERSION = "4.0.0";

export const offset = z.int().nonnegative();
