import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  parseTemplate
} from "./chunk-XIOM334Q.js";

// src/compose/note-type.ts
function noteTypeOf(files, css = files["style.css"] ?? "") {
  const type = JSON.parse(files["type.json"] ?? "");
  const side = (card, name) => type.languages.map((language) => ({ language, text: files[`${language}/${card}/${name}.html`] })).filter((part) => part.text !== void 0).map((part) => `{{#${part.language}}}${part.text?.trim()}{{/${part.language}}}`).join("\n");
  return {
    id: type.id,
    name: type.name,
    kind: type.kind ?? "paper",
    isCloze: type.cloze ?? false,
    css,
    fields: type.fields,
    templates: type.templates.map(({ id, name, asks }) => {
      const own = type.fields.some((field) => field.name === name) ? name : `Ask${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const front = side(name, "front") || `{{#${own}}}{{${own}}}{{/${own}}}`;
      const back = side(name, "back") || `{{#${own}}}{{FrontSide}}{{/${own}}}`;
      return {
        id,
        name,
        asks: asks ?? "",
        front,
        back,
        parsedFront: parseTemplate(front),
        parsedBack: parseTemplate(back)
      };
    })
  };
}
function noteTypeName(kind) {
  return `paperdeck ${kind}`;
}
function templateOf({ templates, isCloze, name }, ord) {
  const template = templates[isCloze ? 0 : ord];
  if (!template) throw new Error(`the note type ${name} has no template ${ord}`);
  return template;
}
function cardNameOf(noteType, ord) {
  const { name } = templateOf(noteType, ord);
  return noteType.isCloze ? `${name}-${ord + 1}` : name;
}

export {
  noteTypeOf,
  noteTypeName,
  templateOf,
  cardNameOf
};
