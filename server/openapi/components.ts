import { z } from "zod";
import { AuditLine, MadeToken, Me, Role, Token, User, UserLink } from "../../schemas/api/access.ts";
import { Change, ContractLine, ContractView, Facets, IssueView } from "../../schemas/api/contracts.ts";
import { Dashboard } from "../../schemas/api/dashboard.ts";
import { EntryView, HistoryLine, Remark, ValueView } from "../../schemas/api/decisions.ts";
import { Batch, DocumentView, LedgerLine, PageView } from "../../schemas/api/documents.ts";
import { FieldView } from "../../schemas/api/fields.ts";
import { Problem } from "../../schemas/api/problem.ts";
import { QueueItem, QueueSummary } from "../../schemas/api/queue.ts";
import { SavedView } from "../../schemas/api/views.ts";
import { Evidence } from "../../schemas/evidence.ts";
import { Issue } from "../../schemas/issue.ts";
import { DocumentSummary } from "../../schemas/record.ts";

/** What answers are made of, by the names that clients made from the document know it under. */
const named = {
  AuditLine,
  Batch,
  Change,
  ContractLine,
  ContractView,
  Dashboard,
  DocumentSummary,
  DocumentView,
  EntryView,
  Evidence,
  Facets,
  FieldView,
  HistoryLine,
  Issue,
  IssueView,
  LedgerLine,
  MadeToken,
  Me,
  PageView,
  Problem,
  QueueItem,
  QueueSummary,
  Remark,
  Role,
  SavedView,
  Token,
  User,
  UserLink,
  ValueView,
};

export const components = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) components.add(schema, { id });
