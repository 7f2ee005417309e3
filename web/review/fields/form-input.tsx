import { Button, Checkbox, Fieldset, Group, NativeSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import {
  emptyValue,
  type FormNode,
  formOf,
  isSchema,
  type JsonSchema,
  variantOf,
  withPart,
} from "../model/form-model.ts";
import { RawInput } from "./raw-input.tsx";
import { useNames } from "./use-names.ts";

interface Props {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
  readonly words: FieldView["words"];
  readonly parts: FieldView["parts"];
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly required?: boolean;
  readonly depth?: number;
}

/** The inputs of a part of a value, after its JSON Schema. */
export function FormPartInput(props: Props) {
  const { schema, root, words, parts, label, value, onChange, required = true, depth = 6 } = props;
  const texts = useWords(decisionWords).form;
  const named = useNames(words, parts);
  const partName = useNames(parts);
  const node = formOf(schema, root, depth);
  const text = typeof value === "string" ? value : "";
  switch (node.kind) {
    case "fixed":
      return null;
    case "choice":
      return (
        <NativeSelect
          label={label}
          size="xs"
          value={text}
          data={[
            { value: "", label: texts.none },
            ...node.options.map((name) => ({ value: name, label: named(name) })),
          ]}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case "text":
      return (
        <TextInput
          label={label}
          required={required}
          type={node.format === "date" ? "date" : "text"}
          {...(node.pattern && { pattern: node.pattern })}
          description={node.pattern?.startsWith("^P(") && texts.period}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case "number":
      return (
        <NumberInput
          label={label}
          value={typeof value === "number" ? value : ""}
          allowDecimal={!node.whole}
          onChange={(next) => onChange(typeof next === "number" ? next : undefined)}
        />
      );
    case "yesNo":
      return (
        <Checkbox label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case "group":
      return (
        <Fieldset legend={label} p="xs">
          <Stack gap={6}>
            {node.parts.map((part) => (
              <FormPartInput
                key={part.name}
                {...props}
                schema={part.schema}
                label={partName(part.name)}
                required={part.required}
                depth={depth - 1}
                value={isSchema(value) ? value[part.name] : undefined}
                onChange={(next) => onChange(withPart(value, part.name, next))}
              />
            ))}
          </Stack>
        </Fieldset>
      );
    case "list":
      return <ListInput {...props} node={node} depth={depth} />;
    case "oneOf":
      return <VariantInput {...props} node={node} depth={depth} />;
    case "formula":
      return (
        <TextInput
          label={label}
          description={texts.formula}
          readOnly
          value={isSchema(value) && typeof value.written === "string" ? value.written : ""}
        />
      );
    case "raw":
      return <RawInput label={`${label} (${texts.raw})`} value={value} onChange={onChange} />;
  }
}

function ListInput(props: Props & { readonly node: Extract<FormNode, { kind: "list" }>; readonly depth: number }) {
  const { node, root, label, value, onChange, depth } = props;
  const texts = useWords(decisionWords).form;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Fieldset legend={label} p="xs">
      <Stack gap={6}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a list have no other name
          <Group key={index} align="end" gap={6} wrap="nowrap">
            <div style={{ flex: 1 }}>
              <FormPartInput
                {...props}
                schema={node.of}
                label={`${label} ${index + 1}`}
                depth={depth - 1}
                value={item}
                onChange={(next) => onChange(items.with(index, next))}
              />
            </div>
            <Button variant="default" onClick={() => onChange(items.toSpliced(index, 1))}>
              {texts.remove}
            </Button>
          </Group>
        ))}
        <div>
          <Button variant="default" onClick={() => onChange([...items, emptyValue(node.of, root, depth - 1)])}>
            {texts.add}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

function VariantInput(props: Props & { readonly node: Extract<FormNode, { kind: "oneOf" }>; readonly depth: number }) {
  const { node, root, words, parts, label, value, onChange, depth } = props;
  const texts = useWords(decisionWords).form;
  const named = useNames(words, parts);
  const variant = variantOf(node.variants, value) ?? node.variants[0];
  return (
    <Stack gap={6}>
      <NativeSelect
        label={`${label} (${texts.kind})`}
        size="xs"
        value={variant?.name ?? ""}
        data={node.variants.map(({ name }) => ({ value: name, label: named(name) }))}
        onChange={(event) => {
          const next = node.variants.find(({ name }) => name === event.currentTarget.value);
          if (next) onChange(emptyValue(next.schema, root, depth - 1));
        }}
      />
      {variant && <FormPartInput {...props} schema={variant.schema} depth={depth - 1} />}
    </Stack>
  );
}
