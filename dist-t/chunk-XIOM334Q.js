import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);
import {
  containsName,
  cuesOf,
  hasWords,
  maskNames,
  tellingKeywords,
  tellingNames,
  withoutLinks
} from "./chunk-5JV4W755.js";
import {
  relativeTo
} from "./chunk-CPKO7HAJ.js";
import {
  nullable,
  number,
  object,
  safeParse,
  string
} from "./chunk-ARTQRGFP.js";
import {
  problem
} from "./chunk-PHH4K2GK.js";
import {
  characterEntitiesHtml4
} from "./chunk-IZJDRVIJ.js";
import {
  escapeHtml,
  hideElsewhere,
  joined,
  numbered
} from "./chunk-CWZNSPLQ.js";
import {
  PictureFolders,
  isRemote,
  percentDecoded,
  pictureKey,
  pictureSource
} from "./chunk-W2SPZRHL.js";
import {
  __commonJS,
  __toESM
} from "./chunk-KP7OAK5N.js";

// node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js
var require_StringScanner = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.StringScanner = void 0;
    var emptyString = "";
    var surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    var StringScanner = class {
      constructor(string2) {
        this.charCount = this.charLength(string2, true);
        this.charIndex = 0;
        this.length = string2.length;
        this.multiByteMode = this.charCount !== this.length;
        this.string = string2;
        if (this.multiByteMode) {
          let charsToBytes = [];
          for (let byteIndex = 0, charIndex = 0; charIndex < this.charCount; ++charIndex) {
            charsToBytes[charIndex] = byteIndex;
            byteIndex += string2.codePointAt(byteIndex) > 65535 ? 2 : 1;
          }
          this.charsToBytes = charsToBytes;
        }
      }
      /**
       * Whether the current character index is at the end of the input string.
       */
      get isEnd() {
        return this.charIndex >= this.charCount;
      }
      // -- Protected Methods ------------------------------------------------------
      /**
       * Returns the number of characters in the given string, which may differ from
       * the byte length if the string contains multibyte characters.
       */
      charLength(string2, multiByteSafe = this.multiByteMode) {
        return multiByteSafe ? string2.replace(surrogatePair, "_").length : string2.length;
      }
      // -- Public Methods ---------------------------------------------------------
      /**
       * Advances the scanner by the given number of characters, stopping if the end
       * of the string is reached.
       */
      advance(count = 1) {
        this.charIndex = Math.min(this.charCount, this.charIndex + count);
      }
      /**
       * Returns the byte index of the given character index in the string. The two
       * may differ in strings that contain multibyte characters.
       */
      charIndexToByteIndex(charIndex = this.charIndex) {
        return this.multiByteMode ? this.charsToBytes[charIndex] ?? Infinity : charIndex;
      }
      /**
       * Consumes and returns the given number of characters if possible, advancing
       * the scanner and stopping if the end of the string is reached.
       *
       * If no characters could be consumed, an empty string will be returned.
       */
      consume(charCount = 1) {
        let chars = this.peek(charCount);
        this.advance(charCount);
        return chars;
      }
      /**
       * Consumes and returns the given number of bytes if possible, advancing the
       * scanner and stopping if the end of the string is reached.
       *
       * It's up to the caller to ensure that the given byte count doesn't split a
       * multibyte character.
       *
       * If no bytes could be consumed, an empty string will be returned.
       */
      consumeBytes(byteCount) {
        let byteIndex = this.charIndexToByteIndex();
        let result = this.string.slice(byteIndex, byteIndex + byteCount);
        this.advance(this.charLength(result));
        return result;
      }
      /**
       * Consumes and returns all characters for which the given function returns
       * `true`, stopping when `false` is returned or the end of the input is
       * reached.
       */
      consumeMatchFn(fn) {
        let { length, multiByteMode, string: string2 } = this;
        let startByteIndex = this.charIndexToByteIndex();
        let endByteIndex = startByteIndex;
        if (multiByteMode) {
          while (endByteIndex < length) {
            let char = string2[endByteIndex];
            let isSurrogatePair = char >= "\uD800" && char <= "\uDBFF";
            if (isSurrogatePair) {
              char += string2[endByteIndex + 1];
            }
            if (!fn(char)) {
              break;
            }
            endByteIndex += isSurrogatePair ? 2 : 1;
          }
        } else {
          while (endByteIndex < length && fn(string2[endByteIndex])) {
            ++endByteIndex;
          }
        }
        return this.consumeBytes(endByteIndex - startByteIndex);
      }
      /**
       * Consumes the given string if it exists at the current character index, and
       * advances the scanner.
       *
       * If the given string doesn't exist at the current character index, an empty
       * string will be returned and the scanner will not be advanced.
       */
      consumeString(stringToConsume) {
        let { length } = stringToConsume;
        let byteIndex = this.charIndexToByteIndex();
        if (stringToConsume === this.string.slice(byteIndex, byteIndex + length)) {
          this.advance(length === 1 ? 1 : this.charLength(stringToConsume));
          return stringToConsume;
        }
        return emptyString;
      }
      /**
       * Consumes characters until the given global regex is matched, advancing the
       * scanner up to (but not beyond) the beginning of the match. If the regex
       * doesn't match, nothing will be consumed.
       *
       * Returns the consumed string, or an empty string if nothing was consumed.
       */
      consumeUntilMatch(regex) {
        let matchByteIndex = this.string.slice(this.charIndexToByteIndex()).search(regex);
        return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex) : emptyString;
      }
      /**
       * Consumes characters until the given string is found, advancing the scanner
       * up to (but not beyond) that point. If the string is never found, nothing
       * will be consumed.
       *
       * Returns the consumed string, or an empty string if nothing was consumed.
       */
      consumeUntilString(searchString) {
        let byteIndex = this.charIndexToByteIndex();
        let matchByteIndex = this.string.indexOf(searchString, byteIndex);
        return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex - byteIndex) : emptyString;
      }
      /**
       * Returns the given number of characters starting at the current character
       * index, without advancing the scanner and without exceeding the end of the
       * input string.
       */
      peek(count = 1) {
        let { charIndex, string: string2 } = this;
        return this.multiByteMode ? string2.slice(this.charIndexToByteIndex(charIndex), this.charIndexToByteIndex(charIndex + count)) : string2.slice(charIndex, charIndex + count);
      }
      /**
       * Resets the scanner position to the given character _index_, or to the start
       * of the input string if no index is given.
       *
       * If _index_ is negative, the scanner position will be moved backward by that
       * many characters, stopping if the beginning of the string is reached.
       */
      reset(index = 0) {
        this.charIndex = index >= 0 ? Math.min(this.charCount, index) : Math.max(0, this.charIndex + index);
      }
    };
    exports.StringScanner = StringScanner;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/syntax.js
var require_syntax = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/syntax.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.predefinedEntities = exports.endCharData = exports.attValueNormalizedWhitespace = exports.attValueCharSingleQuote = exports.attValueCharDoubleQuote = void 0;
    exports.isNameChar = isNameChar;
    exports.isNameStartChar = isNameStartChar;
    exports.isReferenceChar = isReferenceChar;
    exports.isWhitespace = isWhitespace2;
    exports.isXmlCodePoint = isXmlCodePoint;
    exports.attValueCharDoubleQuote = /["&<]/;
    exports.attValueCharSingleQuote = /['&<]/;
    exports.attValueNormalizedWhitespace = /\r\n|[\n\r\t]/g;
    exports.endCharData = /<|&|]]>/;
    exports.predefinedEntities = Object.freeze(Object.assign(/* @__PURE__ */ Object.create(null), {
      amp: "&",
      apos: "'",
      gt: ">",
      lt: "<",
      quot: '"'
    }));
    function isNameChar(char) {
      let cp = char.codePointAt(0);
      return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp >= 48 && cp <= 57 || cp === 45 || cp === 46 || cp === 183 || cp >= 768 && cp <= 879 || cp === 8255 || cp === 8256 || isNameStartChar(char, cp);
    }
    function isNameStartChar(char, cp = char.codePointAt(0)) {
      return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp === 58 || cp === 95 || cp >= 192 && cp <= 214 || cp >= 216 && cp <= 246 || cp >= 248 && cp <= 767 || cp >= 880 && cp <= 893 || cp >= 895 && cp <= 8191 || cp === 8204 || cp === 8205 || cp >= 8304 && cp <= 8591 || cp >= 11264 && cp <= 12271 || cp >= 12289 && cp <= 55295 || cp >= 63744 && cp <= 64975 || cp >= 65008 && cp <= 65533 || cp >= 65536 && cp <= 983039;
    }
    function isReferenceChar(char) {
      return char === "#" || isNameChar(char);
    }
    function isWhitespace2(char) {
      let cp = char.codePointAt(0);
      return cp === 32 || cp === 9 || cp === 10 || cp === 13;
    }
    function isXmlCodePoint(cp) {
      return cp >= 32 && cp <= 55295 || cp === 10 || cp === 9 || cp === 13 || cp >= 57344 && cp <= 65533 || cp >= 65536 && cp <= 1114111;
    }
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js
var require_XmlNode = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlNode = void 0;
    var XmlNode = class _XmlNode {
      constructor() {
        this.parent = null;
        this.start = -1;
        this.end = -1;
      }
      /**
       * Document that contains this node, or `null` if this node is not associated
       * with a document.
       */
      get document() {
        return this.parent?.document ?? null;
      }
      /**
       * Whether this node is the root node of the document (also known as the
       * document element).
       */
      get isRootNode() {
        return this.parent !== null && this.parent === this.document && this.type === _XmlNode.TYPE_ELEMENT;
      }
      /**
       * Whether whitespace should be preserved in the content of this element and
       * its children.
       *
       * This is influenced by the value of the special `xml:space` attribute, and
       * will be `true` for any node whose `xml:space` attribute is set to
       * "preserve". If a node has no such attribute, it will inherit the value of
       * the nearest ancestor that does (if any).
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-white-space
       */
      get preserveWhitespace() {
        return !!this.parent?.preserveWhitespace;
      }
      /**
       * Type of this node.
       *
       * The value of this property is a string that matches one of the static
       * `TYPE_*` properties on the `XmlNode` class (e.g. `TYPE_ELEMENT`,
       * `TYPE_TEXT`, etc.).
       *
       * The `XmlNode` class itself is a base class and doesn't have its own type
       * name.
       */
      get type() {
        return "";
      }
      /**
       * Returns a JSON-serializable object representing this node, minus properties
       * that could result in circular references.
       */
      toJSON() {
        let json = {
          type: this.type
        };
        if (this.isRootNode) {
          json.isRootNode = true;
        }
        if (this.preserveWhitespace) {
          json.preserveWhitespace = true;
        }
        if (this.start !== -1) {
          json.start = this.start;
          json.end = this.end;
        }
        return json;
      }
    };
    exports.XmlNode = XmlNode;
    XmlNode.TYPE_CDATA = "cdata";
    XmlNode.TYPE_COMMENT = "comment";
    XmlNode.TYPE_DOCUMENT = "document";
    XmlNode.TYPE_DOCUMENT_TYPE = "doctype";
    XmlNode.TYPE_ELEMENT = "element";
    XmlNode.TYPE_PROCESSING_INSTRUCTION = "pi";
    XmlNode.TYPE_TEXT = "text";
    XmlNode.TYPE_XML_DECLARATION = "xmldecl";
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlText.js
var require_XmlText = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlText.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlText = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlText2 = class extends XmlNode_js_1.XmlNode {
      constructor(text = "") {
        super();
        this.text = text;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_TEXT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          text: this.text
        });
      }
    };
    exports.XmlText = XmlText2;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js
var require_XmlCdata = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlCdata = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlText_js_1 = require_XmlText();
    var XmlCdata = class extends XmlText_js_1.XmlText {
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_CDATA;
      }
    };
    exports.XmlCdata = XmlCdata;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js
var require_XmlComment = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlComment = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlComment = class extends XmlNode_js_1.XmlNode {
      constructor(content = "") {
        super();
        this.content = content;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_COMMENT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          content: this.content
        });
      }
    };
    exports.XmlComment = XmlComment;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js
var require_XmlDeclaration = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlDeclaration = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlDeclaration = class extends XmlNode_js_1.XmlNode {
      constructor(version, encoding, standalone) {
        super();
        this.version = version;
        this.encoding = encoding ?? null;
        this.standalone = standalone ?? null;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_XML_DECLARATION;
      }
      toJSON() {
        let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
        json.version = this.version;
        for (let key of ["encoding", "standalone"]) {
          if (this[key] !== null) {
            json[key] = this[key];
          }
        }
        return json;
      }
    };
    exports.XmlDeclaration = XmlDeclaration;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js
var require_XmlElement = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlElement = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlElement2 = class _XmlElement extends XmlNode_js_1.XmlNode {
      constructor(name, attributes = /* @__PURE__ */ Object.create(null), children = []) {
        super();
        this.name = name;
        this.attributes = attributes;
        this.children = children;
      }
      /**
       * Whether this element is empty (meaning it has no children).
       */
      get isEmpty() {
        return this.children.length === 0;
      }
      get preserveWhitespace() {
        let node = this;
        while (node instanceof _XmlElement) {
          if ("xml:space" in node.attributes) {
            return node.attributes["xml:space"] === "preserve";
          }
          node = node.parent;
        }
        return false;
      }
      /**
       * Text content of this element and all its descendants.
       */
      get text() {
        return this.children.map((child) => "text" in child ? child.text : "").join("");
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_ELEMENT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          name: this.name,
          attributes: this.attributes,
          children: this.children.map((child) => child.toJSON())
        });
      }
    };
    exports.XmlElement = XmlElement2;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js
var require_XmlDocument = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlDocument = void 0;
    var XmlElement_js_1 = require_XmlElement();
    var XmlNode_js_1 = require_XmlNode();
    var XmlDocument = class extends XmlNode_js_1.XmlNode {
      constructor(children = []) {
        super();
        this.children = children;
      }
      get document() {
        return this;
      }
      /**
       * Root element of this document, or `null` if this document is empty.
       */
      get root() {
        for (let child of this.children) {
          if (child instanceof XmlElement_js_1.XmlElement) {
            return child;
          }
        }
        return null;
      }
      /**
       * Text content of this document and all its descendants.
       */
      get text() {
        return this.children.map((child) => "text" in child ? child.text : "").join("");
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_DOCUMENT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          children: this.children.map((child) => child.toJSON())
        });
      }
    };
    exports.XmlDocument = XmlDocument;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js
var require_XmlDocumentType = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlDocumentType = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlDocumentType = class extends XmlNode_js_1.XmlNode {
      constructor(name, publicId, systemId, internalSubset) {
        super();
        this.name = name;
        this.publicId = publicId ?? null;
        this.systemId = systemId ?? null;
        this.internalSubset = internalSubset ?? null;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_DOCUMENT_TYPE;
      }
      toJSON() {
        let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
        json.name = this.name;
        for (let key of ["publicId", "systemId", "internalSubset"]) {
          if (this[key] !== null) {
            json[key] = this[key];
          }
        }
        return json;
      }
    };
    exports.XmlDocumentType = XmlDocumentType;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlError.js
var require_XmlError = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlError.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlError = void 0;
    var XmlError = class extends Error {
      constructor(message, charIndex, xml) {
        let column = 1;
        let excerpt = "";
        let line = 1;
        for (let i = 0; i < charIndex; ++i) {
          let char = xml[i];
          if (char === "\n") {
            column = 1;
            excerpt = "";
            line += 1;
          } else {
            column += 1;
            excerpt += char;
          }
        }
        let eol = xml.indexOf("\n", charIndex);
        excerpt += eol === -1 ? xml.slice(charIndex) : xml.slice(charIndex, eol);
        let excerptStart = 0;
        if (excerpt.length > 50) {
          if (column < 40) {
            excerpt = excerpt.slice(0, 50);
          } else {
            excerptStart = column - 20;
            excerpt = excerpt.slice(excerptStart, column + 30);
          }
        }
        super(`${message} (line ${line}, column ${column})
  ${excerpt}
` + " ".repeat(column - excerptStart + 1) + "^\n");
        this.column = column;
        this.excerpt = excerpt;
        this.line = line;
        this.name = "XmlError";
        this.pos = charIndex;
      }
    };
    exports.XmlError = XmlError;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js
var require_XmlProcessingInstruction = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlProcessingInstruction = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlProcessingInstruction = class extends XmlNode_js_1.XmlNode {
      constructor(name, content = "") {
        super();
        this.name = name;
        this.content = content;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_PROCESSING_INSTRUCTION;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          name: this.name,
          content: this.content
        });
      }
    };
    exports.XmlProcessingInstruction = XmlProcessingInstruction;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/Parser.js
var require_Parser = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/Parser.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports && exports.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports && exports.__importStar || function(mod) {
      if (mod && mod.__esModule) return mod;
      var result = {};
      if (mod != null) {
        for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
      }
      __setModuleDefault(result, mod);
      return result;
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Parser = void 0;
    var StringScanner_js_1 = require_StringScanner();
    var syntax = __importStar(require_syntax());
    var XmlCdata_js_1 = require_XmlCdata();
    var XmlComment_js_1 = require_XmlComment();
    var XmlDeclaration_js_1 = require_XmlDeclaration();
    var XmlDocument_js_1 = require_XmlDocument();
    var XmlDocumentType_js_1 = require_XmlDocumentType();
    var XmlElement_js_1 = require_XmlElement();
    var XmlError_js_1 = require_XmlError();
    var XmlNode_js_1 = require_XmlNode();
    var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
    var XmlText_js_1 = require_XmlText();
    var emptyString = "";
    var Parser = class {
      /**
       * @param xml XML string to parse.
       * @param options Parser options.
       */
      constructor(xml, options = {}) {
        let doc = this.document = new XmlDocument_js_1.XmlDocument();
        this.currentNode = doc;
        this.options = options;
        this.scanner = new StringScanner_js_1.StringScanner(xml);
        if (this.options.includeOffsets) {
          doc.start = 0;
          doc.end = xml.length;
        }
        this.parse();
      }
      /**
       * Adds the given `XmlNode` as a child of `this.currentNode`.
       */
      addNode(node, charIndex) {
        node.parent = this.currentNode;
        if (this.options.includeOffsets) {
          node.start = this.scanner.charIndexToByteIndex(charIndex);
          node.end = this.scanner.charIndexToByteIndex();
        }
        this.currentNode.children.push(node);
        return true;
      }
      /**
       * Adds the given _text_ to the document, either by appending it to a
       * preceding `XmlText` node (if possible) or by creating a new `XmlText` node.
       *
       * When _normalize_ is `true` (the default), line breaks in _text_ are
       * normalized per section 2.11 of the XML spec. This must be `false` for text
       * that comes from a character or entity reference, since references aren't
       * subject to line break normalization.
       */
      addText(text, charIndex, normalize = true) {
        let { children } = this.currentNode;
        let { length } = children;
        if (normalize) {
          text = normalizeLineBreaks(text);
        }
        if (length > 0) {
          let prevNode = children[length - 1];
          if (prevNode?.type === XmlNode_js_1.XmlNode.TYPE_TEXT) {
            let textNode = prevNode;
            textNode.text += text;
            if (this.options.includeOffsets) {
              textNode.end = this.scanner.charIndexToByteIndex();
            }
            return true;
          }
        }
        return this.addNode(new XmlText_js_1.XmlText(text), charIndex);
      }
      /**
       * Consumes element attributes.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-starttags
       */
      consumeAttributes() {
        let attributes = /* @__PURE__ */ Object.create(null);
        while (this.consumeWhitespace()) {
          let attrName = this.consumeName();
          if (!attrName) {
            break;
          }
          let attrValue = this.consumeEqual() && this.consumeAttributeValue();
          if (attrValue === false) {
            throw this.error("Attribute value expected");
          }
          if (attrName in attributes) {
            throw this.error(`Duplicate attribute: ${attrName}`);
          }
          if (attrName === "xml:space" && attrValue !== "default" && attrValue !== "preserve") {
            throw this.error('Value of the `xml:space` attribute must be "default" or "preserve"');
          }
          attributes[attrName] = attrValue;
        }
        if (this.options.sortAttributes) {
          let attrNames = Object.keys(attributes).sort();
          let sortedAttributes = /* @__PURE__ */ Object.create(null);
          for (let i = 0; i < attrNames.length; ++i) {
            let attrName = attrNames[i];
            sortedAttributes[attrName] = attributes[attrName];
          }
          attributes = sortedAttributes;
        }
        return attributes;
      }
      /**
       * Consumes an `AttValue` (attribute value) if possible.
       *
       * @returns
       *   Contents of the `AttValue` minus quotes, or `false` if nothing was
       *   consumed. An empty string indicates that an `AttValue` was consumed but
       *   was empty.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
       */
      consumeAttributeValue() {
        let { scanner } = this;
        let quote = scanner.peek();
        if (quote !== '"' && quote !== "'") {
          return false;
        }
        scanner.advance();
        let chars;
        let isClosed = false;
        let value = emptyString;
        let regex = quote === '"' ? syntax.attValueCharDoubleQuote : syntax.attValueCharSingleQuote;
        matchLoop: while (!scanner.isEnd) {
          chars = scanner.consumeUntilMatch(regex);
          if (chars) {
            this.validateChars(chars);
            value += chars.replace(syntax.attValueNormalizedWhitespace, " ");
          }
          switch (scanner.peek()) {
            case quote:
              isClosed = true;
              break matchLoop;
            case "&":
              value += this.consumeReference();
              continue;
            case "<":
              throw this.error("Unescaped `<` is not allowed in an attribute value");
            default:
              break matchLoop;
          }
        }
        if (!isClosed) {
          throw this.error("Unclosed attribute");
        }
        scanner.advance();
        return value;
      }
      /**
       * Consumes a CDATA section if possible.
       *
       * @returns Whether a CDATA section was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-cdata-sect
       */
      consumeCdataSection() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<![CDATA[")) {
          return false;
        }
        let text = scanner.consumeUntilString("]]>");
        this.validateChars(text);
        if (!scanner.consumeString("]]>")) {
          throw this.error("Unclosed CDATA section");
        }
        return this.options.preserveCdata ? this.addNode(new XmlCdata_js_1.XmlCdata(normalizeLineBreaks(text)), startIndex) : this.addText(text, startIndex);
      }
      /**
       * Consumes character data if possible.
       *
       * @returns Whether character data was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
       */
      consumeCharData() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        let charData = scanner.consumeUntilMatch(syntax.endCharData);
        if (!charData) {
          return false;
        }
        this.validateChars(charData);
        if (scanner.peek(3) === "]]>") {
          throw this.error("Element content may not contain the CDATA section close delimiter `]]>`");
        }
        return this.addText(charData, startIndex);
      }
      /**
       * Consumes a comment if possible.
       *
       * @returns Whether a comment was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Comment
       */
      consumeComment() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<!--")) {
          return false;
        }
        let content = scanner.consumeUntilString("--");
        this.validateChars(content);
        if (!scanner.consumeString("-->")) {
          if (scanner.peek(2) === "--") {
            throw this.error("The string `--` isn't allowed inside a comment");
          }
          throw this.error("Unclosed comment");
        }
        return this.options.preserveComments ? this.addNode(new XmlComment_js_1.XmlComment(normalizeLineBreaks(content)), startIndex) : true;
      }
      /**
       * Consumes a reference in a content context if possible.
       *
       * This differs from `consumeReference()` in that a consumed reference will be
       * added to the document as a text node instead of returned.
       *
       * @returns Whether a reference was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#entproc
       */
      consumeContentReference() {
        let startIndex = this.scanner.charIndex;
        let ref = this.consumeReference();
        return ref ? this.addText(ref, startIndex, false) : false;
      }
      /**
       * Consumes a doctype declaration if possible.
       *
       * This is a loose implementation since doctype declarations are currently
       * discarded without further parsing.
       *
       * @returns Whether a doctype declaration was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#dtd
       */
      consumeDoctypeDeclaration() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<!DOCTYPE")) {
          return false;
        }
        let name = this.consumeWhitespace() && this.consumeName();
        if (!name) {
          throw this.error("Expected a name");
        }
        let publicId;
        let systemId;
        if (this.consumeWhitespace()) {
          if (scanner.consumeString("PUBLIC")) {
            publicId = this.consumeWhitespace() && this.consumePubidLiteral();
            if (publicId === false) {
              throw this.error("Expected a public identifier");
            }
            this.consumeWhitespace();
          }
          if (publicId !== void 0 || scanner.consumeString("SYSTEM")) {
            this.consumeWhitespace();
            systemId = this.consumeSystemLiteral();
            if (systemId === false) {
              throw this.error("Expected a system identifier");
            }
            this.consumeWhitespace();
          }
        }
        let internalSubset;
        if (scanner.consumeString("[")) {
          internalSubset = scanner.consumeUntilMatch(/\][\x20\t\r\n]*>/);
          if (!scanner.consumeString("]")) {
            throw this.error("Unclosed internal subset");
          }
          this.consumeWhitespace();
        }
        if (!scanner.consumeString(">")) {
          throw this.error("Unclosed doctype declaration");
        }
        return this.options.preserveDocumentType ? this.addNode(new XmlDocumentType_js_1.XmlDocumentType(name, publicId, systemId, internalSubset), startIndex) : true;
      }
      /**
       * Consumes an element if possible.
       *
       * @returns Whether an element was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-element
       */
      consumeElement() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<")) {
          return false;
        }
        let name = this.consumeName();
        if (!name) {
          scanner.reset(startIndex);
          return false;
        }
        let attributes = this.consumeAttributes();
        let isEmpty = !!scanner.consumeString("/>");
        let element = new XmlElement_js_1.XmlElement(name, attributes);
        element.parent = this.currentNode;
        if (!isEmpty) {
          if (!scanner.consumeString(">")) {
            throw this.error(`Unclosed start tag for element \`${name}\``);
          }
          this.currentNode = element;
          do {
            this.consumeCharData();
          } while (this.consumeElement() || this.consumeContentReference() || this.consumeCdataSection() || this.consumeProcessingInstruction() || this.consumeComment());
          let endTagMark = scanner.charIndex;
          let endTagName;
          if (!scanner.consumeString("</") || !(endTagName = this.consumeName()) || endTagName !== name) {
            scanner.reset(endTagMark);
            throw this.error(`Missing end tag for element ${name}`);
          }
          this.consumeWhitespace();
          if (!scanner.consumeString(">")) {
            throw this.error(`Unclosed end tag for element ${name}`);
          }
          this.currentNode = element.parent;
        }
        return this.addNode(element, startIndex);
      }
      /**
       * Consumes an `Eq` production if possible.
       *
       * @returns Whether an `Eq` production was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Eq
       */
      consumeEqual() {
        this.consumeWhitespace();
        if (this.scanner.consumeString("=")) {
          this.consumeWhitespace();
          return true;
        }
        return false;
      }
      /**
       * Consumes `Misc` content if possible.
       *
       * @returns Whether anything was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Misc
       */
      consumeMisc() {
        return this.consumeComment() || this.consumeProcessingInstruction() || this.consumeWhitespace();
      }
      /**
       * Consumes one or more `Name` characters if possible.
       *
       * @returns `Name` characters, or an empty string if none were consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Name
       */
      consumeName() {
        return syntax.isNameStartChar(this.scanner.peek()) ? this.scanner.consumeMatchFn(syntax.isNameChar) : emptyString;
      }
      /**
       * Consumes a processing instruction if possible.
       *
       * @returns Whether a processing instruction was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-pi
       */
      consumeProcessingInstruction() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<?")) {
          return false;
        }
        let name = this.consumeName();
        if (name) {
          if (name.toLowerCase() === "xml") {
            scanner.reset(startIndex);
            throw this.error("XML declaration isn't allowed here");
          }
        } else {
          throw this.error("Invalid processing instruction");
        }
        if (!this.consumeWhitespace()) {
          if (scanner.consumeString("?>")) {
            return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name), startIndex);
          }
          throw this.error("Whitespace is required after a processing instruction name");
        }
        let content = scanner.consumeUntilString("?>");
        this.validateChars(content);
        if (!scanner.consumeString("?>")) {
          throw this.error("Unterminated processing instruction");
        }
        return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name, normalizeLineBreaks(content)), startIndex);
      }
      /**
       * Consumes a prolog if possible.
       *
       * @returns Whether a prolog was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-prolog-dtd
       */
      consumeProlog() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        this.consumeXmlDeclaration();
        while (this.consumeMisc()) {
        }
        if (this.consumeDoctypeDeclaration()) {
          while (this.consumeMisc()) {
          }
        }
        return startIndex < scanner.charIndex;
      }
      /**
       * Consumes a public identifier literal if possible.
       *
       * @returns
       *   Value of the public identifier literal minus quotes, or `false` if
       *   nothing was consumed. An empty string indicates that a public id literal
       *   was consumed but was empty.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-PubidLiteral
       */
      consumePubidLiteral() {
        let startIndex = this.scanner.charIndex;
        let value = this.consumeSystemLiteral();
        if (value !== false && !/^[-\x20\r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/.test(value)) {
          this.scanner.reset(startIndex);
          throw this.error("Invalid character in public identifier");
        }
        return value;
      }
      /**
       * Consumes a reference if possible.
       *
       * This differs from `consumeContentReference()` in that a consumed reference
       * will be returned rather than added to the document.
       *
       * @returns
       *   Parsed reference value, or `false` if nothing was consumed (to
       *   distinguish from a reference that resolves to an empty string).
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Reference
       */
      consumeReference() {
        let { scanner } = this;
        if (!scanner.consumeString("&")) {
          return false;
        }
        let ref = scanner.consumeMatchFn(syntax.isReferenceChar);
        if (scanner.consume() !== ";") {
          throw this.error("Unterminated reference (a reference must end with `;`)");
        }
        let parsedValue;
        if (ref[0] === "#") {
          let codePoint2 = ref[1] === "x" ? parseInt(ref.slice(2), 16) : parseInt(ref.slice(1), 10);
          if (isNaN(codePoint2) || !/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(ref)) {
            throw this.error("Invalid character reference");
          }
          if (!syntax.isXmlCodePoint(codePoint2)) {
            throw this.error("Character reference resolves to an invalid character");
          }
          parsedValue = String.fromCodePoint(codePoint2);
        } else {
          parsedValue = syntax.predefinedEntities[ref];
          if (parsedValue === void 0) {
            let { ignoreUndefinedEntities, resolveUndefinedEntity } = this.options;
            let wrappedRef = `&${ref};`;
            if (resolveUndefinedEntity) {
              let resolvedValue = resolveUndefinedEntity(wrappedRef);
              if (resolvedValue !== null && resolvedValue !== void 0) {
                let type = typeof resolvedValue;
                if (type !== "string") {
                  throw new TypeError(`\`resolveUndefinedEntity()\` must return a string, \`null\`, or \`undefined\`, but returned a value of type ${type}`);
                }
                return resolvedValue;
              }
            }
            if (ignoreUndefinedEntities) {
              return wrappedRef;
            }
            scanner.reset(-wrappedRef.length);
            throw this.error(`Named entity isn't defined: ${wrappedRef}`);
          }
        }
        return parsedValue;
      }
      /**
       * Consumes a `SystemLiteral` if possible.
       *
       * A `SystemLiteral` is similar to an attribute value, but allows the
       * characters `<` and `&` and doesn't replace references.
       *
       * @returns
       *   Value of the `SystemLiteral` minus quotes, or `false` if nothing was
       *   consumed. An empty string indicates that a `SystemLiteral` was consumed
       *   but was empty.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-SystemLiteral
       */
      consumeSystemLiteral() {
        let { scanner } = this;
        let quote = scanner.consumeString('"') || scanner.consumeString("'");
        if (!quote) {
          return false;
        }
        let value = scanner.consumeUntilString(quote);
        this.validateChars(value);
        if (!scanner.consumeString(quote)) {
          throw this.error("Missing end quote");
        }
        return value;
      }
      /**
       * Consumes one or more whitespace characters if possible.
       *
       * @returns Whether any whitespace characters were consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
       */
      consumeWhitespace() {
        return !!this.scanner.consumeMatchFn(syntax.isWhitespace);
      }
      /**
       * Consumes an XML declaration if possible.
       *
       * @returns Whether an XML declaration was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-XMLDecl
       */
      consumeXmlDeclaration() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<?xml")) {
          return false;
        }
        if (syntax.isNameChar(scanner.peek())) {
          scanner.reset(startIndex);
          return false;
        }
        if (!this.consumeWhitespace()) {
          throw this.error("Invalid XML declaration");
        }
        let version = !!scanner.consumeString("version") && this.consumeEqual() && this.consumeSystemLiteral();
        if (version === false) {
          throw this.error("XML version is missing or invalid");
        } else if (!/^1\.[0-9]+$/.test(version)) {
          throw this.error("Invalid character in version number");
        }
        let encoding;
        let standalone;
        if (this.consumeWhitespace()) {
          encoding = !!scanner.consumeString("encoding") && this.consumeEqual() && this.consumeSystemLiteral();
          if (encoding) {
            if (!/^[A-Za-z][\w.-]*$/.test(encoding)) {
              throw this.error("Invalid character in encoding name");
            }
            this.consumeWhitespace();
          }
          standalone = !!scanner.consumeString("standalone") && this.consumeEqual() && this.consumeSystemLiteral();
          if (standalone) {
            if (standalone !== "yes" && standalone !== "no") {
              throw this.error('Only "yes" and "no" are permitted as values of `standalone`');
            }
            this.consumeWhitespace();
          }
        }
        if (!scanner.consumeString("?>")) {
          throw this.error("Invalid or unclosed XML declaration");
        }
        return this.options.preserveXmlDeclaration ? this.addNode(new XmlDeclaration_js_1.XmlDeclaration(version, encoding || void 0, standalone || void 0), startIndex) : true;
      }
      /**
       * Returns an `XmlError` for the current scanner position.
       */
      error(message) {
        let { scanner } = this;
        return new XmlError_js_1.XmlError(message, scanner.charIndex, scanner.string);
      }
      /**
       * Parses the XML input.
       */
      parse() {
        this.scanner.consumeString("\uFEFF");
        this.consumeProlog();
        if (!this.consumeElement()) {
          throw this.error("Root element is missing or invalid");
        }
        while (this.consumeMisc()) {
        }
        if (!this.scanner.isEnd) {
          throw this.error("Extra content at the end of the document");
        }
      }
      /**
       * Throws an invalid character error if any character in the given _string_
       * isn't a valid XML character.
       */
      validateChars(string2) {
        let { length } = string2;
        for (let i = 0; i < length; ++i) {
          let cp = string2.codePointAt(i);
          if (!syntax.isXmlCodePoint(cp)) {
            this.scanner.reset(-([...string2].length - i));
            throw this.error("Invalid character");
          }
          if (cp > 65535) {
            i += 1;
          }
        }
      }
    };
    exports.Parser = Parser;
    function normalizeLineBreaks(text) {
      let i = 0;
      while ((i = text.indexOf("\r", i)) !== -1) {
        text = text[i + 1] === "\n" ? text.slice(0, i) + text.slice(i + 1) : text.slice(0, i) + "\n" + text.slice(i + 1);
      }
      return text;
    }
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/types.js
var require_types = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/types.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
  }
});

// node_modules/@rgrove/parse-xml/dist/index.js
var require_dist = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/index.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __exportStar = exports && exports.__exportStar || function(m, exports2) {
      for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports2, p)) __createBinding(exports2, m, p);
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlText = exports.XmlProcessingInstruction = exports.XmlNode = exports.XmlError = exports.XmlElement = exports.XmlDocumentType = exports.XmlDocument = exports.XmlDeclaration = exports.XmlComment = exports.XmlCdata = void 0;
    exports.parseXml = parseXml2;
    var Parser_js_1 = require_Parser();
    __exportStar(require_types(), exports);
    var XmlCdata_js_1 = require_XmlCdata();
    Object.defineProperty(exports, "XmlCdata", { enumerable: true, get: function() {
      return XmlCdata_js_1.XmlCdata;
    } });
    var XmlComment_js_1 = require_XmlComment();
    Object.defineProperty(exports, "XmlComment", { enumerable: true, get: function() {
      return XmlComment_js_1.XmlComment;
    } });
    var XmlDeclaration_js_1 = require_XmlDeclaration();
    Object.defineProperty(exports, "XmlDeclaration", { enumerable: true, get: function() {
      return XmlDeclaration_js_1.XmlDeclaration;
    } });
    var XmlDocument_js_1 = require_XmlDocument();
    Object.defineProperty(exports, "XmlDocument", { enumerable: true, get: function() {
      return XmlDocument_js_1.XmlDocument;
    } });
    var XmlDocumentType_js_1 = require_XmlDocumentType();
    Object.defineProperty(exports, "XmlDocumentType", { enumerable: true, get: function() {
      return XmlDocumentType_js_1.XmlDocumentType;
    } });
    var XmlElement_js_1 = require_XmlElement();
    Object.defineProperty(exports, "XmlElement", { enumerable: true, get: function() {
      return XmlElement_js_1.XmlElement;
    } });
    var XmlError_js_1 = require_XmlError();
    Object.defineProperty(exports, "XmlError", { enumerable: true, get: function() {
      return XmlError_js_1.XmlError;
    } });
    var XmlNode_js_1 = require_XmlNode();
    Object.defineProperty(exports, "XmlNode", { enumerable: true, get: function() {
      return XmlNode_js_1.XmlNode;
    } });
    var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
    Object.defineProperty(exports, "XmlProcessingInstruction", { enumerable: true, get: function() {
      return XmlProcessingInstruction_js_1.XmlProcessingInstruction;
    } });
    var XmlText_js_1 = require_XmlText();
    Object.defineProperty(exports, "XmlText", { enumerable: true, get: function() {
      return XmlText_js_1.XmlText;
    } });
    function parseXml2(xml, options) {
      return new Parser_js_1.Parser(xml, options).document;
    }
  }
});

// src/read/pictures.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve2, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve2, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve2, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/read/media.ts
import { hash } from "node:crypto";

// node_modules/image-size/dist/esm/types/utils.js
var decoder = new TextDecoder();
var toUTF8String = (input, start = 0, end = input.length) => decoder.decode(input.slice(start, end));
var toHexString = (input, start = 0, end = input.length) => input.slice(start, end).reduce((memo, i) => memo + `0${i.toString(16)}`.slice(-2), "");
var getView = (input, offset) => new DataView(input.buffer, input.byteOffset + offset);
var readInt16LE = (input, offset = 0) => getView(input, offset).getInt16(0, true);
var readUInt16BE = (input, offset = 0) => getView(input, offset).getUint16(0, false);
var readUInt16LE = (input, offset = 0) => getView(input, offset).getUint16(0, true);
var readUInt24LE = (input, offset = 0) => {
  const view = getView(input, offset);
  return view.getUint16(0, true) + (view.getUint8(2) << 16);
};
var readInt32LE = (input, offset = 0) => getView(input, offset).getInt32(0, true);
var readUInt32BE = (input, offset = 0) => getView(input, offset).getUint32(0, false);
var readUInt32LE = (input, offset = 0) => getView(input, offset).getUint32(0, true);
var methods = {
  readUInt16BE,
  readUInt16LE,
  readUInt32BE,
  readUInt32LE
};
function readUInt(input, bits, offset = 0, isBigEndian = false) {
  const endian = isBigEndian ? "BE" : "LE";
  const methodName = `readUInt${bits}${endian}`;
  return methods[methodName](input, offset);
}
var BOX_HEADER_SIZE = 8;
function readBox(input, view, base, offset, boxCode) {
  if (input.length - offset < BOX_HEADER_SIZE)
    return void 0;
  const boxSize = view.getUint32(base + offset, false);
  if (input.length - offset < boxSize)
    return void 0;
  return {
    offset,
    size: boxSize,
    matches: view.getUint32(base + 4 + offset, false) === boxCode
  };
}
var boxViews = /* @__PURE__ */ new WeakMap();
function getBoxView(input) {
  let view = boxViews.get(input.buffer);
  if (!view) {
    view = new DataView(input.buffer);
    boxViews.set(input.buffer, view);
  }
  return view;
}
function findBox(input, boxName, startOffset) {
  const view = getBoxView(input);
  const boxCode = boxName.charCodeAt(0) << 24 | boxName.charCodeAt(1) << 16 | boxName.charCodeAt(2) << 8 | boxName.charCodeAt(3);
  const base = input.byteOffset;
  let currentOffset = startOffset;
  while (currentOffset < input.length) {
    if (input.length - currentOffset < 4)
      break;
    if (view.getUint32(base + currentOffset, false) < BOX_HEADER_SIZE) {
      currentOffset += BOX_HEADER_SIZE;
      continue;
    }
    const box = readBox(input, view, base, currentOffset, boxCode);
    if (!box)
      break;
    if (box.matches) {
      return { name: boxName, offset: box.offset, size: box.size };
    }
    currentOffset += box.size;
  }
  return void 0;
}

// node_modules/image-size/dist/esm/types/bmp.js
var BMP = {
  validate: (input) => toUTF8String(input, 0, 2) === "BM",
  calculate: (input) => ({
    height: Math.abs(readInt32LE(input, 22)),
    width: readUInt32LE(input, 18)
  })
};

// node_modules/image-size/dist/esm/types/ico.js
var TYPE_ICON = 1;
var SIZE_HEADER = 2 + 2 + 2;
var SIZE_IMAGE_ENTRY = 1 + 1 + 1 + 1 + 2 + 2 + 4 + 4;
function getSizeFromOffset(input, offset) {
  const value = input[offset];
  return value === 0 ? 256 : value;
}
function getImageSize(input, imageIndex) {
  const offset = SIZE_HEADER + imageIndex * SIZE_IMAGE_ENTRY;
  return {
    height: getSizeFromOffset(input, offset + 1),
    width: getSizeFromOffset(input, offset)
  };
}
var ICO = {
  validate(input) {
    const reserved = readUInt16LE(input, 0);
    const imageCount = readUInt16LE(input, 4);
    if (reserved !== 0 || imageCount === 0)
      return false;
    const imageType = readUInt16LE(input, 2);
    return imageType === TYPE_ICON;
  },
  calculate(input) {
    const nbImages = readUInt16LE(input, 4);
    if (SIZE_HEADER + nbImages * SIZE_IMAGE_ENTRY > input.length) {
      throw new TypeError("Invalid ICO");
    }
    const imageSize2 = getImageSize(input, 0);
    if (nbImages === 1)
      return imageSize2;
    const images = [];
    for (let imageIndex = 0; imageIndex < nbImages; imageIndex += 1) {
      images.push(getImageSize(input, imageIndex));
    }
    return {
      width: imageSize2.width,
      height: imageSize2.height,
      images
    };
  }
};

// node_modules/image-size/dist/esm/types/cur.js
var TYPE_CURSOR = 2;
var CUR = {
  validate(input) {
    const reserved = readUInt16LE(input, 0);
    const imageCount = readUInt16LE(input, 4);
    if (reserved !== 0 || imageCount === 0)
      return false;
    const imageType = readUInt16LE(input, 2);
    return imageType === TYPE_CURSOR;
  },
  calculate: (input) => ICO.calculate(input)
};

// node_modules/image-size/dist/esm/types/dds.js
var DDS = {
  validate: (input) => readUInt32LE(input, 0) === 542327876,
  calculate: (input) => ({
    height: readUInt32LE(input, 12),
    width: readUInt32LE(input, 16)
  })
};

// node_modules/image-size/dist/esm/types/gif.js
var gifRegexp = /^GIF8[79]a/;
var GIF = {
  validate: (input) => gifRegexp.test(toUTF8String(input, 0, 6)),
  calculate: (input) => ({
    height: readUInt16LE(input, 8),
    width: readUInt16LE(input, 6)
  })
};

// node_modules/image-size/dist/esm/types/heif.js
var brandMap = {
  avif: "avif",
  mif1: "heif",
  msf1: "heif",
  heic: "heic",
  heix: "heic",
  hevc: "heic",
  hevx: "heic"
};
var HEIF = {
  validate(input) {
    const boxType = toUTF8String(input, 4, 8);
    if (boxType !== "ftyp")
      return false;
    const ftypBox = findBox(input, "ftyp", 0);
    if (!ftypBox)
      return false;
    const brand = toUTF8String(input, ftypBox.offset + 8, ftypBox.offset + 12);
    return brand in brandMap;
  },
  calculate(input) {
    const metaBox = findBox(input, "meta", 0);
    const iprpBox = metaBox && findBox(input, "iprp", metaBox.offset + 12);
    const ipcoBox = iprpBox && findBox(input, "ipco", iprpBox.offset + 8);
    if (!ipcoBox) {
      throw new TypeError("Invalid HEIF, no ipco box found");
    }
    const type = toUTF8String(input, 8, 12);
    const images = [];
    let currentOffset = ipcoBox.offset + 8;
    while (currentOffset < ipcoBox.offset + ipcoBox.size) {
      const ispeBox = findBox(input, "ispe", currentOffset);
      if (!ispeBox)
        break;
      if (ispeBox.size < 20) {
        throw new TypeError("Invalid HEIF");
      }
      const rawWidth = readUInt32BE(input, ispeBox.offset + 12);
      const rawHeight = readUInt32BE(input, ispeBox.offset + 16);
      const clapBox = findBox(input, "clap", currentOffset);
      let width = rawWidth;
      const height = rawHeight;
      if (clapBox && clapBox.size >= 16 && clapBox.offset < ipcoBox.offset + ipcoBox.size) {
        const cropRight = readUInt32BE(input, clapBox.offset + 12);
        width = rawWidth - cropRight;
      }
      images.push({ height, width });
      const nextOffset = ispeBox.offset + ispeBox.size;
      if (nextOffset <= currentOffset) {
        throw new TypeError("Invalid HEIF");
      }
      currentOffset = nextOffset;
    }
    if (images.length === 0) {
      throw new TypeError("Invalid HEIF, no sizes found");
    }
    return {
      width: images[0].width,
      height: images[0].height,
      type,
      ...images.length > 1 ? { images } : {}
    };
  }
};

// node_modules/image-size/dist/esm/types/icns.js
var SIZE_HEADER2 = 4 + 4;
var FILE_LENGTH_OFFSET = 4;
var ENTRY_LENGTH_OFFSET = 4;
var ICON_TYPE_SIZE = {
  ICON: 32,
  "ICN#": 32,
  "icm#": 16,
  icm4: 16,
  icm8: 16,
  "ics#": 16,
  ics4: 16,
  ics8: 16,
  is32: 16,
  s8mk: 16,
  icp4: 16,
  icl4: 32,
  icl8: 32,
  il32: 32,
  l8mk: 32,
  icp5: 32,
  ic11: 32,
  ich4: 48,
  ich8: 48,
  ih32: 48,
  h8mk: 48,
  icp6: 64,
  ic12: 32,
  it32: 128,
  t8mk: 128,
  ic07: 128,
  ic08: 256,
  ic13: 256,
  ic09: 512,
  ic14: 512,
  ic10: 1024
};
function readImageHeader(input, imageOffset) {
  const imageLengthOffset = imageOffset + ENTRY_LENGTH_OFFSET;
  if (imageLengthOffset + 4 > input.length) {
    throw new TypeError("Invalid ICNS");
  }
  return [
    toUTF8String(input, imageOffset, imageLengthOffset),
    readUInt32BE(input, imageLengthOffset)
  ];
}
function getImageSize2(type) {
  const size = ICON_TYPE_SIZE[type];
  return { width: size, height: size, type };
}
var ICNS = {
  validate: (input) => toUTF8String(input, 0, 4) === "icns",
  calculate(input) {
    const inputLength = input.length;
    const fileLength = readUInt32BE(input, FILE_LENGTH_OFFSET);
    let imageOffset = SIZE_HEADER2;
    const images = [];
    while (imageOffset < fileLength && imageOffset < inputLength) {
      const imageHeader = readImageHeader(input, imageOffset);
      const entryLength = imageHeader[1];
      if (entryLength < 8) {
        throw new TypeError("Invalid ICNS");
      }
      const imageSize2 = getImageSize2(imageHeader[0]);
      images.push(imageSize2);
      imageOffset += entryLength;
    }
    if (images.length === 0) {
      throw new TypeError("Invalid ICNS, no sizes found");
    }
    return {
      width: images[0].width,
      height: images[0].height,
      ...images.length > 1 ? { images } : {}
    };
  }
};

// node_modules/image-size/dist/esm/types/j2c.js
var J2C = {
  validate: (input) => readUInt32BE(input, 0) === 4283432785,
  calculate: (input) => ({
    height: readUInt32BE(input, 12),
    width: readUInt32BE(input, 8)
  })
};

// node_modules/image-size/dist/esm/types/jp2.js
var JP2 = {
  validate(input) {
    const boxType = toUTF8String(input, 4, 8);
    if (boxType !== "jP  ")
      return false;
    const ftypBox = findBox(input, "ftyp", 0);
    if (!ftypBox)
      return false;
    const brand = toUTF8String(input, ftypBox.offset + 8, ftypBox.offset + 12);
    return brand === "jp2 ";
  },
  calculate(input) {
    const jp2hBox = findBox(input, "jp2h", 0);
    const ihdrBox = jp2hBox && findBox(input, "ihdr", jp2hBox.offset + 8);
    if (ihdrBox) {
      return {
        height: readUInt32BE(input, ihdrBox.offset + 8),
        width: readUInt32BE(input, ihdrBox.offset + 12)
      };
    }
    throw new TypeError("Unsupported JPEG 2000 format");
  }
};

// node_modules/image-size/dist/esm/types/jpg.js
var EXIF_MARKER = "45786966";
var APP1_DATA_SIZE_BYTES = 2;
var EXIF_HEADER_BYTES = 6;
var TIFF_BYTE_ALIGN_BYTES = 2;
var BIG_ENDIAN_BYTE_ALIGN = "4d4d";
var LITTLE_ENDIAN_BYTE_ALIGN = "4949";
var IDF_ENTRY_BYTES = 12;
var NUM_DIRECTORY_ENTRIES_BYTES = 2;
function isEXIF(input) {
  return toHexString(input, 2, 6) === EXIF_MARKER;
}
function extractSize(input, index) {
  return {
    height: readUInt16BE(input, index),
    width: readUInt16BE(input, index + 2)
  };
}
function extractOrientation(exifBlock, isBigEndian) {
  const idfOffset = 8;
  const offset = EXIF_HEADER_BYTES + idfOffset;
  const idfDirectoryEntries = readUInt(exifBlock, 16, offset, isBigEndian);
  for (let directoryEntryNumber = 0; directoryEntryNumber < idfDirectoryEntries; directoryEntryNumber++) {
    const start = offset + NUM_DIRECTORY_ENTRIES_BYTES + directoryEntryNumber * IDF_ENTRY_BYTES;
    const end = start + IDF_ENTRY_BYTES;
    if (start > exifBlock.length) {
      return;
    }
    const block = exifBlock.slice(start, end);
    const tagNumber = readUInt(block, 16, 0, isBigEndian);
    if (tagNumber === 274) {
      const dataFormat = readUInt(block, 16, 2, isBigEndian);
      if (dataFormat !== 3) {
        return;
      }
      const numberOfComponents = readUInt(block, 32, 4, isBigEndian);
      if (numberOfComponents !== 1) {
        return;
      }
      return readUInt(block, 16, 8, isBigEndian);
    }
  }
}
function validateExifBlock(input, index) {
  const exifBlock = input.slice(APP1_DATA_SIZE_BYTES, index);
  const byteAlign = toHexString(exifBlock, EXIF_HEADER_BYTES, EXIF_HEADER_BYTES + TIFF_BYTE_ALIGN_BYTES);
  const isBigEndian = byteAlign === BIG_ENDIAN_BYTE_ALIGN;
  const isLittleEndian = byteAlign === LITTLE_ENDIAN_BYTE_ALIGN;
  if (isBigEndian || isLittleEndian) {
    return extractOrientation(exifBlock, isBigEndian);
  }
}
function validateInput(input, index) {
  if (index > input.length) {
    throw new TypeError("Corrupt JPG, exceeded buffer limits");
  }
}
var JPG = {
  validate: (input) => toHexString(input, 0, 2) === "ffd8",
  calculate(_input) {
    let input = _input.slice(4);
    let orientation;
    let next;
    while (input.length) {
      const i = readUInt16BE(input, 0);
      validateInput(input, i);
      if (input[i] !== 255) {
        input = input.subarray(1);
        continue;
      }
      if (isEXIF(input)) {
        orientation = validateExifBlock(input, i);
      }
      next = input[i + 1];
      if (next === 192 || next === 193 || next === 194) {
        const size = extractSize(input, i + 5);
        if (!orientation) {
          return size;
        }
        return {
          height: size.height,
          orientation,
          width: size.width
        };
      }
      input = input.subarray(i + 2);
    }
    throw new TypeError("Invalid JPG, no size found");
  }
};

// node_modules/image-size/dist/esm/utils/bit-reader.js
var BitReader = class {
  input;
  endianness;
  byteOffset = 2;
  bitOffset = 0;
  constructor(input, endianness) {
    this.input = input;
    this.endianness = endianness;
  }
  getBits(length = 1) {
    let result = 0;
    let bitsRead = 0;
    while (bitsRead < length) {
      if (this.byteOffset >= this.input.length) {
        throw new Error("Reached end of input");
      }
      const currentByte = this.input[this.byteOffset];
      const bitsLeft = 8 - this.bitOffset;
      const bitsToRead = Math.min(length - bitsRead, bitsLeft);
      if (this.endianness === "little-endian") {
        const mask = (1 << bitsToRead) - 1;
        const bits = currentByte >> this.bitOffset & mask;
        result |= bits << bitsRead;
      } else {
        const mask = (1 << bitsToRead) - 1 << 8 - this.bitOffset - bitsToRead;
        const bits = (currentByte & mask) >> 8 - this.bitOffset - bitsToRead;
        result = result << bitsToRead | bits;
      }
      bitsRead += bitsToRead;
      this.bitOffset += bitsToRead;
      if (this.bitOffset === 8) {
        this.byteOffset++;
        this.bitOffset = 0;
      }
    }
    return result;
  }
};

// node_modules/image-size/dist/esm/types/jxl-stream.js
function calculateImageDimension(reader, isSmallImage) {
  if (isSmallImage) {
    return 8 * (1 + reader.getBits(5));
  }
  const sizeClass = reader.getBits(2);
  const extraBits = [9, 13, 18, 30][sizeClass];
  return 1 + reader.getBits(extraBits);
}
function calculateImageWidth(reader, isSmallImage, widthMode, height) {
  if (isSmallImage && widthMode === 0) {
    return 8 * (1 + reader.getBits(5));
  }
  if (widthMode === 0) {
    return calculateImageDimension(reader, false);
  }
  const aspectRatios = [1, 1.2, 4 / 3, 1.5, 16 / 9, 5 / 4, 2];
  return Math.floor(height * aspectRatios[widthMode - 1]);
}
var JXLStream = {
  validate: (input) => {
    return toHexString(input, 0, 2) === "ff0a";
  },
  calculate(input) {
    const reader = new BitReader(input, "little-endian");
    const isSmallImage = reader.getBits(1) === 1;
    const height = calculateImageDimension(reader, isSmallImage);
    const widthMode = reader.getBits(3);
    const width = calculateImageWidth(reader, isSmallImage, widthMode, height);
    return { width, height };
  }
};

// node_modules/image-size/dist/esm/types/jxl.js
function extractCodestream(input) {
  const jxlcBox = findBox(input, "jxlc", 0);
  if (jxlcBox) {
    return input.subarray(jxlcBox.offset + 8, jxlcBox.offset + jxlcBox.size);
  }
  const partialStreams = extractPartialStreams(input);
  if (partialStreams.length > 0) {
    return concatenateCodestreams(partialStreams);
  }
  return void 0;
}
function extractPartialStreams(input) {
  const partialStreams = [];
  let offset = 0;
  while (offset < input.length) {
    const jxlpBox = findBox(input, "jxlp", offset);
    if (!jxlpBox)
      break;
    if (jxlpBox.size < 12) {
      throw new TypeError("Invalid JXL");
    }
    partialStreams.push(input.slice(jxlpBox.offset + 12, jxlpBox.offset + jxlpBox.size));
    offset = jxlpBox.offset + jxlpBox.size;
  }
  return partialStreams;
}
function concatenateCodestreams(partialCodestreams) {
  const totalLength = partialCodestreams.reduce((acc, curr) => acc + curr.length, 0);
  const codestream = new Uint8Array(Math.min(16, totalLength));
  let position = 0;
  for (const partial of partialCodestreams) {
    if (position >= codestream.length)
      break;
    const byteCount = Math.min(partial.length, codestream.length - position);
    codestream.set(partial.subarray(0, byteCount), position);
    position += byteCount;
  }
  return codestream;
}
var JXL = {
  validate: (input) => {
    const boxType = toUTF8String(input, 4, 8);
    if (boxType !== "JXL ")
      return false;
    const ftypBox = findBox(input, "ftyp", 0);
    if (!ftypBox)
      return false;
    const brand = toUTF8String(input, ftypBox.offset + 8, ftypBox.offset + 12);
    return brand === "jxl ";
  },
  calculate(input) {
    const codestream = extractCodestream(input);
    if (codestream)
      return JXLStream.calculate(codestream);
    throw new TypeError("Invalid JXL");
  }
};

// node_modules/image-size/dist/esm/types/ktx.js
var KTX = {
  validate: (input) => {
    const signature = toUTF8String(input, 1, 7);
    return ["KTX 11", "KTX 20"].includes(signature);
  },
  calculate: (input) => {
    const type = input[5] === 49 ? "ktx" : "ktx2";
    const offset = type === "ktx" ? 36 : 20;
    return {
      height: readUInt32LE(input, offset + 4),
      width: readUInt32LE(input, offset),
      type
    };
  }
};

// node_modules/image-size/dist/esm/types/png.js
var pngSignature = "PNG\r\n\n";
var pngImageHeaderChunkName = "IHDR";
var pngFriedChunkName = "CgBI";
var PNG = {
  validate(input) {
    if (pngSignature === toUTF8String(input, 1, 8)) {
      let chunkName = toUTF8String(input, 12, 16);
      if (chunkName === pngFriedChunkName) {
        chunkName = toUTF8String(input, 28, 32);
      }
      if (chunkName !== pngImageHeaderChunkName) {
        throw new TypeError("Invalid PNG");
      }
      return true;
    }
    return false;
  },
  calculate(input) {
    if (toUTF8String(input, 12, 16) === pngFriedChunkName) {
      return {
        height: readUInt32BE(input, 36),
        width: readUInt32BE(input, 32)
      };
    }
    return {
      height: readUInt32BE(input, 20),
      width: readUInt32BE(input, 16)
    };
  }
};

// node_modules/image-size/dist/esm/types/pnm.js
var PNMTypes = {
  P1: "pbm/ascii",
  P2: "pgm/ascii",
  P3: "ppm/ascii",
  P4: "pbm",
  P5: "pgm",
  P6: "ppm",
  P7: "pam",
  PF: "pfm"
};
var HEADER_SCAN_LIMIT = 64;
var PAM_HEADER_LIMIT = 256;
var isWhitespace = (byte) => byte === 32 || byte === 9 || byte === 10 || byte === 13;
var isEndOfLine = (byte) => byte === 10 || byte === 13;
var handlers = {
  default: (input) => {
    const end = Math.min(input.length, HEADER_SCAN_LIMIT);
    const tokens = [];
    let token = "";
    let inComment = false;
    for (let i = 2; i < end && tokens.length < 2; i++) {
      const byte = input[i];
      if (inComment) {
        inComment = !isEndOfLine(byte);
      } else if (byte === 35) {
        inComment = true;
      } else if (isWhitespace(byte)) {
        if (token) {
          tokens.push(token);
          token = "";
        }
      } else {
        token += String.fromCharCode(byte);
      }
    }
    if (token && tokens.length < 2)
      tokens.push(token);
    if (tokens.length < 2) {
      throw new TypeError("Invalid PNM");
    }
    return {
      width: Number.parseInt(tokens[0], 10),
      height: Number.parseInt(tokens[1], 10)
    };
  },
  pam: (input) => {
    const header = toUTF8String(input, 0, Math.min(input.length, PAM_HEADER_LIMIT));
    const size = {};
    for (const line of header.split(/[\r\n]+/)) {
      if (line.length > 16 || line.charCodeAt(0) > 128) {
        continue;
      }
      const [key, value] = line.split(" ");
      if (key && value) {
        size[key.toLowerCase()] = Number.parseInt(value, 10);
      }
      if (size.height && size.width) {
        break;
      }
    }
    if (size.height && size.width) {
      return {
        height: size.height,
        width: size.width
      };
    }
    throw new TypeError("Invalid PAM");
  }
};
var PNM = {
  validate: (input) => toUTF8String(input, 0, 2) in PNMTypes,
  calculate(input) {
    const signature = toUTF8String(input, 0, 2);
    const type = PNMTypes[signature];
    const handler = handlers[type] || handlers.default;
    return handler(input);
  }
};

// node_modules/image-size/dist/esm/types/psd.js
var PSD = {
  validate: (input) => toUTF8String(input, 0, 4) === "8BPS",
  calculate: (input) => ({
    height: readUInt32BE(input, 14),
    width: readUInt32BE(input, 18)
  })
};

// node_modules/image-size/dist/esm/types/svg.js
var svgReg = /<svg\s([^>"']|"[^"]*"|'[^']*')*>/;
var extractorRegExps = {
  height: /\sheight=(['"])([^%]+?)\1/,
  root: svgReg,
  viewbox: /\sviewBox=(['"])(.+?)\1/i,
  width: /\swidth=(['"])([^%]+?)\1/
};
var INCH_CM = 2.54;
var units = {
  in: 96,
  cm: 96 / INCH_CM,
  em: 16,
  ex: 8,
  m: 96 / INCH_CM * 100,
  mm: 96 / INCH_CM / 10,
  pc: 96 / 72 / 12,
  pt: 96 / 72,
  px: 1
};
var unitsReg = new RegExp(`^([0-9.]+(?:e\\d+)?)(${Object.keys(units).join("|")})?$`);
function parseLength(len) {
  const m = unitsReg.exec(len);
  if (!m) {
    return void 0;
  }
  return Math.round(Number(m[1]) * (units[m[2]] || 1));
}
function parseViewbox(viewbox) {
  const bounds = viewbox.split(" ");
  return {
    height: parseLength(bounds[3]),
    width: parseLength(bounds[2])
  };
}
function parseAttributes(root) {
  const width = root.match(extractorRegExps.width);
  const height = root.match(extractorRegExps.height);
  const viewbox = root.match(extractorRegExps.viewbox);
  return {
    height: height && parseLength(height[2]),
    viewbox: viewbox && parseViewbox(viewbox[2]),
    width: width && parseLength(width[2])
  };
}
function calculateByDimensions(attrs) {
  return {
    height: attrs.height,
    width: attrs.width
  };
}
function calculateByViewbox(attrs, viewbox) {
  const ratio = viewbox.width / viewbox.height;
  if (attrs.width) {
    return {
      height: Math.floor(attrs.width / ratio),
      width: attrs.width
    };
  }
  if (attrs.height) {
    return {
      height: attrs.height,
      width: Math.floor(attrs.height * ratio)
    };
  }
  return {
    height: viewbox.height,
    width: viewbox.width
  };
}
var SVG = {
  validate: (input) => svgReg.test(toUTF8String(input, 0, 1e3)),
  calculate(input) {
    const root = toUTF8String(input).match(extractorRegExps.root);
    if (root) {
      const attrs = parseAttributes(root[0]);
      if (attrs.width && attrs.height) {
        return calculateByDimensions(attrs);
      }
      if (attrs.viewbox) {
        return calculateByViewbox(attrs, attrs.viewbox);
      }
    }
    throw new TypeError("Invalid SVG");
  }
};

// node_modules/image-size/dist/esm/types/tga.js
var TGA = {
  validate(input) {
    return readUInt16LE(input, 0) === 0 && readUInt16LE(input, 4) === 0;
  },
  calculate(input) {
    return {
      height: readUInt16LE(input, 14),
      width: readUInt16LE(input, 12)
    };
  }
};

// node_modules/image-size/dist/esm/types/tiff.js
var CONSTANTS = {
  TAG: {
    WIDTH: 256,
    HEIGHT: 257,
    COMPRESSION: 259
  },
  TYPE: {
    SHORT: 3,
    LONG: 4,
    LONG8: 16
  },
  ENTRY_SIZE: {
    STANDARD: 12,
    BIG: 20
  },
  COUNT_SIZE: {
    STANDARD: 2,
    BIG: 8
  }
};
function readIFD(input, { isBigEndian, isBigTiff }) {
  const view = new DataView(input.buffer, input.byteOffset);
  const le = !isBigEndian;
  const ifdOffset = isBigTiff ? Number(view.getBigUint64(8, le)) : view.getUint32(4, le);
  const entryCountSize = isBigTiff ? CONSTANTS.COUNT_SIZE.BIG : CONSTANTS.COUNT_SIZE.STANDARD;
  return input.slice(ifdOffset + entryCountSize);
}
function readTagValue(view, type, offset, le) {
  switch (type) {
    case CONSTANTS.TYPE.SHORT:
      return view.getUint16(offset, le);
    case CONSTANTS.TYPE.LONG:
      return view.getUint32(offset, le);
    case CONSTANTS.TYPE.LONG8: {
      const value = Number(view.getBigUint64(offset, le));
      if (value > Number.MAX_SAFE_INTEGER) {
        throw new TypeError("Value too large");
      }
      return value;
    }
    default:
      return 0;
  }
}
function extractTags(input, { isBigEndian, isBigTiff }) {
  const tags2 = {};
  const entrySize = isBigTiff ? CONSTANTS.ENTRY_SIZE.BIG : CONSTANTS.ENTRY_SIZE.STANDARD;
  const valueOffset = isBigTiff ? 12 : 8;
  const view = new DataView(input.buffer, input.byteOffset);
  const le = !isBigEndian;
  for (let offset = 0; offset + entrySize < input.length; offset += entrySize) {
    const code = view.getUint16(offset, le);
    const type = view.getUint16(offset + 2, le);
    const length = isBigTiff ? Number(view.getBigUint64(offset + 4, le)) : view.getUint32(offset + 4, le);
    if (code === 0)
      break;
    if (length === 1 && (type === CONSTANTS.TYPE.SHORT || type === CONSTANTS.TYPE.LONG || isBigTiff && type === CONSTANTS.TYPE.LONG8)) {
      tags2[code] = readTagValue(view, type, offset + valueOffset, le);
    }
  }
  return tags2;
}
function determineFormat(input) {
  const signature = toUTF8String(input, 0, 2);
  const isBigEndian = signature === "MM";
  const view = new DataView(input.buffer, input.byteOffset);
  const version = view.getUint16(2, !isBigEndian);
  return {
    isBigEndian,
    isBigTiff: version === 43
  };
}
function validateBigTIFFHeader(input, isBigEndian) {
  const view = new DataView(input.buffer, input.byteOffset);
  const le = !isBigEndian;
  const byteSize = view.getUint16(4, le);
  const reserved = view.getUint16(6, le);
  if (byteSize !== 8 || reserved !== 0) {
    throw new TypeError("Invalid BigTIFF header");
  }
}
var signatures = /* @__PURE__ */ new Set([
  "49492a00",
  "4d4d002a",
  "49492b00",
  "4d4d002b"
]);
var TIFF = {
  validate: (input) => {
    const signature = toHexString(input, 0, 4);
    return signatures.has(signature);
  },
  calculate(input) {
    const format = determineFormat(input);
    if (format.isBigTiff) {
      validateBigTIFFHeader(input, format.isBigEndian);
    }
    const ifdBuffer = readIFD(input, format);
    const tags2 = extractTags(ifdBuffer, format);
    const info = {
      height: tags2[CONSTANTS.TAG.HEIGHT],
      width: tags2[CONSTANTS.TAG.WIDTH],
      type: format.isBigTiff ? "bigtiff" : "tiff"
    };
    if (tags2[CONSTANTS.TAG.COMPRESSION]) {
      info.compression = tags2[CONSTANTS.TAG.COMPRESSION];
    }
    if (!info.width || !info.height) {
      throw new TypeError("Invalid Tiff. Missing tags");
    }
    return info;
  }
};

// node_modules/image-size/dist/esm/types/webp.js
function calculateExtended(input) {
  return {
    height: 1 + readUInt24LE(input, 7),
    width: 1 + readUInt24LE(input, 4)
  };
}
function calculateLossless(input) {
  return {
    height: 1 + ((input[4] & 15) << 10 | input[3] << 2 | (input[2] & 192) >> 6),
    width: 1 + ((input[2] & 63) << 8 | input[1])
  };
}
function calculateLossy(input) {
  return {
    height: readInt16LE(input, 8) & 16383,
    width: readInt16LE(input, 6) & 16383
  };
}
var WEBP = {
  validate(input) {
    const riffHeader = "RIFF" === toUTF8String(input, 0, 4);
    const webpHeader = "WEBP" === toUTF8String(input, 8, 12);
    const vp8Header = "VP8" === toUTF8String(input, 12, 15);
    return riffHeader && webpHeader && vp8Header;
  },
  calculate(_input) {
    const chunkHeader = toUTF8String(_input, 12, 16);
    const input = _input.slice(20, 30);
    if (chunkHeader === "VP8X") {
      const extendedHeader = input[0];
      const validStart = (extendedHeader & 192) === 0;
      const validEnd = (extendedHeader & 1) === 0;
      if (validStart && validEnd) {
        return calculateExtended(input);
      }
      throw new TypeError("Invalid WebP");
    }
    if (chunkHeader === "VP8 " && input[0] !== 47) {
      return calculateLossy(input);
    }
    const signature = toHexString(input, 3, 6);
    if (chunkHeader === "VP8L" && signature !== "9d012a") {
      return calculateLossless(input);
    }
    throw new TypeError("Invalid WebP");
  }
};

// node_modules/image-size/dist/esm/types/index.js
var typeHandlers = /* @__PURE__ */ new Map([
  ["bmp", BMP],
  ["cur", CUR],
  ["dds", DDS],
  ["gif", GIF],
  ["heif", HEIF],
  ["icns", ICNS],
  ["ico", ICO],
  ["j2c", J2C],
  ["jp2", JP2],
  ["jpg", JPG],
  ["jxl", JXL],
  ["jxl-stream", JXLStream],
  ["ktx", KTX],
  ["png", PNG],
  ["pnm", PNM],
  ["psd", PSD],
  ["svg", SVG],
  ["tga", TGA],
  ["tiff", TIFF],
  ["webp", WEBP]
]);
var types = Array.from(typeHandlers.keys());

// node_modules/image-size/dist/esm/detector.js
var firstBytes = /* @__PURE__ */ new Map([
  [0, ["cur", "heif", "ico", "jp2", "jxl", "tga"]],
  [56, ["psd"]],
  [60, ["svg"]],
  [66, ["bmp"]],
  [68, ["dds"]],
  [71, ["gif"]],
  [73, ["tiff"]],
  [77, ["tiff"]],
  [80, ["pnm"]],
  [82, ["webp"]],
  [105, ["icns"]],
  [137, ["png"]],
  [171, ["ktx"]],
  [255, ["j2c", "jpg", "jxl-stream"]]
]);
function detector(input) {
  const byte = input[0];
  const candidates = firstBytes.get(byte);
  const predicate = (type) => typeHandlers.get(type)?.validate(input);
  return candidates?.find(predicate) || types.find(predicate);
}

// node_modules/image-size/dist/esm/lookup.js
var globalOptions = {
  disabledTypes: []
};
function imageSize(input) {
  const type = detector(input);
  if (typeof type !== "undefined") {
    if (globalOptions.disabledTypes.indexOf(type) > -1) {
      throw new TypeError(`disabled file type: ${type}`);
    }
    const size = typeHandlers.get(type)?.calculate(input);
    if (size !== void 0) {
      size.type = size.type ?? type;
      if (size.images && size.images.length > 1) {
        const largestImage = size.images.reduce((largest, current) => {
          return current.width * current.height > largest.width * largest.height ? current : largest;
        }, size.images[0]);
        size.width = largestImage.width;
        size.height = largestImage.height;
      }
      return size;
    }
  }
  throw new TypeError(`unsupported file type: ${type}`);
}

// src/read/image-format.ts
var imageTypes = "PNG, JPEG, GIF, SVG, WebP or AVIF";
function imageTypeOf(bytes) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  const ascii = head.toString("latin1", 0, 64);
  if (ascii.startsWith("\x89PNG\r\n\n")) return "png";
  if (ascii.startsWith("\xFF\xD8\xFF")) return "jpg";
  if (/^GIF8[79]a/.test(ascii)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(ascii)) return "webp";
  if (/^.{4}ftyp(?:.{4})*?avi[fs]/s.test(ascii)) return "avif";
  if (/^BM.{4}\0{4}/s.test(ascii)) return "bmp";
  return beginsAsSvg(textOf(head)) ? "svg" : null;
}
function beginsAsSvg(text) {
  return /^\ufeff?(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+svg\b(?:[^[\]>]|\[.*?\])*>)*<(?:svg:)?svg[\s/>]/s.test(text);
}
function textOf(bytes) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
function widthOf(bytes) {
  try {
    const { width, height, orientation } = imageSize(bytes);
    return (orientation ?? 1) >= 5 ? height : width;
  } catch {
    return null;
  }
}
function isWhole(head, tail, size, type) {
  const end = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength);
  switch (type) {
    case "png":
      return end.includes("IEND");
    case "jpg":
      return end.includes(Buffer.from([255, 217]));
    case "gif":
      return end.subarray(-64).includes(59);
    case "webp":
      return head.length >= 12 && new DataView(head.buffer, head.byteOffset).getUint32(4, true) + 8 <= size + 1;
    case "svg":
      return /<\/(?:svg:)?svg\s*>|\/>\s*$/.test(textOf(tail));
    default:
      return true;
  }
}
function isAnimated(bytes, type) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === "png") return buffer.subarray(0, Math.max(0, buffer.indexOf("IDAT"))).includes("acTL");
  return type === "webp" && buffer.subarray(12, 256).includes("ANIM");
}
function nameOfContent(bytes) {
  if (bytes.length === 0) return "empty";
  const head = textOf(bytes.subarray(0, 1024)).trimStart();
  if (/^\ufeff?(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(head))
    return "an HTML page";
  if (head.startsWith("%PDF-")) return "a PDF file";
  if (head.startsWith("version https://git-lfs")) return "a pointer to Git LFS";
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return "a TIFF picture, which Anki does not show";
  if (/^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1")))
    return "a HEIF picture, which Anki does not show";
  if (/^[[{]/.test(head)) return "JSON";
  return "not a picture";
}

// src/read/scale.ts
var scalable = /* @__PURE__ */ new Set(["png", "jpg", "webp"]);
async function loadScale() {
  let sharp;
  try {
    sharp = (await import("sharp")).default;
  } catch {
    return null;
  }
  sharp.cache(false);
  return async (bytes, type, width) => {
    try {
      const picture = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true }).keepIccProfile();
      if (type === "jpg") return await picture.jpeg({ quality: 85, mozjpeg: true }).toBuffer();
      if (type === "webp") return await picture.webp({ quality: 85 }).toBuffer();
      const { isPalette } = await sharp(bytes).metadata();
      return await picture.png({ compressionLevel: 9, palette: isPalette === true }).toBuffer();
    } catch {
      return null;
    }
  };
}

// src/read/svg.ts
var import_parse_xml = __toESM(require_dist(), 1);

// src/read/svg-vocabulary.json
var svg_vocabulary_default = {
  elements: [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "font",
    "font-face",
    "font-face-name",
    "font-face-src",
    "glyph",
    "g",
    "hatch",
    "hatchpath",
    "hkern",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "missing-glyph",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "solidcolor",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tref",
    "tspan",
    "use",
    "view",
    "vkern"
  ]
};

// src/read/svg.ts
var elements = new Set(svg_vocabulary_default.elements);
var svgNamespace = "http://www.w3.org/2000/svg";
function sanitiseSvg(text) {
  const root = parse(text);
  if (root === null || localName(root.name) !== "svg") return null;
  const svg = elementOf(root);
  if (!svg) return null;
  svg.attributes = { ...declarations(serialise(svg)), ...svg.attributes };
  return serialise(svg);
}
function parse(text) {
  const entities = /* @__PURE__ */ new Map();
  for (const [, name, double, single] of text.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/g))
    entities.set(`&${name};`, double ?? single ?? "");
  try {
    return (0, import_parse_xml.parseXml)(text, { resolveUndefinedEntity: (entity) => entities.get(entity) || " " }).root;
  } catch {
    return null;
  }
}
function declarations(drawn) {
  return {
    xmlns: svgNamespace,
    ...drawn.includes("<svg:") ? { "xmlns:svg": svgNamespace } : {},
    ...drawn.includes(' xlink:href="') ? { "xmlns:xlink": "http://www.w3.org/1999/xlink" } : {}
  };
}
function elementOf(node) {
  const name = localName(node.name);
  if (name === null || !elements.has(name)) return null;
  if (/^(?:set|animate)/.test(name) && /href$|^on/i.test(node.attributes.attributeName ?? "")) return null;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).flatMap(
      ([key, value]) => isHarmless(key, value) ? [[key, withoutAddresses(value)]] : []
    )
  );
  const children = node.children.flatMap((child) => {
    if (child instanceof import_parse_xml.XmlElement) return [elementOf(child)].filter((drawn) => drawn !== null);
    if (child instanceof import_parse_xml.XmlText) return [name === "style" ? withoutAddresses(child.text) : child.text];
    return [];
  });
  return { name: node.name, attributes, children };
}
function localName(name) {
  return /^(?:svg:)?([A-Za-z][\w-]*)$/.exec(name)?.[1] ?? null;
}
function isHarmless(name, value) {
  if (/^on/i.test(name) || name.startsWith("xmlns")) return false;
  if (/^(?:xlink:)?href$/i.test(name)) return /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i.test(value);
  if (name === "src" || /script:/i.test(value.replace(/[\s\0]/g, ""))) return false;
  return !name.includes(":") || name === "xml:space" || name === "xml:lang";
}
function withoutAddresses(css) {
  if (!/url|import|expression|image-set|\\/i.test(css)) return css;
  return css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, code, char) => code ? codePoint(code) : char).replace(/@import[^;]*(?:;|$)/gi, "").replace(/(?:expression|image-set)\s*\(/gi, "(").replace(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*(?:\)|$)/gi,
    (whole, ...found) => /^\s*(?:#|data:(?:image|font)\/)/i.test(found[0] ?? found[1] ?? found[2] ?? "") ? whole : "none"
  );
}
function codePoint(hex) {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : "\uFFFD";
}
function serialise(node) {
  if (typeof node === "string") return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inner = node.children.map(serialise).join("");
  return `<${node.name}${attributes.join("")}${inner === "" ? "/>" : `>${inner}</${node.name}>`}`;
}
function escapeXml(text) {
  return text.replace(
    /[&<>"\n\t]/g,
    (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === '"' ? "&quot;" : c
  );
}

// src/read/media.ts
var worthScaling = 0.8;
var scaledSchema = object({ file: nullable(string()) });
var MediaMaker = class {
  #cache;
  #maximalWidth;
  #scale;
  /**
   * @param maximalWidth in pixels; 0: nothing is scaled
   * @param scale for who has another one; null where there is none
   */
  constructor(cache, maximalWidth, scale) {
    this.#cache = cache;
    this.#maximalWidth = maximalWidth;
    this.#scale = scale === void 0 ? null : Promise.resolve(scale);
  }
  /** @param rememberedName under which the deck has had this picture's source before */
  async make(original, rememberedName) {
    const type = imageTypeOf(original.head);
    if (type === null) return { reason: nameOfContent(original.head), expected: imageTypes };
    if (type === "svg") return this.#drawing(await original.whole());
    const width = widthOf(original.head) ?? widthOf(await original.whole());
    if (width === null) return { reason: `a damaged ${type.toUpperCase()} file`, expected: imageTypes };
    const hash4 = original.hash ?? sha256(await original.whole());
    if (this.#maximalWidth > 0 && width > this.#maximalWidth && scalable.has(type) && !isAnimated(original.head, type)) {
      const name = mediaName(hash4, type, `-w${this.#maximalWidth}`);
      const scaled = await this.#scaled(original, type, hash4, rememberedName === name);
      if (scaled) return { name, path: scaled.path, bytes: scaled.size };
      if (rememberedName === name) return { ...await this.#asItIs(original, type), name };
    }
    return { ...await this.#asItIs(original, type), name: mediaName(hash4, type) };
  }
  async #drawing(bytes) {
    const clean = sanitiseSvg(textOf(bytes));
    if (clean === null) return { reason: "a damaged SVG file", expected: "XML with an <svg> at its root" };
    const file = await this.#cache.keep(Buffer.from(clean), "svg");
    return { name: mediaName(file.hash, "svg"), path: file.path, bytes: file.size };
  }
  async #asItIs({ path, size, whole }, type) {
    return { path: path ?? (await this.#cache.keep(await whole(), type)).path, bytes: size };
  }
  /** The smaller version, made once for each width; null where there is none or it saves too little and is not wanted anyway. */
  async #scaled({ size, whole }, type, hash4, wantedAnyway) {
    const isWorthIt = (file2) => wantedAnyway || file2.size <= size * worthScaling;
    const key = `${hash4} ${this.#maximalWidth}`;
    const known = safeParse(scaledSchema, await this.#cache.recall(key));
    const file = known.success && known.output.file !== null ? await this.#cache.find(known.output.file) : null;
    if (file) return isWorthIt(file) ? file : null;
    if (known.success && known.output.file === null) return null;
    this.#scale ??= loadScale();
    const scale = await this.#scale;
    if (!scale) return null;
    const smaller = await scale(await whole(), type, this.#maximalWidth);
    const kept2 = smaller && await this.#cache.keep(smaller, type);
    await this.#cache.record(key, { file: kept2?.name ?? null });
    return kept2 && isWorthIt(kept2) ? kept2 : null;
  }
};
function mediaName(hash4, type, version = "") {
  return `paperdeck-${hash4.slice(0, 24)}${version}.${type}`;
}
function sha256(bytes) {
  return hash("sha256", bytes);
}

// src/read/picture-client.ts
import http, { STATUS_CODES } from "node:http";
import https from "node:https";
import { setTimeout as pause } from "node:timers/promises";

// src/read/host.ts
var patience = 3;
var Host = class {
  /** Why nothing more is asked of it; null while it may be asked. */
  lost = null;
  /** Aborted when the host is given up while requests wait for it. */
  silent = new AbortController();
  name;
  #strikes = 0;
  #answered = false;
  #limit = null;
  constructor(name) {
    this.name = name;
  }
  /** @param limit milliseconds from the first question in which it has to answer at least once */
  asked(limit) {
    this.#limit ??= setTimeout(() => {
      if (this.#answered) return;
      this.lost ??= `no answer within ${limit / 1e3} s`;
      this.silent.abort();
    }, limit);
  }
  answered() {
    this.#answered = true;
    this.#strikes = 0;
  }
  failed(reason) {
    this.#strikes++;
    if (this.#strikes >= patience) this.lost ??= reason;
  }
  forget() {
    if (this.#limit) clearTimeout(this.#limit);
  }
};

// src/read/picture-client.ts
var defaultNetwork = {
  connecting: 4e3,
  silence: 1e4,
  host: 15e3,
  delays: [500, 1500],
  longestDelay: 1e4,
  maximalBytes: 32 * 1024 * 1024,
  maximalRedirects: 5,
  pause
};
async function startPictureClient(settings, agentName, receive) {
  const [{ default: fetch }, { ProxyAgent }] = await Promise.all([import("./src-B74J3EFB.js"), import("./dist-WGRRLOTS.js")]);
  const kept2 = { keepAlive: true, keepAliveMsecs: 1e3 };
  const direct = {
    httpAgent: limitConnecting(new http.Agent(kept2), "connect", settings.connecting),
    httpsAgent: limitConnecting(new https.Agent(kept2), "secureConnect", settings.connecting)
  };
  const agent = new ProxyAgent({ ...kept2, ...direct });
  const hosts = /* @__PURE__ */ new Map();
  return {
    async get(url, known) {
      for (let attempt = 0; ; attempt++) {
        const { passing, wait, ...answer } = { passing: false, wait: void 0, ...await follow(url, known) };
        const delay = settings.delays[attempt];
        if (answer.state !== "failed" || !passing || delay === void 0) return answer;
        if (answer.host !== null && hostNamed(answer.host).lost !== null || (wait ?? 0) > settings.longestDelay)
          return answer;
        await settings.pause(Math.max(delay, wait ?? 0));
      }
    },
    close() {
      for (const host of hosts.values()) host.forget();
      for (const each of [agent, direct.httpAgent, direct.httpsAgent]) each.destroy();
    }
  };
  async function follow(url, known) {
    let at = url;
    for (let redirects = 0; redirects <= settings.maximalRedirects; redirects++) {
      const answer = await ask(at, known);
      if (answer.state !== "moved") return answer;
      at = answer.to;
    }
    return refused(`more than ${settings.maximalRedirects} redirects`);
  }
  async function ask(url, known) {
    const address = parsedUrl(url);
    if (!address || !/^https?:$/.test(address.protocol)) return refused(`\u201C${url}\u201D is not an address on the web`);
    const host = hostNamed(address.host);
    if (host.lost !== null) return unreachable(host, host.lost);
    host.asked(settings.host);
    const watch = new Watch(settings.silence);
    try {
      const response = await responseOf(address, known, host, watch);
      return "state" in response ? response : await answerOf(response, address, known !== null, watch);
    } finally {
      watch.end();
    }
  }
  async function responseOf(address, known, host, watch) {
    try {
      const signal = AbortSignal.any([watch.signal, host.silent.signal]);
      const response = await fetch(address.href, { agent, signal, redirect: "manual", headers: headersFor(known) });
      host.answered();
      watch.heard();
      return response;
    } catch (error) {
      const silent = watch.signal.aborted ? `no answer within ${seconds(settings.silence)}` : null;
      const reason = host.lost ?? silent ?? wordsOf(error);
      host.failed(reason);
      return unreachable(host, reason);
    }
  }
  async function answerOf(response, address, conditional, watch) {
    const { status, headers } = response;
    const location = headers.get("location");
    if (status === 304 && conditional) return { state: "same" };
    if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
      response.body?.resume();
      return { state: "moved", to: parsedUrl(location, address)?.href ?? location };
    }
    if (status !== 200) {
      watch.abort();
      const passing = status === 408 || status === 425 || status === 429 || status >= 500;
      return {
        ...refused(`the server answers ${status} ${STATUS_CODES[status] ?? ""}`.trim()),
        passing,
        wait: waitOf(headers.get("retry-after"))
      };
    }
    if (Number(headers.get("content-length") ?? 0) > settings.maximalBytes) {
      watch.abort();
      return tooLarge();
    }
    const incoming = receive();
    const body = await readBody(response, incoming, watch);
    if ("state" in body || body.flaw) await incoming.discard();
    if ("state" in body) return body;
    if (body.flaw) return { ...body.flaw, ...body.flaw.expected === imageTypes && { expected: pictureHint(address) } };
    const validators = { etag: headers.get("etag"), lastModified: headers.get("last-modified") };
    return { state: "new", file: await incoming.keep(body.type), validators };
  }
  async function readBody(response, incoming, watch) {
    const ends = new Ends();
    let isWriting = false;
    try {
      for await (const part of response.body ?? []) {
        watch.heard();
        ends.add(part);
        if (ends.size > settings.maximalBytes) {
          watch.abort();
          return tooLarge();
        }
        isWriting = true;
        await incoming.write(part);
        isWriting = false;
      }
    } catch (error) {
      if (isWriting) throw error;
      const reason = watch.signal.aborted ? `nothing more came for ${seconds(settings.silence)} after ${ends.size} bytes` : `the connection broke after ${ends.size} bytes`;
      return { ...refused(reason), passing: true };
    }
    return judge(ends);
  }
  function tooLarge() {
    return refused(`more than ${megabytes(settings.maximalBytes)}`, "a smaller picture");
  }
  function headersFor(known) {
    return {
      accept: "image/*,*/*;q=0.5",
      "user-agent": agentName,
      ...known?.etag ? { "if-none-match": known.etag } : {},
      ...known?.lastModified ? { "if-modified-since": known.lastModified } : {}
    };
  }
  function hostNamed(name) {
    const host = hosts.get(name) ?? new Host(name);
    hosts.set(name, host);
    return host;
  }
}
function judge(ends) {
  const { head, tail, size } = ends;
  const type = imageTypeOf(head);
  if (type !== null && isWhole(head, tail, size, type)) return { type, flaw: null };
  if (type === null && size > 0) return { flaw: refused(`what comes is ${nameOfContent(head)}`, imageTypes) };
  return { flaw: { ...refused(`the picture breaks off after ${size} bytes`), passing: true } };
}
var Ends = class {
  size = 0;
  #first = [];
  #last = [];
  #lastSize = 0;
  add(part) {
    if (this.size < endSize) this.#first.push(part);
    this.size += part.length;
    this.#last.push(part);
    this.#lastSize += part.length;
    while (this.#lastSize - (this.#last[0]?.length ?? 0) >= endSize) this.#lastSize -= this.#last.shift()?.length ?? 0;
  }
  get head() {
    return Buffer.concat(this.#first);
  }
  get tail() {
    return Buffer.concat(this.#last);
  }
};
var endSize = 4096;
var Watch = class {
  #controller = new AbortController();
  signal = this.#controller.signal;
  #timer;
  constructor(silence) {
    this.#timer = setTimeout(() => this.#controller.abort(), silence);
  }
  heard() {
    this.#timer.refresh();
  }
  abort() {
    this.#controller.abort();
  }
  end() {
    clearTimeout(this.#timer);
  }
};
function limitConnecting(agent, established, limit) {
  const connectable = agent;
  const create = connectable.createConnection.bind(agent);
  connectable.createConnection = (options, ready) => {
    const socket = create(options, ready);
    const late = Object.assign(new Error(`no connection within ${seconds(limit)}`), { code: "ETIMEDOUT" });
    const timer = setTimeout(() => socket.destroy(late), limit);
    for (const event of [established, "close"]) socket.once(event, () => clearTimeout(timer));
    return socket;
  };
  return agent;
}
function refused(reason, expected = "") {
  return { state: "failed", reason, expected, host: null, passing: false };
}
function unreachable(host, why) {
  return {
    state: "failed",
    reason: `${host.name} cannot be reached (${why})`,
    expected: "",
    host: host.name,
    passing: true
  };
}
var words = {
  ECONNREFUSED: "the connection is refused",
  ECONNRESET: "the connection is reset",
  ENOTFOUND: "no such host is known",
  EAI_AGAIN: "its name cannot be looked up",
  ENETUNREACH: "no network",
  EHOSTUNREACH: "no way to this host"
};
function wordsOf(error) {
  const { code, message } = error;
  return words[code ?? ""] ?? (message.replace(/^request to .*? failed, reason: /, "") || code || "no reason is told");
}
function waitOf(retryAfter) {
  if (retryAfter === null) return 0;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1e3;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}
function pictureHint(address) {
  return /^\/[^/]+\/[^/]+\/blob\//.test(address.pathname) ? "the address of the file itself, with /raw/ instead of /blob/" : imageTypes;
}
function parsedUrl(url, base) {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}
function seconds(milliseconds) {
  return `${milliseconds / 1e3} s`;
}
function megabytes(bytes) {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

// src/read/remote-picture.ts
var recordSchema = object({
  /** The picture as it was last had: the file in the cache, the address that gave it, its validators, when (ms) it was last asked for. */
  picture: nullable(
    object({
      file: string(),
      from: string(),
      etag: nullable(string()),
      lastModified: nullable(string()),
      asked: number()
    })
  ),
  /** Why the last attempt failed; null where it did not. `check` tells it, which asks no server itself. */
  failure: nullable(
    object({
      reason: string(),
      expected: string(),
      host: nullable(string()),
      from: string(),
      asked: number()
    })
  )
});
var nothingKnown = { picture: null, failure: null };
var notAsked = {
  reason: "not fetched yet",
  expected: "a paperdeck build with the network",
  host: null,
  isUnasked: true
};
var rest = 6e5;
var RemotePictures = class {
  #settings;
  #progress = { done: 0, failed: 0, total: 0 };
  #entries = /* @__PURE__ */ new Map();
  #client = null;
  constructor(settings) {
    this.#settings = settings;
  }
  /** Says beforehand which pictures will be read, so that progress knows its end. */
  async announce(sources) {
    for (const source of sources) {
      const entry = await this.#recall(source);
      this.#entries.set(source, entry);
      if (this.#isDue(entry, source)) this.#progress.total++;
    }
  }
  async read(source) {
    const entry = this.#entries.get(source) ?? await this.#recall(source);
    const known = entry.picture && await this.#settings.cache.find(entry.picture.file);
    const wasAnnounced = this.#isDue(entry, source);
    if (known && (this.#settings.offline || !wasAnnounced)) return { state: "had", file: known, outdated: null };
    const damaged = entry.picture !== null && !known;
    if (this.#settings.offline || !(wasAnnounced || damaged))
      return { state: "not-had", ...entry.failure ? bare(entry.failure) : notAsked };
    if (!wasAnnounced) this.#progress.total++;
    const picture = await this.#ask(source, entry, known);
    this.#progress.done++;
    if (picture.state === "not-had" || picture.outdated) this.#progress.failed++;
    this.#settings.onProgress({ ...this.#progress });
    return picture;
  }
  async close() {
    ;
    (await this.#client)?.close();
  }
  async #ask(source, entry, known) {
    const { cache, network, agentName, now } = this.#settings;
    if (!this.#client) {
      this.#client = startPictureClient(network, agentName, () => cache.receive());
      this.#settings.onProgress({ ...this.#progress });
    }
    const client = await this.#client;
    const answer = await client.get(source.from, known && validatorsFor(entry, source));
    const asked2 = { from: source.from, asked: now };
    if (answer.state === "new") {
      const { file, validators } = answer;
      await this.#record(source, { picture: { ...asked2, file: file.name, ...validators }, failure: null });
      return { state: "had", file, outdated: null };
    }
    if (answer.state === "same" && known && entry.picture) {
      await this.#record(source, { picture: { ...entry.picture, ...asked2 }, failure: null });
      return { state: "had", file: known, outdated: null };
    }
    const { reason, expected, host } = answer.state === "failed" ? answer : { reason: "the server answers 304 Not Modified", expected: "", host: null };
    const failure = { reason, expected, host };
    await this.#record(source, { ...entry, failure: { ...failure, ...asked2 } });
    return known ? { state: "had", file: known, outdated: failure } : { state: "not-had", ...failure };
  }
  #isDue({ picture, failure }, { from }) {
    const { offline, refresh, now } = this.#settings;
    if (offline) return false;
    if (refresh === null) return !picture && !(failure?.from === from && now - failure.asked < rest);
    if (!picture) return true;
    const age = now - picture.asked;
    return picture.from !== from || age < 0 || age >= refresh * 1e3;
  }
  async #recall({ url }) {
    const result = safeParse(recordSchema, await this.#settings.cache.recall(url));
    return result.success ? result.output : nothingKnown;
  }
  #record({ url }, entry) {
    return this.#settings.cache.record(url, entry);
  }
};
function validatorsFor({ picture }, { from }) {
  if (picture?.from !== from || picture.etag === null && picture.lastModified === null) return null;
  return { etag: picture.etag, lastModified: picture.lastModified };
}
function bare({ reason, expected, host }) {
  return { reason, expected, host };
}

// src/read/unreachable.ts
function unreachableProblems(unreached) {
  const hosts = /* @__PURE__ */ new Map();
  for (const picture of unreached) hosts.set(picture.host, [...hosts.get(picture.host) ?? [], picture]);
  return [...hosts.values()].flatMap((pictures) => {
    const [first] = pictures;
    if (!first) return [];
    const missing = pictures.filter((picture) => picture.isMissing).length;
    const count = missing === 1 ? "1 picture is" : `${missing} pictures are`;
    const found = `${first.reason}: ${missing > 0 ? `${count} missing` : "its pictures stay as they were"}`;
    const expected = `another address or a folder for them in .paperdeck/config.yaml, such as
${rewriteLines(pictures.map((picture) => picture.url))}
`;
    return [problem(missing > 0 ? "warning" : "info", "host-unreachable", first.place, found, expected)];
  });
}
function rewriteLines(urls) {
  const from = commonPrefix(urls);
  return [
    "figures:",
    "  rewrite:",
    `    - from: ${JSON.stringify(from)}`,
    `      to: ${JSON.stringify(mirrorOf(from))}`
  ].join("\n");
}
function commonPrefix(urls) {
  let prefix = urls[0] ?? "";
  for (const url of urls) while (!url.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix.slice(0, prefix.lastIndexOf("/") + 1);
}
function mirrorOf(from) {
  const github = /^https:\/\/raw\.githubusercontent\.com\/([^/]+)\/([^/]+)\/(?:refs\/heads\/)?([^/]+)\/(.*)$/.exec(from);
  if (github) return `https://cdn.jsdelivr.net/gh/${github[1]}/${github[2]}@${github[3]}/${github[4]}`;
  const folder = from.split("/").slice(3).at(-2);
  return `../${folder || "pictures"}/`;
}

// src/read/pictures.ts
var defaultWidth = 1600;
var defaultRefresh = 86400;
var atOnce = 8;
async function readPictures(wanted, root, options) {
  const network = { ...defaultNetwork, ...options.network };
  const remote = new RemotePictures({
    cache: options.cache,
    offline: options.offline ?? false,
    refresh: options.refresh === void 0 ? defaultRefresh : options.refresh,
    network,
    agentName: options.agentName ?? "paperdeck",
    now: options.now ?? Date.now(),
    onProgress: options.onProgress ?? (() => {
    })
  });
  const folders = new PictureFolders(network.maximalBytes);
  const maker = new MediaMaker(options.cache, options.maximalWidth ?? defaultWidth, options.scale);
  const distinct = /* @__PURE__ */ new Map();
  for (const { src, place } of wanted) {
    const key = pictureKey(place.file, src);
    if (distinct.has(key)) continue;
    distinct.set(key, { key, src, place, source: pictureSource(src, place.file, root, options.rewrites ?? []) });
  }
  const asked2 = [...distinct.values()];
  await remote.announce(asked2.map(({ source }) => source).filter((source) => source.kind === "web"));
  const limit = pLimit(atOnce);
  try {
    return together(asked2, await Promise.all(asked2.map((each) => limit(() => readOne(each)))));
  } finally {
    await remote.close();
  }
  async function readOne(one) {
    const rememberedName = options.remembered?.get(one.key);
    const found = await originalOf(one);
    if ("reason" in found) return notHad(one, found, rememberedName);
    const media = await maker.make(found, rememberedName);
    if ("reason" in media) {
      const reason = `${quoted(one.src)} is ${media.reason}`;
      return notHad(one, { reason, expected: media.expected, host: null }, rememberedName);
    }
    return {
      picture: { state: "media", name: media.name },
      media,
      problems: found.problems,
      unreached: found.outdated && unreachedOf(one, found.outdated, false)
    };
  }
  async function originalOf(one) {
    const { source } = one;
    if (source.kind === "data") {
      const bytes = bytesOfDataUri(source.uri);
      return bytes ? { ...inMemory(bytes), problems: [], outdated: null } : { reason: `${quoted(one.src)} holds no picture`, expected: "data:image/png;base64,\u2026", host: null };
    }
    if (source.kind === "web") {
      const found2 = await remote.read(source);
      options.onSource?.(source, found2.state === "had", null);
      if (found2.state === "not-had") return { ...found2, reason: `${quoted(one.src)} cannot be had: ${found2.reason}` };
      const { file, outdated } = found2;
      const problems = found2.outdated ? [kept(one, `${quoted(one.src)} may be out of date: ${found2.outdated.reason}`)] : [];
      return { ...file, whole: () => readFile(file.path), problems, outdated };
    }
    const found = source.kind === "embed" ? await folders.findEmbed(source.folder, source.target, root) : await folders.find(source.folder, source.path);
    options.onSource?.(source, found !== null, found && "path" in found ? found.path : null);
    if (!found)
      return { reason: `The picture ${quoted(one.src)} is not there`, expected: whereabouts(one, root), host: null };
    if ("tooLarge" in found) {
      const expected = `at most ${megabytes(network.maximalBytes)}`;
      return { reason: `${quoted(one.src)} has ${megabytes(found.tooLarge)}`, expected, host: null };
    }
    return { ...inMemory(found.bytes), path: found.path, problems: remarks(one, found, root), outdated: null };
  }
}
function inMemory(bytes) {
  return { head: bytes, size: bytes.length, path: null, hash: null, whole: async () => bytes };
}
function together(asked2, readings) {
  const pictures = { bySource: /* @__PURE__ */ new Map(), media: /* @__PURE__ */ new Map(), problems: [] };
  pictures.problems.push(...unreachableProblems(readings.flatMap(({ unreached }) => unreached ?? [])));
  readings.forEach(({ picture, media, problems }, index) => {
    pictures.bySource.set(asked2[index]?.key ?? "", picture);
    if (media) pictures.media.set(media.name, media);
    pictures.problems.push(...problems);
  });
  return pictures;
}
function notHad(one, why, rememberedName) {
  const isMissing = rememberedName === void 0;
  return {
    picture: isMissing ? { state: "missing" } : { state: "media", name: rememberedName },
    media: null,
    problems: [
      isMissing ? problem(
        "warning",
        why.isUnasked ? "picture-not-fetched" : "picture-missing",
        one.place,
        why.reason,
        why.expected
      ) : kept(one, why.reason)
    ],
    unreached: unreachedOf(one, why, isMissing)
  };
}
function kept({ place }, reason) {
  return problem("info", "picture-kept", place, `${reason}; the deck keeps the picture that it has`);
}
function unreachedOf({ source, place }, { host, reason }, isMissing) {
  if (host === null || source.kind !== "web") return null;
  return { url: source.from, host, reason: reason.replace(/^.*? cannot be had: /s, ""), place, isMissing };
}
function whereabouts({ src, source }, root) {
  if (source.kind === "embed") return "a file of that name in the vault";
  if (source.kind !== "file" || !isRemote(src)) return "a file beside the notes";
  return `a file at ${relativeTo(root, resolve(source.folder, source.path))}, by figures.rewrite`;
}
function remarks({ src, place }, { writtenAs, others, path }, root) {
  const found = [];
  if (writtenAs) {
    const how = writtenAs.by === "case" ? "in another case" : "with its accents composed otherwise (Unicode NFC, NFD)";
    found.push(problem("info", "picture-name", place, `${quoted(src)} is on the disk ${how}`, `\u201C${writtenAs.name}\u201D`));
  }
  if (others.length > 0) {
    const names = [path, ...others].map((each) => `\u201C${relativeTo(root, each)}\u201D`);
    const said = `${quoted(src)} may be any of ${names.length} files; the first of ${names.join(", ")} is taken`;
    found.push(problem("info", "picture-ambiguous", place, said, "a name with its folder"));
  }
  return found;
}
function bytesOfDataUri(uri) {
  const [, parameters, data] = /^data:([^,]*),(.*)$/is.exec(uri) ?? [];
  if (parameters === void 0 || data === void 0) return null;
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  return isBase64 ? Buffer.from(percentDecoded(data), "base64") : Buffer.from(percentDecoded(data));
}
function quoted(src) {
  return `\u201C${src.length > 200 ? `${src.slice(0, 60)}\u2026` : src}\u201D`;
}

// src/compose/deck.ts
import { hash as hash3 } from "node:crypto";

// src/compose/ambiguity.ts
var askForPaper = ["AskMethod", "AskIdea", "AskFigure"];
var askForMethod = ["AskTyped", "AskKeyword"];
var askAboutPaper = ["AskContribution", "AskYear"];
var asked = {
  AskMethod: "method",
  AskIdea: "contribution",
  AskFigure: "figure",
  AskContribution: "title",
  AskYear: "title"
};
function tellApart(drafts) {
  const problems = [];
  const told = [...drafts];
  for (const field of [...askForPaper, ...askAboutPaper, "AskTyped"])
    for (const group of sameCue(told, field)) {
      const copies = group.map((index) => {
        const draft = told[index];
        const copy = { ...draft, fields: { ...draft.fields } };
        told[index] = copy;
        return copy;
      });
      problems.push(...tellGroupApart(copies, field));
    }
  return { drafts: tellKeywordsApart(told), problems };
}
function tellKeywordsApart(drafts) {
  if (!drafts.some(asksByKeyword)) return [...drafts];
  const holdersOf = papersByKeyword(drafts);
  return drafts.map((draft) => {
    if (!asksByKeyword(draft)) return draft;
    const { paper, fields, wording } = draft;
    const asked2 = tellingKeywords(paper).map((keyword) => holdersOf.get(questionKey(keyword)) ?? /* @__PURE__ */ new Set());
    const [fewest = /* @__PURE__ */ new Set(), ...rest2] = asked2.sort((a, b) => a.size - b.size);
    const others = [...fewest].filter((other) => rest2.every((own) => own.has(other)) && !isSameMethod(other, paper));
    if (others.length === 0) return draft;
    const keywords = paper.keywords.join(", ");
    const hints = plainHints(paper);
    const best = hints.findIndex(
      (hint, kind) => hint !== "" && !hint.includes(keywords) && others.every((other) => ![hint, ""].includes(plainHints(other)[kind] ?? "")) && !tellsPaper(hint, paper)
    );
    const AskKeyword = best === -1 ? "" : fields.AskKeyword + hintHtml(hints[best] ?? "", wording);
    return { ...draft, fields: { ...fields, AskKeyword } };
  });
}
function asksByKeyword({ fields }) {
  return (fields.AskKeyword ?? "") !== "";
}
function papersByKeyword(drafts) {
  const papers = /* @__PURE__ */ new Map();
  for (const { paper } of drafts) {
    if (paper.method === null) continue;
    for (const keyword of paper.keywords.map(questionKey))
      papers.set(keyword, (papers.get(keyword) ?? /* @__PURE__ */ new Set()).add(paper));
  }
  return papers;
}
function isSameMethod(one, other) {
  return questionKey(one.method ?? "") === questionKey(other.method ?? "");
}
function tellClozesApart(clozes) {
  const groups = /* @__PURE__ */ new Map();
  for (const cloze of clozes) {
    const key = questionKey(cloze.front);
    const group = groups.get(key);
    if (group) group.push(cloze);
    else groups.set(key, [cloze]);
  }
  for (const group of groups.values()) {
    if (new Set(group.map(({ hidden: hidden2 }) => questionKey(hidden2))).size < 2) continue;
    const hints = group.map(
      ({ note, hidden: hidden2 }) => plainHints(note.paper).map((hint) => containsName(hint, hidden2) ? "" : hint)
    );
    const best = mostTelling(hints);
    group.forEach(({ note, hidden: hidden2, wording }, index) => {
      const hint = best[index] ?? "";
      const isNew = hint !== "" && !(note.fields.Context ?? "").includes(hintHtml(hint, wording));
      if (isNew) note.fields.Context += hintHtml(hint, wording);
      const others = group.filter((other, at) => questionKey(other.hidden) !== questionKey(hidden2) && (hint === "" || best[at] === hint)).map((other) => escapeHtml(other.hidden));
      if (others.length > 0)
        note.fields.Also = [.../* @__PURE__ */ new Set([...(note.fields.Also ?? "").split("<br>"), ...others])].filter(Boolean).join("<br>");
    });
  }
}
function sameCue(drafts, field) {
  const groups = /* @__PURE__ */ new Map();
  drafts.forEach(({ fields }, index) => {
    const cue = fields[field] ?? "";
    if (cue === "") return;
    const key = questionKey(cue);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, index);
    else if (typeof known === "number") groups.set(key, [known, index]);
    else known.push(index);
  });
  return [...groups.values()].filter((group) => typeof group !== "number");
}
function questionKey(cue) {
  const isPlain = !/[<&]/.test(cue);
  const sources = isPlain ? [] : [...cue.matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)].map(([, src]) => src);
  const text = isPlain ? cue : withoutReferences(cue.replace(/<[^>]*>/g, ""));
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  return sources.length === 0 ? plain : [plain, ...sources].join("\n");
}
function withoutReferences(html) {
  if (!html.includes("&")) return html;
  const signs = { amp: "&", "#x26": "&", lt: "<", "#x3C": "<", gt: ">", quot: '"', "#x22": '"' };
  return html.replace(/&(amp|lt|gt|quot|#x26|#x3C|#x22);/g, (_, name) => signs[name] ?? "");
}
function tellGroupApart(group, field) {
  const hints = group.map((draft) => hintsOf(draft.paper, field));
  const best = mostTelling(hints);
  return group.flatMap((draft, index) => {
    const hint = best[index] ?? "";
    if (hint !== "") draft.fields[field] += hintHtml(hint, draft.wording);
    const others = group.filter((other, at) => other !== draft && (hint === "" || best[at] === hint));
    if (others.length === 0) return [];
    if (askForPaper.includes(field)) nameAlso(draft, others);
    if (askForMethod.includes(field)) {
      if (others.some((other) => !isSameMethod(other.paper, draft.paper))) draft.fields[field] = "";
      return [];
    }
    const earlier = others.find((other) => group.indexOf(other) < index);
    return earlier ? [ambiguous(draft, earlier, field)] : [];
  });
}
function ambiguous({ paper }, { paper: other }, field) {
  const where = `${other.place.file}:${other.place.line}`;
  const found = `\u201C${paper.title.text}\u201D is asked for by the same ${asked[field] ?? "question"} as \u201C${other.title.text}\u201D (${where})`;
  return problem("warning", "ambiguous", paper.place, found, "a year, venue or keyword that only one of them has");
}
function mostTelling(hints) {
  const kinds = Math.max(...hints.map((own) => own.length));
  return Array.from({ length: kinds }, (_, kind) => hints.map((own) => own[kind] ?? "")).reduce(
    (chosen, candidate) => new Set(candidate).size > new Set(chosen).size ? candidate : chosen,
    hints.map(() => "")
  );
}
function nameAlso(draft, others) {
  const named2 = draft.fields.Also === "" ? [] : [draft.fields.Also ?? ""];
  const titles = others.map((other) => escapeHtml(other.paper.title.text)).filter((title) => !named2.join().includes(title));
  draft.fields.Also = [...named2, ...titles].join("<br>");
}
function hintsOf(paper, field) {
  const usable = plainHints(paper).map((hint) => {
    if (field === "AskYear") return hint.includes(String(paper.year ?? "")) ? "" : hint;
    return [...askForPaper, ...askForMethod].includes(field) && tellsPaper(hint, paper) ? "" : hint;
  });
  return field === "AskContribution" || field === "AskYear" ? [...usable, paper.links[0]?.url ?? ""] : usable;
}
function tellsPaper(hint, { title, method }) {
  return tellingNames(title.text, method).some((name) => containsName(hint, name));
}
function plainHints({ year, venue, keywords, section, authors }) {
  const [shownYear, shownKeywords] = [year === null ? "" : String(year), keywords.join(", ")];
  return [
    shownYear,
    venue ?? "",
    shownKeywords,
    [shownYear, shownKeywords].filter(Boolean).join(", "),
    section.at(-1) ?? "",
    authors ?? ""
  ];
}
function hintHtml(hint, wording) {
  const [open, close] = wording === "zh" ? ["\uFF08", "\uFF09"] : [" (", ")"];
  return `<span class="hint">${open}${escapeHtml(hint)}${close}</span>`;
}

// src/identify/guid.ts
import { hash as hash2 } from "node:crypto";
function guidOf(namespace, ...parts) {
  return hash2("sha256", [namespace, ...parts].join("\0")).slice(0, 20);
}

// src/identify/ordinals.ts
var greatestNumber = 500;
function numberClozes(known, found) {
  const keys = found.map(({ text }) => keyOf(text));
  const isOwn = found.map(({ number: number2 }, at) => number2 !== null && isFree(number2, keys[at] ?? "", known, keys));
  const numbers = found.map(({ number: number2 }, at) => isOwn[at] ? number2 : null);
  const refused2 = found.flatMap(({ number: number2 }, at) => number2 !== null && !isOwn[at] ? [at] : []);
  keys.forEach((key, at) => {
    const twin = keys.findIndex((other, place) => other === key && isOwn[place]);
    numbers[at] ??= numbers[twin] ?? equalTo(key, known)?.n ?? null;
  });
  takeEdited(numbers, keys, known);
  const taken = [...known.map(({ n }) => n), ...numbers.map((number2) => number2 ?? 0)];
  let last = taken.reduce((greatest, n) => Math.max(greatest, n), 0);
  keys.forEach((key, at) => {
    if (numbers[at] !== null) return;
    const twin = keys.findIndex((other, place) => other === key && numbers[place] !== null);
    numbers[at] = twin >= 0 ? numbers[twin] ?? null : last < greatestNumber ? ++last : null;
  });
  return { numbers, known: knownAfter(known, found, numbers, isOwn), refused: refused2 };
}
function knownAfter(known, found, numbers, isOwn) {
  const present = /* @__PURE__ */ new Map();
  found.forEach(({ text }, at) => {
    const n = numbers[at] ?? null;
    if (n === null) return;
    const own = isOwn[at] || known.some((one) => one.n === n && one.own);
    present.set(`${n} ${keyOf(text)}`, { n, text, ...own ? { own: true } : {} });
  });
  const now = new Set([...present.values()].map(({ n }) => n));
  const left = known.filter(({ n }) => !now.has(n)).map((one) => ({ ...one, gone: true }));
  return [...present.values(), ...left];
}
function keyOf(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
function equalTo(key, known) {
  const equal = known.filter(({ text }) => keyOf(text) === key);
  return equal.find(({ gone }) => !gone) ?? equal[0] ?? null;
}
function isFree(number2, key, known, keys) {
  if (number2 < 1 || number2 > greatestNumber) return false;
  return known.filter(({ n }) => n === number2).every(({ text, own }) => {
    const other = keyOf(text);
    return own === true || other === key || !keys.includes(other) && likeness(other, key) >= alike;
  });
}
var alikeInPlace = 0.75;
var alike = 0.85;
var alikeWords = 0.6;
var longest = 2;
function takeEdited(numbers, keys, known) {
  const left = known.filter(({ n, gone }) => !gone && !numbers.includes(n));
  if (left.length === 0) return;
  const before = known.filter(({ gone }) => !gone).map(({ n }) => n);
  const pairs = keys.flatMap(
    (key, at) => numbers[at] !== null ? [] : left.flatMap((one) => {
      const own = likeness(keyOf(one.text), key);
      return own >= (isInPlace(one.n, before, at, numbers) ? alikeInPlace : alike) ? [{ at, one, likeness: own }] : [];
    })
  );
  for (const pair of pairs) {
    const isBest = pairs.every(
      (other) => other === pair || other.at !== pair.at && other.one.n !== pair.one.n || other.likeness < pair.likeness
    );
    if (isBest) numbers[pair.at] = pair.one.n;
  }
}
function isInPlace(n, before, at, numbers) {
  const stays = (one) => one !== null && before.includes(one) && numbers.includes(one);
  const was = before.indexOf(n);
  return before.slice(0, was).findLast(stays) === numbers.slice(0, at).findLast(stays) && before.slice(was + 1).find(stays) === numbers.slice(at + 1).find(stays);
}
function likeness(one, other) {
  if (one.replace(/\D/gu, "") !== other.replace(/\D/gu, "")) return 0;
  const [a, b] = withoutCommonWords(one, other);
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (a === "" || b === "") return shorter.length * longest >= longer.length ? alikeInPlace : 0;
  if (similarity(a, b) < alikeWords) return 0;
  return similarity(one, other);
}
function withoutCommonWords(one, other) {
  const [a, b] = [one.split(" "), other.split(" ")];
  while (a.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return [a.join(" "), b.join(" ")];
}
var comparedLength = 400;
function similarity(one, other) {
  const [a, b] = [[...one].slice(0, comparedLength), [...other].slice(0, comparedLength)];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.entries()) {
    const current = [i + 1];
    for (const [j, wanted] of b.entries())
      current.push(
        Math.min((previous[j] ?? 0) + (letter === wanted ? 0 : 1), (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1)
      );
    previous = current;
  }
  return 1 - (previous[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}

// src/compose/strip-tags.ts
function stripTags(html) {
  return html.replace(/<!--.*?-->|<style.*?>.*?<\/style>|<script.*?>.*?<\/script>|<.*?>/gis, "");
}

// src/compose/cloze.ts
var greatestNumber2 = 65535;
var mostCards = 500;
function parseClozes(html) {
  const root = [];
  const open = [];
  let end = 0;
  for (const match of html.matchAll(/\{\{c([\d,]+)::|\}\}/g)) {
    const numbers = match[1] === void 0 ? null : numbersOf(match[1]);
    if (match[1] !== void 0 && numbers === null) continue;
    if (numbers === null && open.length === 0) continue;
    addText2(html.slice(end, match.index));
    end = match.index + match[0].length;
    if (numbers) open.push({ numbers, hint: null, children: [] });
    else {
      const closed = open.pop();
      if (closed) (open.at(-1)?.children ?? root).push(closed);
    }
  }
  addText2(html.slice(end));
  return root;
  function addText2(text) {
    const inside = open.at(-1);
    if (!inside) root.push(text);
    else {
      const mark = text.indexOf("::");
      if (mark >= 0) inside.hint = text.slice(mark + 2);
      inside.children.push(mark >= 0 ? text.slice(0, mark) : text);
    }
  }
}
function numbersOf(list) {
  const numbers = [...new Set(list.split(",").filter(Boolean).map(Number))].sort((a, b) => a - b);
  return numbers.length > 0 && numbers.every((number2) => number2 <= greatestNumber2) ? numbers : null;
}
function clozesIn(parts) {
  return parts.flatMap((part) => typeof part === "string" ? [] : [part, ...clozesIn(part.children)]);
}
function withClozes(html, ord, side) {
  const parts = parseClozes(html);
  if (!clozesIn(parts).some((cloze) => cloze.numbers.includes(ord + 1))) return "";
  const shown2 = parts.map((part) => partHtml(part, ord, side)).join("");
  return shown2.replace(/\\\(.*?\\\)|\\\[.*?\\\]/gs, stripTags);
}
function partHtml(part, ord, side) {
  if (typeof part === "string") return part;
  const inside = part.children.map((child) => partHtml(child, ord, side)).join("");
  const number2 = `data-ordinal="${part.numbers.join(",")}"`;
  if (!part.numbers.includes(ord + 1)) return `<span class="cloze-inactive" ${number2}>${inside}</span>`;
  if (side === "answer") return `<span class="cloze" ${number2}>${inside}</span>`;
  return `<span class="cloze" data-cloze="${attribute(inside)}" ${number2}>[${part.hint ?? "..."}]</span>`;
}
function clozesAlone(html, ord, side) {
  return clozesIn(parseClozes(html)).filter((cloze) => cloze.numbers.includes(ord + 1)).map((cloze) => side === "question" ? cloze.hint ?? "..." : textOf2(cloze)).join(", ");
}
function textOf2(part) {
  return typeof part === "string" ? part : part.children.map(textOf2).join("");
}
var named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function attribute(text) {
  return text.replace(
    /[\u0000-\u00ff]/g,
    (sign2) => named[sign2] ?? (/[\da-z]/i.test(sign2) ? sign2 : `&#x${sign2.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")};`)
  );
}
function clozeCards(fields) {
  const numbers = Object.values(fields).flatMap((html) => clozesIn(parseClozes(html)).flatMap((cloze) => cloze.numbers));
  const ords = numbers.filter((number2) => number2 > 0).map((number2) => Math.min(number2, mostCards) - 1);
  return [...new Set(ords)].sort((a, b) => a - b);
}
function clozeFields(nodes) {
  return nodes.flatMap((node) => {
    if (node.type === "section") return clozeFields(node.children);
    return node.type === "field" && node.filters.includes("cloze") ? [node.name] : [];
  });
}

// src/compose/facts.ts
function factsOf(paper, wording, pictures) {
  return {
    Title: paper.title.html,
    Year: paper.year === null ? "" : String(paper.year),
    Authors: escapeHtml(paper.authors ?? ""),
    Venue: escapeHtml(paper.venue ?? ""),
    Method: escapeHtml(paper.method ?? ""),
    Contribution: shown(paper.contribution, paper.place.file, pictures),
    Figure: figureHtml(paper, pictures),
    Notes: shown(paper.notes, paper.place.file, pictures),
    Keywords: escapeHtml(paper.keywords.join(wording === "zh" ? "\uFF1B" : "; ")),
    Links: linksHtml(paper),
    Source: escapeHtml([paper.file, ...paper.section].join(" \u203A ")),
    Key: paper.guid,
    Also: "",
    zh: wording === "zh" ? "1" : "",
    en: wording === "en" ? "1" : "",
    resource: paper.kind === "resource" ? "1" : ""
  };
}
function figureHtml(paper, pictures) {
  return paper.pictures.map(({ src, place }) => addressOf(pictures.bySource.get(pictureKey(place.file, src)))).filter((address) => address !== null).map((address) => `<img src="${escapeHtml(address)}">`).join("");
}
function shown(text, file, pictures) {
  if (!text) return "";
  if (text.pictures.length === 0) return text.html;
  let next = 0;
  return text.html.replace(/<img\b[^>]*>/g, (tag) => {
    if (!/\ssrc="[^"]+"/.test(tag)) return tag;
    const src = text.pictures[next++] ?? "";
    const address = addressOf(pictures.bySource.get(pictureKey(file, src)));
    return address === null ? inPlaceOf(src) : tag.replace(/\ssrc="[^"]*"/, () => ` src="${escapeHtml(address)}"`);
  });
}
function inPlaceOf(src) {
  const name = escapeHtml(/([^/?#]+)(?:[?#].*)?$/.exec(src)?.[1] ?? src);
  return isRemote(src) ? `<a href="${escapeHtml(src)}">[${name}]</a>` : `[${escapeHtml(src)}]`;
}
function addressOf(picture) {
  return picture?.state === "media" ? picture.name : null;
}
function linksHtml(paper) {
  const shownAlready = new Set(
    [paper.contribution, paper.notes].flatMap((text) => text?.links ?? []).map((link) => link.url)
  );
  return paper.links.filter((link) => !shownAlready.has(link.url)).map((link) => linkHtml(link, link.text === paper.title.text ? "" : link.text)).join(" \xB7 ");
}
function linkHtml(link, text) {
  return `<a href="${escapeHtml(link.url)}">${escapeHtml(text || hostOf(link.url))}</a>`;
}
function hostOf(url) {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

// src/compose/filters.ts
import { createHash } from "node:crypto";
var filters = {
  text: plainText,
  hint: (html, { field }) => hidden(html, field),
  type: (_, { field }) => `[[type:${field}]]`,
  "type-cloze": (_, { field }) => `[[type:cloze:${field}]]`,
  "type-nc": (_, { field }) => `[[type:nc:${field}]]`,
  cloze: (html, { ord, side }) => withClozes(html, ord, side),
  "cloze-only": (html, { ord, side }) => clozesAlone(html, ord, side),
  furigana: (html) => withReadings(html, (word, reading) => `<ruby><rb>${word}</rb><rt>${reading}</rt></ruby>`),
  kana: (html) => withReadings(html, (_, reading) => reading),
  kanji: (html) => withReadings(html, (word) => word)
};
function isKnownFilter(name) {
  return Object.hasOwn(filters, name) || ["", "nc", "tts-voices"].includes(name) || name.startsWith("tts ");
}
function filtered(html, names, around) {
  if (names.at(-1) === "type") return typed(names, around.field);
  let value = html;
  for (const name of names.filter(Boolean)) {
    const filter = Object.hasOwn(filters, name) ? filters[name] : void 0;
    if (filter) value = filter(value, around);
    else if (name.startsWith("tts ")) value = `[anki:tts lang=${name.slice("tts ".length)}]${value}[/anki:tts]`;
    else return value;
  }
  return value;
}
function typed(names, field) {
  const [how] = names.length === 2 ? names : [];
  return how === "cloze" || how === "nc" ? `[[type:${how}:${field}]]` : `[[type:${field}]]`;
}
function plainText(html) {
  return decoded(stripTags(html));
}
function decoded(html) {
  let isPlain = true;
  const text = html.replace(/&(?:#x([\da-fA-F]+);|#(\d+);|(\w+);)?/g, (entity, hex, decimal, name) => {
    const character = name === void 0 ? characterOf(hex, decimal) : characterEntitiesHtml4[name];
    isPlain &&= character !== void 0;
    return character ?? entity;
  });
  return isPlain && text !== html ? text.replaceAll("\xA0", " ") : html;
}
function characterOf(hex, decimal) {
  const code = hex === void 0 ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
  return code <= 1114111 && (code < 55296 || code > 57343) ? String.fromCodePoint(code) : void 0;
}
function hidden(html, field) {
  if (html.trim() === "") return html;
  const id = `hint${createHash("sha256").update(html).digest("hex").slice(0, 16)}`;
  return `
<a class=hint href="#"
onclick="this.style.display='none';
document.getElementById('${id}').style.display='block';
return false;" draggable=false>
${field}</a>
<div id="${id}" class=hint style="display: none">${html}</div>
`;
}
function withReadings(html, shown2) {
  return html.replaceAll("&nbsp;", " ").replace(
    / ?([^ >]+?)\[(.+?)\]/g,
    (all, word, reading) => reading.startsWith("sound:") ? all : shown2(word, reading)
  );
}
var sounds = /\[sound:[^\]]+\]|\[anki:tts((?: [^\s=\]]+=[^\s\]]*)+) ?\].*?\[\/anki:tts\]/gs;
function numberSounds(html, side) {
  let next = 0;
  return html.replace(sounds, () => `[anki:play:${side === "question" ? "q" : "a"}:${next++}]`);
}

// src/compose/template.ts
var otherDelimiters = /^\s*(?:\{\{=<% %>=\}\})+/;
var tags = /<!--.*?-->|\{\{+(.*?)\}\}/gs;
var otherTags = /<!--.*?-->|<%(.*?)%>/gs;
function parseTemplate(text) {
  const errors = [];
  const nodes = [];
  const stack = [{ section: null, children: nodes }];
  const head = otherDelimiters.exec(text)?.[0] ?? "";
  let end = head.length;
  for (const match of text.slice(end).matchAll(head === "" ? tags : otherTags)) {
    if (match[1] === void 0) continue;
    const offset = head.length + match.index;
    addText(stack, text.slice(end, offset));
    end = offset + match[0].length;
    addTag(stack, match[1].trim(), offset, errors);
  }
  addText(stack, text.slice(end));
  for (const { section } of stack)
    if (section)
      errors.push({
        offset: section.offset,
        found: `{{${sign(section)}${section.name}}} is never closed`,
        expected: `{{/${section.name}}}`
      });
  return { nodes, errors };
}
function addText(stack, text) {
  if (text !== "") stack.at(-1)?.children.push({ type: "text", text });
}
function addTag(stack, tag, offset, errors) {
  const top = stack.at(-1);
  if (!top) return;
  const name = tag.slice(1).trim();
  if (tag.startsWith("#") || tag.startsWith("^")) {
    const section = { type: "section", name, inverted: tag.startsWith("^"), children: [], offset };
    top.children.push(section);
    stack.push({ section, children: section.children });
  } else if (tag.startsWith("/")) {
    if (top.section?.name === name) stack.pop();
    else {
      const open = top.section ? `{{${sign(top.section)}${top.section.name}}} is open` : "nothing is open";
      errors.push({
        offset,
        found: `{{/${name}}} where ${open}`,
        expected: top.section ? `{{/${top.section.name}}} first` : "no end here"
      });
    }
  } else {
    const parts = tag.split(":");
    top.children.push({ type: "field", name: parts.pop() ?? "", filters: parts.reverse(), offset });
  }
}
function sign(section) {
  return section.inverted ? "^" : "#";
}
function isEmptyField(value) {
  return value === void 0 || /^(?:[ \t\n\v\f\r]|<\/?(?:br|div) ?\/?>)*$/i.test(value);
}
function showsAField(nodes, fields) {
  return nodes.some((node) => {
    if (node.type === "field") return !isEmptyField(fields[node.name]);
    return node.type === "section" && isEmptyField(fields[node.name]) === node.inverted && showsAField(node.children, fields);
  });
}

// src/compose/render-template.ts
function specialFields(card) {
  return {
    Tags: [...card.tags].sort(byLetters).join(" "),
    Type: card.noteType,
    Deck: card.deck,
    Subdeck: card.deck.split("::").at(-1) ?? "",
    Card: card.template,
    CardFlag: "flag0",
    CardID: "0"
  };
}
function byLetters(a, b) {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
function renderSides(front, back, fields, ord) {
  const question = numberSounds(
    renderTemplate(front.nodes, { fields, ord, side: "question", frontSide: "" }),
    "question"
  );
  const answer = renderTemplate(back.nodes, { fields, ord, side: "answer", frontSide: question });
  return { question, answer: numberSounds(answer, "answer") };
}
function renderTemplate(nodes, rendering) {
  let html = "";
  for (const node of nodes) {
    if (node.type === "text") html += node.text;
    else if (node.type === "section") {
      if (isOpen(node.name, rendering) !== node.inverted) html += renderTemplate(node.children, rendering);
    } else if (node.name === "FrontSide") html += rendering.frontSide;
    else if (node.name !== "")
      html += filtered(rendering.fields[node.name] ?? "", node.filters, { field: node.name, ...rendering });
  }
  return html;
}
function isOpen(name, { fields, ord }) {
  return name === `c${ord + 1}` || !isEmptyField(fields[name]);
}

// src/compose/companions.ts
function readPaperClozes(paper, readClozes) {
  const clozes = {
    contribution: paper.contribution && readClozes(paper.contribution),
    notes: paper.notes && readClozes(paper.notes)
  };
  const contribution = clozes.contribution?.plain ?? paper.contribution;
  const notes = clozes.notes?.plain ?? paper.notes;
  return { paper: { ...paper, contribution, notes }, clozes };
}
function companionsOf(draft, own, kinds, known, pictures) {
  const problems = [];
  const notes = kinds.flatMap((noteType) => {
    const { kind } = noteType;
    const made = noteType.isCloze ? clozeNote(draft, known[kind]?.clozes ?? [], pictures, problems) : { fields: draft.fields, cards: cardsOf(draft.fields, noteType, own) };
    if (made.cards.length === 0 && !known[kind]) return [];
    const fields = fieldsOf(noteType, made.fields);
    return [{ ...own, ...made, fields, guid: guidOf(draft.paper.guid, kind), kind, paper: draft.paper, companions: [] }];
  });
  return { notes, problems };
}
function shownClozes({ fields, cards, clozes, paper }) {
  return cards.flatMap((ord) => {
    const hidden2 = clozes?.find(({ n, gone }) => n === ord + 1 && !gone)?.text;
    const front = `${fields.Context} ${withClozes(fields.Text ?? "", ord, "question")}`;
    const note = { fields, paper };
    return hidden2 === void 0 ? [] : [{ note, wording: fields.zh ? "zh" : "en", front, hidden: hidden2 }];
  });
}
function cardsOf(fields, { name, templates }, own) {
  const shown2 = { ...specialFields({ ...own, noteType: name, template: name }), ...fields };
  return templates.flatMap(({ parsedFront }, ord) => showsAField(parsedFront.nodes, shown2) ? [ord] : []);
}
function clozeNote({ paper, fields, clozes }, known, pictures, problems) {
  const inContribution = clozes?.contribution?.clozes ?? [];
  const found = [...inContribution, ...clozes?.notes?.clozes ?? []];
  const numbering = numberClozes(known, found);
  problems.push(...problemsOf(numbering, paper));
  const { numbers } = numbering;
  const hidden2 = found.map(({ text }, at) => ({ text, number: numbers[at] ?? null }));
  const shownWith = (text, own) => hideElsewhere(numbered(shown({ ...text.plain, html: text.marked }, paper.place.file, pictures), own), hidden2);
  const texts = [
    clozes?.contribution ? shownWith(clozes.contribution, numbers.slice(0, inContribution.length)) : "",
    clozes?.notes ? shownWith(clozes.notes, numbers.slice(inContribution.length)) : ""
  ].filter((text) => text !== "");
  const title = lettersOf(paper.title.text);
  const inTitle = found.map(({ text }) => text).filter((text) => title.includes(lettersOf(text)));
  const context = maskNames(withoutLinks(paper.title.html), inTitle);
  const facts = Object.fromEntries(Object.entries(fields).map(([name, html]) => [name, withoutClozes(html)]));
  const all = {
    ...facts,
    // That of the paper's own cards names papers.
    Also: "",
    Context: hasWords(context) ? withoutClozes(context) : "",
    Text: texts.length > 1 ? texts.map((text) => `<div>${text}</div>`).join("") : texts[0] ?? "",
    More: [clozes?.contribution ? "" : facts.Contribution, clozes?.notes ? "" : facts.Notes].filter(Boolean).join("<br>")
  };
  return { fields: all, cards: clozeCards(all), clozes: numbering.known };
}
function lettersOf(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
function withoutClozes(html) {
  return html.replace(/\{(?=\{c\d)/g, "&#123;");
}
function problemsOf({ numbers, refused: refused2 }, { place, title }) {
  const taken = refused2.map(
    (at) => problem(
      "warning",
      "cloze-number",
      place,
      `A cloze of \u201C${title.text}\u201D has a number that belongs to another text, and is given ${numbers[at] ?? "none"}`,
      `a number from 1 to ${greatestNumber} that no other text has had, or ==\u2026== without one`
    )
  );
  if (!numbers.includes(null)) return taken;
  const found = `\u201C${title.text}\u201D has had more than ${greatestNumber} clozes; Anki knows no more, and the rest stays text`;
  return [...taken, problem("warning", "cloze-number", place, found)];
}

// src/compose/tags.ts
function tagsOf(paper, own) {
  const year = paper.year === null ? [] : [`year::${paper.year}`];
  const sections = paper.sections.filter((section) => section.length > 0).map((section) => `section::${section.map(tagOf).join("::")}`);
  const tags2 = [...own.map(tagOf), ...paper.keywords.map(tagOf).map(freed), ...year, ...sections];
  return [...new Set(tags2.filter((tag) => tag !== ""))].sort();
}
function tagOf(text) {
  return text.normalize("NFC").replace(/["\u0000-\u001f]/g, "").trim().replace(/\s+/gu, "_");
}
function freed(tag) {
  return /^(?:marked|leech)$/i.test(tag) ? `keyword::${tag}` : tag;
}

// src/compose/unite.ts
function unite(identified) {
  const groups = /* @__PURE__ */ new Map();
  for (const { guid, paper } of identified) {
    const group = groups.get(guid);
    if (group) group.push(paper);
    else groups.set(guid, [paper]);
  }
  const problems = [];
  const papers = [];
  for (const [guid, entries] of groups) {
    const [first, ...others] = entries;
    if (!first) continue;
    for (const other of others)
      problems.push(
        problem(
          "warning",
          "duplicate-paper",
          other.place,
          `\u201C${other.title.text}\u201D is also at ${first.place.file}:${first.place.line}; the two are one note`
        )
      );
    papers.push(others.length === 0 ? alone(guid, first) : united(guid, entries));
  }
  return { papers, problems };
}
function alone(guid, paper) {
  const { figures, keywords, links, section, place } = paper;
  return {
    ...paper,
    guid,
    file: place.file,
    figures: [...new Set(figures)],
    pictures: figures.map((src) => ({ src, place })),
    places: [place],
    keywords: [...new Set(keywords)],
    links: distinctLinks(links),
    sections: [section]
  };
}
function united(guid, entries) {
  const [first] = entries;
  return {
    guid,
    file: first.place.file,
    kind: entries.some((entry) => entry.kind === "paper") ? "paper" : "resource",
    title: linkedFirst(entries.map((entry) => entry.title)),
    method: firstOf(entries, (entry) => entry.method),
    year: firstOf(entries, (entry) => entry.year),
    authors: firstOf(entries, (entry) => entry.authors),
    venue: firstOf(entries, (entry) => entry.venue),
    contribution: firstOf(entries, (entry) => entry.contribution),
    figures: [...new Set(entries.flatMap((entry) => entry.figures))],
    pictures: entries.flatMap((entry) => entry.figures.map((src) => ({ src, place: entry.place }))),
    places: entries.map((entry) => entry.place),
    keywords: [...new Set(entries.flatMap((entry) => entry.keywords))],
    notes: joinDifferent(entries.flatMap((entry) => entry.notes ? [entry.notes] : [])),
    links: distinctLinks(entries.flatMap((entry) => entry.links)),
    section: first.section,
    sections: entries.map((entry) => entry.section),
    language: first.language,
    place: first.place
  };
}
function firstOf(entries, value) {
  return entries.map(value).find((found) => found !== null) ?? null;
}
function linkedFirst(titles) {
  const [first] = titles;
  const same = titles.find((title) => title.links.length > 0 && title.text === first?.text);
  return same ?? first;
}
function joinDifferent(notes) {
  const different = notes.filter((note, index) => notes.findIndex((other) => other.html === note.html) === index);
  return different.length === 0 ? null : joined(different);
}
function distinctLinks(links) {
  return links.filter((link, index) => links.findIndex((other) => other.url === link.url) === index);
}

// src/compose/deck.ts
function composeDeck(identified, noteType, pictures, settings) {
  const { papers, problems } = unite(identified);
  const drafts = papers.map((paper) => draftOf(paper, pictures, settingsOf(paper, settings), settings.readClozes));
  const kinds = (settings.kinds ?? []).filter(
    ({ kind }) => papers.some((paper) => settingsOf(paper, settings).switches[kind])
  );
  const apart = tellApart(drafts);
  problems.push(...apart.problems);
  const notes = apart.drafts.map((draft) => {
    const own = settingsOf(draft.paper, settings);
    const note = noteOf(draft, noteType, own);
    const wanted = kinds.filter(({ kind }) => own.switches[kind]);
    const companions = companionsOf(draft, note, wanted, settings.known?.get(note.guid) ?? {}, pictures);
    problems.push(...companions.problems);
    return { ...note, companions: companions.notes.map(storableNote) };
  });
  tellClozesApart(
    notes.flatMap(({ companions }) => companions.flatMap((note) => note.clozes ? shownClozes(note) : []))
  );
  return { name: settings.name, noteType, kinds, notes, problems };
}
function allNotes(deck) {
  return deck.notes.flatMap((note) => [note, ...note.companions]);
}
function typeOfNote({ noteType, kinds }, { kind }) {
  return kinds.find((own) => own.kind === kind) ?? noteType;
}
function draftOf(united2, pictures, settings, read) {
  const { paper, clozes } = settings.switches.cloze && read ? readPaperClozes(united2, read) : { paper: united2, clozes: null };
  const wording = settings.wording ?? (paper.language === "zh" ? "zh" : "en");
  const facts = factsOf(paper, wording, pictures);
  return { paper, wording, clozes, fields: { ...facts, ...cuesOf(paper, facts, settings.switches) } };
}
function noteOf({ paper, fields }, noteType, settings) {
  const own = { tags: tagsOf(paper, settings.tags), deck: [settings.deck, ...paper.section].join("::") };
  return storableNote({
    ...own,
    guid: paper.guid,
    kind: noteType.kind,
    fields: fieldsOf(noteType, fields),
    cards: cardsOf(fields, noteType, own),
    paper,
    companions: []
  });
}
function fieldsOf({ fields: known }, fields) {
  const own = {};
  for (const { name } of known) own[name] = fields[name] ?? "";
  return own;
}
var control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
var allControls = new RegExp(control, "g");
function storableNote(note) {
  for (const [name, value] of Object.entries(note.fields))
    if (control.test(value)) note = { ...note, fields: { ...note.fields, [name]: value.replace(allControls, "") } };
  return note;
}
function settingsOf(paper, settings) {
  const own = settings.files.get(paper.file);
  if (!own) throw new Error(`no settings for ${paper.file}`);
  return own;
}
function contentHash(note) {
  return hashOf([...Object.values(note.fields), note.tags.join(" ")]);
}
function noteTypeHash({ name, css, fields, templates }) {
  return hashOf([
    name,
    css,
    ...fields.map((field) => field.name),
    ...templates.flatMap((own) => [own.name, own.front, own.back])
  ]);
}
function hashOf(parts) {
  return hash3("sha256", parts.join("")).slice(0, 16);
}

export {
  guidOf,
  clozesAlone,
  clozeFields,
  pLimit,
  imageSize,
  readPictures,
  isKnownFilter,
  plainText,
  parseTemplate,
  specialFields,
  renderSides,
  composeDeck,
  allNotes,
  typeOfNote,
  contentHash,
  noteTypeHash
};
