import { Anchor } from "@mantine/core";
import { Link, useLocation } from "wouter";
import type { ContractView } from "../../schemas/api/contracts.ts";
import type { DocumentSummary } from "../../schemas/record.ts";
import { addressOf } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { TableBox } from "../parts/table-box.tsx";
import { languageName } from "../portfolio/columns.tsx";
import { contractPageWords } from "../words/contract.ts";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { SeparateButton } from "./separate-button.tsx";

/** The documents that make the contract, and how each was read. */
export function DocumentsTab({ contract }: { readonly contract: ContractView }) {
  const words = useWords(contractPageWords);
  const columns = useWords(portfolioWords).column;
  return (
    <TableBox label={words.documents}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{columns.language}</th>
          <th scope="col" data-number>
            {words.pages}
          </th>
          <th scope="col">{words.reading}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {contract.documents.map((document) => (
          <DocumentRow key={document.id} document={document} contract={contract} />
        ))}
      </tbody>
    </TableBox>
  );
}

function DocumentRow({ document, contract }: { readonly document: DocumentSummary; readonly contract: ContractView }) {
  const words = useWords(contractPageWords);
  const language = useLanguage();
  const { word } = useVocabulary();
  const mayRead = useMay("documents:read");
  const maySeparate = useMay("review:write") && contract.line.state !== "locked";
  const part = contract.parts.find(({ documents }) => documents.includes(document.id));
  const [location] = useLocation();
  const { textLayerPages, ocrPages, unreadPages } = document.reading;
  const reading = [
    textLayerPages > 0 && words.textLayer(textLayerPages),
    ocrPages > 0 && words.ocr(ocrPages),
    unreadPages > 0 && words.unread(unreadPages),
  ];
  return (
    <tr>
      <th scope="row" style={{ overflowWrap: "anywhere" }}>
        {document.path ?? document.name}
      </th>
      <td>{word("documentKind", document.kind)}</td>
      <td>{languageName(document.language, language)}</td>
      <td data-number>{document.pages}</td>
      <td>{reading.filter(Boolean).join(", ")}</td>
      <td data-narrow>
        {mayRead && (
          <>
            <Anchor href={addressOf(`/documents/${encodeURIComponent(document.id)}/original`)} size="sm" download>
              {words.original}
            </Anchor>
            {" · "}
            <Anchor
              component={Link}
              href={`${location}?tab=text&document=${encodeURIComponent(document.id)}`}
              size="sm"
            >
              {words.openText}
            </Anchor>
          </>
        )}
        {maySeparate && part && (
          <SeparateButton part={part.contract} from={contract.line.id} name={document.path ?? document.name} />
        )}
      </td>
    </tr>
  );
}
