"""Makes templates/preview/script.woff2: python3 scripts/script-font.py (needs fonttools and brotli)

Temml sets \\mathscr and primes in a font of its own, which forbids commercial use in its name table. Its glyphs are those of
KaTeX_Script under the code points of mathematical script. This makes the same of KaTeX's fonts, whose licence is the OFL.
"""

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FONTS = "node_modules/katex/dist/fonts/"
# These letters were in Unicode before the others.
ELSEWHERE = dict(B=0x212C, E=0x2130, F=0x2131, H=0x210B, I=0x2110, L=0x2112, M=0x2133, R=0x211B)
# How many primes, and whether they lean the other way.
PRIMES = {0x2032: (1, 1), 0x2033: (2, 1), 0x2034: (3, 1), 0x2057: (4, 1), 0x2035: (1, -1), 0x2036: (2, -1), 0x2037: (3, -1)}
STEP = 240

script, main = TTFont(FONTS + "KaTeX_Script-Regular.ttf"), TTFont(FONTS + "KaTeX_Main-Regular.ttf")
glyphs, widths, codes = {".notdef": TTGlyphPen(None).glyph()}, {".notdef": (500, 0)}, {}


def add(code, width, draw):
    pen, name = TTGlyphPen(None), f"uni{code:04X}"
    draw(pen)
    glyphs[name], widths[name], codes[code] = pen.glyph(), (width, 0), name


for letter in map(chr, range(ord("A"), ord("Z") + 1)):
    glyph = script.getGlyphSet()[script.getBestCmap()[ord(letter)]]
    add(ELSEWHERE.get(letter, 0x1D49C + ord(letter) - ord("A")), glyph.width, glyph.draw)

prime = main.getGlyphSet()[main.getBestCmap()[0x2032]]
for code, (count, way) in PRIMES.items():
    width = 407 + (count - 1) * STEP

    def draw(pen):
        for nth in range(count):
            # As wide, as high and where Temml's style sheet expects them.
            x = 31.7 + nth * STEP if way > 0 else width - 31.7 - nth * STEP
            prime.draw(TransformPen(pen, (1.177 * way, 0, 0, 0.877, x, 57.8)))

    add(code, width, draw)
for code in (0x20, 0xA0):
    add(code, 250, lambda pen: None)

font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder(list(glyphs))
font.setupCharacterMap(codes)
font.setupGlyf(glyphs)
font.setupHorizontalMetrics({name: (width, glyphs[name].xMin if glyphs[name].numberOfContours else 0) for name, (width, _) in widths.items()})
font.setupHorizontalHeader(ascent=script["hhea"].ascent, descent=script["hhea"].descent)
font.setupOS2(sTypoAscender=script["hhea"].ascent, sTypoDescender=script["hhea"].descent)
font.setupPost()
font.setupNameTable(
    dict(
        copyright="Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)\n"
        "Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>)",
        familyName="Paperdeck Script",
        styleName="Regular",
        uniqueFontIdentifier="Paperdeck Script 1",
        fullName="Paperdeck Script",
        psName="PaperdeckScript",
        version="Version 1.0",
        licenseDescription="This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        licenseInfoURL="https://openfontlicense.org",
    )
)
font.font.flavor = "woff2"
font.font.recalcTimestamp = False
font.save("templates/preview/script.woff2")
